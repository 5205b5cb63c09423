import Documents
import Improvement
import Papers

/// One recommendation, followed from what was asked to what is being done and what shows it.
struct RecommendationPage: Sendable {
  let view: PlanView
  let place: Int
  let standings: [Standing]
  let withEvidence: Set<ID<Action>>

  private var all: [Recommendation] { view.entry.recommendations }
  private var recommendation: Recommendation { all[place] }
  private var done: [Standing] { standings.filter(\.isComplete) }
  private var exceptions: [Standing] { standings.filter(\.isException) }
  private var proved: Int { done.filter { withEvidence.contains($0.action) }.count }

  var title: String { "Line of sight: recommendation \(recommendation.number)" }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Line of sight", view.links.recommendations)]))
    \(Components.knownOn(view))
    <div class="page-head"><div><h1>\(title)</h1>
    <p class="row small"><a href="\(view.links.recommendations)">All \(all.count)</a> \(neighbour(place - 1, "prev", "‹ "))\(neighbour(place + 1, "next", "› "))\(if: view.reader.person.may(.editPlan), "<a href=\"\(view.links.page("recommendations/" + PercentEncoding.encode(recommendation.code) + "/wording"))\">Change the wording</a>")</p></div>
    \(Components.asAt(view, action: "/plans/\(view.plan.slug)/recommendations/\(PercentEncoding.encode(recommendation.code))"))</div>
    <blockquote class="asked"><p>\(recommendation.text)</p><footer>\(source)</footer></blockquote>
    <ol class="sightpath">
    <li><h2>Asked</h2><p><b>\(view.plan.inspection?.published?.long ?? "By inspectors")</b> to \(recommendation.addressedTo)</p></li>
    <li class="\(if: standings.isEmpty, "nothing", else: "\(if: !exceptions.isEmpty, "open")")"><h2>Doing</h2><p><b>\(Words.plural(standings.count, "action"))</b> \(ratings)</p></li>
    <li class="\(if: done.isEmpty, "nothing", else: "\(if: proved < done.count, "open")")"><h2>Shown</h2><p><b>\(if: done.isEmpty, "Nothing yet", else: "\(proved) of \(done.count)")</b> \(if: done.isEmpty, "no action is complete", else: "completed actions have evidence")</p></li>
    </ol>
    <p class="verdict">\(verdict)</p>
    <section aria-labelledby="doing"><div class="section"><h2 id="doing">What is being done</h2></div>
    \(if: standings.isEmpty, "<p class=\"empty\">No action answers this recommendation. That is a gap in the plan.</p>", else: RegisterRow(view: view).table(ordered, caption: "Actions that answer recommendation \(recommendation.number)"))
    </section>
    """
  }

  private func neighbour(_ place: Int, _ relation: StaticString, _ sign: StaticString) -> HTML {
    guard all.indices.contains(place) else { return "" }
    return
      "<a href=\"\(view.links.recommendation(all[place].code))\" rel=\"\(HTML(stringLiteral: relation))\">\(HTML(stringLiteral: sign))Recommendation \(all[place].number)</a> "
  }

  private var source: String {
    guard let inspection = view.plan.inspection else { return "To \(recommendation.addressedTo)" }
    let report = inspection.published.map { ", report of \($0.long)" } ?? ""
    return
      "Inspection of \(inspection.from.long) to \(inspection.to.long)\(report), to \(recommendation.addressedTo)"
  }

  private var ratings: String {
    view.plan.scale.ratings.compactMap { rating in
      let count = standings.filter { $0.rating?.key == rating.key }.count
      return count == 0 ? nil : "\(count) \(rating.label)"
    }.joined(separator: ", ")
  }

  private var verdict: HTML {
    guard !standings.isEmpty else { return "<b>Nothing in the plan answers this.</b>" }
    let red = view.exception.label
    if let worst = exceptions.min(by: { ($0.timescale.to, $0.reference) < ($1.timescale.to, $1.reference) }) {
      return
        "<b>\(Words.capitalised(Words.count(exceptions.count))) of its actions \(exceptions.count == 1 ? "is" : "are") \(red).</b> The one due first is \(Components.reference(worst.reference, view.links)), in \(worst.timescale.to.long)."
    }
    if done.count == standings.count {
      return
        "<b>Every action is complete.</b> What has changed for children is for inspectors and audits to show."
    }
    return
      "<b>None of its actions is \(red).</b> \(standings.count - done.count) of \(standings.count) are still to be completed."
  }

  /// What stands in the way first.
  private var ordered: [Standing] { RegisterSort.rating.sorted(standings, scale: view.plan.scale) }
}
