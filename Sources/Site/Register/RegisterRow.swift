import Documents
import Improvement
import Papers

/// One action in the register.
struct RegisterRow {
  private let href: @Sendable (Reference) -> String
  private let ratings: [String: HTML]
  private let unrated: HTML
  /// Actions that are said to be complete, and not accepted as such yet.
  private let awaiting: Set<ID<Action>>

  init(view: PlanView, awaiting: Set<ID<Action>> = []) {
    self.awaiting = awaiting
    href = view.links.actions
    let scale = view.plan.scale
    ratings = Dictionary(
      uniqueKeysWithValues: scale.ratings.map { ($0.key, Components.rating($0, scale: scale)) })
    unrated = Components.rating(nil, scale: scale)
  }

  /// Actions as a table by themselves, without sorting.
  func table(_ standings: [Standing], caption: String) -> HTML {
    """
    <table class="dense register stacks">
    <caption class="unseen">\(caption)</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col" class="wording">Key action</th><th scope="col" class="lead">Lead</th><th scope="col">Timescale</th><th scope="col">Forecast</th><th scope="col">Rating</th><th scope="col">Updated</th></tr></thead>
    <tbody>\(each: standings, html)</tbody>
    </table>
    """
  }

  func html(_ standing: Standing) -> HTML {
    """
    <tr\(if: standing.isWithdrawn, " class=\"withdrawn\"")><td><a class="ref" href="\(href(standing.reference))">\(standing.reference.text)</a></td>
    <th scope="row" class="wording"><span class="clip-two">\(standing.stem)</span></th>
    <td class="lead" data-label="Lead">\(standing.lead ?? "-")</td>
    <td data-label="Timescale">\(standing.timescale.printed)\(lateness(standing))</td>
    <td data-label="Forecast">\(forecast(standing))</td>
    <td data-label="Rating">\(standing.rating.flatMap { ratings[$0.key] } ?? unrated)\(change(standing))\(if: awaiting.contains(standing.action), "<span class=\"under\">awaiting acceptance</span>")</td>
    <td data-label="Updated" class="nowrap">\(standing.updatedOn?.short ?? "-")</td></tr>

    """
  }

  private func lateness(_ standing: Standing) -> HTML {
    if standing.isWithdrawn { return "<span class=\"under\">withdrawn</span>" }
    if standing.isRebaselined { return "<span class=\"under\">new timescale</span>" }
    if standing.shouldHaveStarted { return "<span class=\"under flag\">should have started</span>" }
    guard standing.isLate else { return "" }
    return standing.monthsPast == 0
      ? "<span class=\"under late\">fell due this month</span>"
      : "<span class=\"under late\">\(Words.plural(standing.monthsPast, "month")) late</span>"
  }

  private func forecast(_ standing: Standing) -> HTML {
    guard let forecast = standing.forecast, !standing.isComplete else { return "-" }
    let after = forecast.ordinal - standing.timescale.to.ordinal
    return
      "\(forecast.name.prefix(3)) \(String(forecast.year))\(if: after > 0, "<span class=\"under\">\(Words.plural(after, "month")) after</span>")"
  }

  private func change(_ standing: Standing) -> HTML {
    guard let before = standing.ratingBefore, before != standing.rating else { return "" }
    return "<span class=\"under\">was \(before.label)</span>"
  }
}
