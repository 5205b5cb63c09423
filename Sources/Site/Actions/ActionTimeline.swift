import Documents
import Improvement
import Papers

/// The action by month: ratings as a strip, the published timescale over it, forecasts under it, and
/// the same as a table.
struct ActionTimeline {
  let page: ActionPage
  let standing: Standing
  private let months: [Month]
  private let width: Double
  /// A strip of more than three years shows the newest three.
  private static let longest = 36

  init(page: ActionPage, standing: Standing) {
    self.page = page
    self.standing = standing
    let asAt = page.view.asAt
    let end = max(asAt + 4, (standing.forecast ?? asAt) + 2, min(standing.timescale.to + 1, asAt + 12))
    let start = max(page.action.inPlanFrom, end - (Self.longest - 1))
    months = Array(start...end)
    width = 100 / Double(months.count)
  }

  private var scale: RatingScale { page.view.plan.scale }
  private var asAt: Month { page.view.asAt }
  private var updates: [Update] { page.effective.reversed() }
  private var past: [Month] { months.filter { $0 <= asAt } }

  private func rating(_ month: Month) -> Rating? {
    updates.last { $0.asAt <= month }.flatMap { scale[$0.rating] }
  }

  private func isWithdrawn(_ month: Month) -> Bool {
    page.action.isWithdrawn(asAt: month, knownOn: page.view.knownOn)
  }

  private func state(_ month: Month) -> String {
    isWithdrawn(month) ? "withdrawn" : rating(month)?.label ?? "not rated"
  }

  private func x(_ month: Month, _ share: Double = 0) -> String {
    PlanBar.percent((Double(month.ordinal - months[0].ordinal) + share) * width)
  }

  private var forecasts: [Month] {
    updates.compactMap(\.forecast).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  var html: HTML {
    """
    <figure class="timeline section">
    <figcaption class="section-head"><h2>\(finding)</h2> <p class="meta">\(movedWords)</p></figcaption>
    <div class="scroll" role="region" aria-label="Rating of \(page.action.reference.text) by month, drawn" tabindex="0">
    <svg class="chart\(if: months.count > 24, " long")" height="170" role="img" aria-labelledby="tl-t"><title id="tl-t">\(description)</title>
    \(published)
    \(each: months, cell)
    <line class="asat-line" x1="\(x(asAt, 1))" x2="\(x(asAt, 1))" y1="40" y2="150"/>
    \(forecastLine)
    <text class="soft" x="\(x(asAt, 1))" y="166" text-anchor="\(anchor(asAt))">as at \(asAt.lastDay.day) \(asAt.name)</text>
    </svg></div>
    <details><summary>Show as a table</summary>\(table)</details>
    </figure>
    """
  }

  private func anchor(_ month: Month) -> String {
    let place = Double(month.ordinal - months[0].ordinal + 1) * width
    return place < 12 ? "start" : place > 88 ? "end" : "middle"
  }

  private var finding: String {
    let due = standing.timescale.to.long
    if standing.isWithdrawn { return "Withdrawn; it was due in \(due)" }
    if standing.isComplete {
      let done = updates.last { scale[$0.rating]?.kind == .complete && !isComplete(before: $0) }?.asAt ?? asAt
      let late = done.ordinal - standing.timescale.to.ordinal
      if late > 0 { return "Due \(due), completed \(done.long): \(Words.plural(late, "month")) late" }
      return late == 0 ? "Due and completed in \(due)" : "Completed \(done.long), before it was due in \(due)"
    }
    guard let forecast = standing.forecast, forecast != standing.timescale.to else { return "Due \(due)" }
    return "Due \(due), now forecast for \(forecast.long)"
  }

  private func isComplete(before update: Update) -> Bool {
    updates.last { $0.asAt < update.asAt }.flatMap { scale[$0.rating] }?.kind == .complete
  }

  private var movedWords: String {
    let times = max(0, forecasts.count - 1)
    let moved =
      times == 0
      ? ""
      : "The forecast has moved \(times == 1 ? "once" : times == 2 ? "twice" : "\(Words.count(times)) times"). "
    return moved
      + (standing.isRebaselined
        ? "The timescale was changed through change control." : "The published date has not moved.")
  }

  private var description: String {
    var runs: [(String, Month, Month)] = []
    for month in past {
      let state = state(month)
      if let last = runs.last, last.0 == state {
        runs[runs.count - 1].2 = month
      } else {
        runs.append((state, month, month))
      }
    }
    let words = runs.map { state, from, to in
      "\(state) \(from == to ? "in \(from.long)" : "from \(from.long) to \(to.long)")"
    }
    return Words.capitalised(words.joined(separator: ", ")) + ". Published for \(standing.timescale.label)"
      + (standing.forecast.map { standing.isWithdrawn ? "." : "; now forecast for \($0.long)." } ?? ".")
  }

  /// The planned stretch over the strip, as far as it is drawn.
  private var published: HTML {
    let start = max(months[0], standing.start ?? standing.timescale.from)
    let end = min(months[months.count - 1], standing.timescale.to)
    guard start <= end else { return "" }
    let place = (Double(end.ordinal - months[0].ordinal) + 0.5) * width
    let words: HTML = "due <tspan class=\"strong\">\(standing.timescale.to.long)</tspan>"
    return """
      <line class="mark" x1="\(x(start))" x2="\(x(end, 0.5))" y1="28" y2="28"/><line class="mark" x1="\(x(start))" x2="\(x(start))" y1="22" y2="34"/>
      <circle class="dot" cx="\(x(end, 0.5))" cy="28" r="7"/>
      \(if: place > 70, "<text x=\"\(x(end, 0.5))\" y=\"14\" text-anchor=\"end\">\(words)</text>", else: "<text x=\"\(x(end, 0.5))\" y=\"33\" dx=\"12\">\(words)</text>")
      """
  }

  private func cell(_ month: Month) -> HTML {
    let middle = x(month, 0.5)
    let inset = PlanBar.percent(width - 0.2)
    let left = PlanBar.percent(Double(month.ordinal - months[0].ordinal) * width + 0.1)
    let isFirst = month == months[0] || month.month == 1
    let label: HTML =
      "<text class=\"soft\" x=\"\(middle)\" y=\"98\" text-anchor=\"middle\">\(String(month.name.prefix(1)))\(if: months.count <= 20, "<tspan class=\"wide-only\">\(String(month.name.dropFirst().prefix(2)))</tspan>")</text>\(if: isFirst, "<text class=\"strong\" x=\"\(left)\" y=\"116\">\(String(month.year))</text>")"
    guard month <= asAt else {
      return "<rect class=\"ahead\" x=\"\(left)\" y=\"46.5\" width=\"\(inset)\" height=\"33\"/>\(label)\n"
    }
    if isWithdrawn(month) {
      return
        "<rect class=\"seg tone-grey\" x=\"\(left)\" y=\"46\" width=\"\(inset)\" height=\"34\"/><text class=\"on tone-grey\" x=\"\(middle)\" y=\"68\" text-anchor=\"middle\">–</text>\(label)\n"
    }
    guard let rating = rating(month) else {
      return "<rect class=\"ahead\" x=\"\(left)\" y=\"46.5\" width=\"\(inset)\" height=\"33\"/>\(label)\n"
    }
    let tone = rating.tone.rawValue
    return
      "<rect class=\"seg tone-\(tone)\" x=\"\(left)\" y=\"46\" width=\"\(inset)\" height=\"34\"/><text class=\"on tone-\(tone)\" x=\"\(middle)\" y=\"68\" text-anchor=\"middle\">\(rating.letter)</text>\(label)\n"
  }

  private var forecastLine: HTML {
    let drawn = forecasts.filter { months.contains($0) }
    guard let now = standing.forecast, months.contains(now), !standing.isComplete, !standing.isWithdrawn
    else { return "" }
    let from = min(max(months[0], standing.timescale.to), now)
    let place = (Double(now.ordinal - months[0].ordinal) + 0.5) * width
    return """
      <line class="mark accent dash" x1="\(x(from, 0.5))" x2="\(x(now, 0.5))" y1="132" y2="132"/>
      \(each: drawn.filter { $0 != now }, { "<circle class=\"ring old\" cx=\"\(x($0, 0.5))\" cy=\"132\" r=\"5\"/>" })
      <circle class="ring accent" cx="\(x(now, 0.5))" cy="132" r="7"/>
      <text x="\(x(now, 0.5))" y="137" \(if: place > 93, "dx=\"-13\" text-anchor=\"end\"", else: "dx=\"13\"")><tspan class="wide-only">forecast </tspan><tspan class="strong">\(now.name)</tspan></text>
      """
  }

  private var table: HTML {
    """
    <div class="scroll" role="region" aria-label="Rating of \(page.action.reference.text) by month" tabindex="0">
    <table class="dense"><caption class="unseen">Rating of \(page.action.reference.text) by month, with what was said</caption>
    <thead><tr><th scope="col">Month</th><th scope="col">Rating</th><th scope="col">Due?</th><th scope="col">Forecast given</th><th scope="col">What was said</th></tr></thead>
    <tbody>\(each: past.reversed(), row)</tbody></table></div>
    """
  }

  private func row(_ month: Month) -> HTML {
    let said = updates.last { $0.asAt == month }
    let knownOn = page.view.knownOn
    let isDue =
      page.action.baseline(asAt: month, knownOn: knownOn).to <= month
      && !page.action.isWithdrawn(asAt: month, knownOn: knownOn)
    return """
      <tr><th scope="row" class="nowrap">\(month.long)</th><td>\(if: isWithdrawn(month), "<span class=\"tag\">Withdrawn</span>", else: Components.rating(rating(month), scale: scale))</td><td>\(isDue ? "Due" : "No")</td><td class="nowrap">\(said?.forecast?.long ?? "-")</td><td>\(said.map { HTML.each($0.narrative.blocks, ActionStory.block) } ?? "<span class=\"soft\">Nothing new</span>")</td></tr>

      """
  }
}
