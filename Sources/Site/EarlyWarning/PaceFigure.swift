import Documents
import Improvement
import Papers

/// The plan's own pace and where it leads: what each past month completed, and the months by which the
/// rest would be complete if coming months were like them. Past months stand before the line of the
/// month looked at, coming ones after it.
struct PaceFigure: Sendable {
  let view: PlanView
  let pace: [MonthlyCompletions]
  let forecast: CompletionForecast
  /// The last month in which something that is not complete was to end.
  let lastEnd: Month?
  /// What is not complete yet.
  private let open: [Standing]
  let months: [Month]
  let width: Double
  /// A scale of more months than these would be too fine to read.
  private static let longest = 60

  init(view: PlanView, position: Position, pace: [MonthlyCompletions]) {
    self.view = view
    self.pace = pace
    forecast = CompletionForecast(position, months: pace)
    open = position.live.filter { !$0.isComplete }
    lastEnd = open.map(\.timescale.to).max()
    let start = pace.first?.month ?? view.asAt
    var end = max(view.asAt + 6, lastEnd ?? view.asAt)
    if case .within(let span) = forecast.outcome { end = max(end, span.fifteenToEightyFive.upperBound) }
    months = Array(start...min(end + 1, view.asAt + Self.longest))
    width = 100 / Double(months.count)
  }

  var html: HTML {
    """
    <figure class="pace section">
    <figcaption class="section-head"><h2>\(heading)</h2> <p class="meta">\(figures)</p></figcaption>
    \(if: !pace.isEmpty, "\(drawing)<ul class=\"key\">\(key)</ul>")
    <p>\(forecast.sentence)</p>
    \(method)
    \(if: !pace.isEmpty, "<details><summary>Show as a table</summary>\(PaceTable(figure: self).html)</details>")
    </figure>
    """
  }

  private var drawing: HTML {
    """
    <div class="scroll" role="region" aria-label="The plan’s own pace, drawn" tabindex="0">
    <svg class="chart\(if: months.count > 30, " long")" height="202" role="img" aria-labelledby="pace-t"><title id="pace-t">\(description)</title>
    \(PaceDrawing(figure: self).html)
    </svg></div>
    """
  }

  private var heading: String {
    switch forecast.outcome {
    case .finished: "Every action is complete"
    case .tooEarly: "It is too early to tell when the plan will be complete"
    case .notAtThisPace: "Not at this pace"
    case .within(let span):
      "At its own pace, complete by \(span.median.long) as likely as not, and by \(span.fifteenToEightyFive.upperBound.long) in 85 trials of 100"
    }
  }

  /// What the forecast starts from, each figure with the records that it counts.
  private var figures: HTML {
    var filter = RegisterFilter()
    filter.ratings = view.plan.scale.ratings.filter { $0.kind != .complete }.map(\.key)
    // What has no rating yet has none to be filtered by.
    if open.contains(where: { $0.rating == nil }) {
      filter = RegisterFilter()
      filter.references = open.map(\.reference)
    }
    let end: HTML = lastEnd.map { "; the last of them was published for \($0.long)" } ?? ""
    return
      "\(Components.figure(forecast.remaining, view.links.register(filter))) \(forecast.remaining == 1 ? "action is" : "actions are") not complete\(end)."
  }

  private var method: HTML {
    guard let explanation = forecast.explanation else { return "" }
    return """
      <p class="meta measure"><b>A resampling of the plan’s own pace.</b> \(explanation)</p>
      """
  }

  private var key: HTML {
    let tone = view.plan.scale.complete.tone.rawValue
    return """
      <li><svg class="k" aria-hidden="true" focusable="false"><rect class="seg tone-\(tone)" x="4" y="2" width="8" height="14"/></svg> completed in the month, less what was reopened</li>
      <li><svg class="k" aria-hidden="true" focusable="false"><rect class="span-70" x="0" y="5" width="16" height="6"/></svg> 70 of 100 trials end here</li>
      <li><svg class="k" aria-hidden="true" focusable="false"><rect class="span-50" x="0" y="4" width="16" height="8"/></svg> 50 of 100</li>
      """
  }

  private var description: String {
    let past = pace.map { "\($0.month.long) \($0.net)" }.joined(separator: ", ")
    let end = lastEnd.map { " The last published date of what is not complete is \($0.long)." } ?? ""
    return "Completed less reopened: \(past). \(forecast.sentence)\(end)"
  }
}
