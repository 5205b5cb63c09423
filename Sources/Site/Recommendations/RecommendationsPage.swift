import Documents
import Improvement
import Papers
import Records

/// Each recommendation with its actions, how they stand and what proves them; and both gaps.
struct RecommendationsPage: Sendable {
  let view: PlanView
  let position: Position
  let links: RecommendationRecords.Links

  var recommendations: [Recommendation] { view.entry.recommendations }

  var html: HTML {
    let answered = recommendations.filter { !actions($0).isEmpty }
    return """
      \(Components.trail([view.home]))
      \(Components.knownOn(view))
      <div class="page-head"><div><h1>Line of sight</h1>
      <p class="lede">From what inspectors asked for to what is being done, for each of \(Words.plural(recommendations.count, "recommendation")).</p>\(if: !recommendations.isEmpty, "<p class=\"small\"><a href=\"\(view.links.page("recommendations.csv"))?as-at=\(view.asAt.iso)\">CSV</a></p>")</div>
      \(Components.asAt(view, action: "/plans/\(view.plan.slug)/recommendations"))</div>
      \(if: recommendations.isEmpty, "<p class=\"empty\">This plan names no recommendation.</p>", else: lead(answered))
      \(if: !recommendations.isEmpty, table)
      \(gaps)
      """
  }

  func actions(_ recommendation: Recommendation) -> [Standing] {
    let ids = links.actions[recommendation.code] ?? []
    return position.live.filter { ids.contains($0.action) }
  }

  private func lead(_ answered: [Recommendation]) -> HTML {
    let clear = answered.filter { !actions($0).contains(where: \.isException) }.count
    let red = view.exception.label
    return """
      <div class="halves where">
      <p><b>\(Words.capitalised(Words.count(clear))) of \(recommendations.count) have no \(red) action.</b> \(Words.capitalised(Words.count(answered.count - clear))) wait on at least one that is \(red). A recommendation is answered by what practice has become, and not by its actions alone: what inspectors saw stands in their letters.</p>
      <ul class="key key-down">
      <li>\(Self.node("node", 9)) there: no \(red) action; every completed action has evidence</li>
      <li>\(Self.node("node-open", 8)) looked for: some \(red); some evidence missing</li>
      <li>\(Self.node("node-nothing", 7)) nothing: the line stops</li>
      </ul></div>
      """
  }

  private static func node(_ name: StaticString, _ radius: Int) -> HTML {
    "<svg class=\"k\" viewBox=\"0 0 22 22\" aria-hidden=\"true\"><circle class=\"\(HTML(stringLiteral: name))\" cx=\"11\" cy=\"11\" r=\"\(radius)\"/></svg>"
  }

  private var table: HTML {
    let groups = recommendations.reduce(into: [(String, [Recommendation])]()) { groups, next in
      if groups.last?.0 == next.addressedTo {
        groups[groups.count - 1].1.append(next)
      } else {
        groups.append((next.addressedTo, [next]))
      }
    }
    return """
      <table class="dense sights stacks sticky">
      <caption class="unseen">Recommendations and the actions that answer them, as at \(view.asAt.lastDay.long)</caption>
      <thead><tr><th scope="col">No.</th><th scope="col">Asked</th><th scope="col">Doing</th><th scope="col">Shown</th><th scope="col">Every action</th></tr></thead>
      \(each: groups, { to, asked in
        "<tbody><tr class=\"band\"><th scope=\"rowgroup\" colspan=\"5\">To \(to) <span class=\"meta\">\(Words.plural(asked.count, "recommendation"))</span></th></tr>\(each: asked, row)</tbody>"
      })
      </table>
      """
  }

  private func row(_ recommendation: Recommendation) -> HTML {
    let standings = actions(recommendation)
    var filter = RegisterFilter()
    filter.recommendation = recommendation.code
    return """
      <tr id="\(recommendation.code)"><td data-label="Number"><a class="ref" href="\(view.links.recommendation(recommendation.code))">\(recommendation.number)<span class="unseen">: followed through its actions</span></a></td>
      <th scope="row">\(recommendation.text)</th>
      \(doing(standings, view.links.register(filter)))
      \(shown(standings))
      <td data-label="Every action" class="answers">\(if: standings.isEmpty, "None", else: marks(standings) + listed(standings))</td></tr>

      """
  }

  private func station(_ label: StaticString, _ state: State, isLinked: Bool, _ strong: HTML, _ soft: String)
    -> HTML
  {
    let radius = state == .there ? 9 : state == .open ? 8 : 7
    let name: HTML = state == .there ? "node" : state == .open ? "node-open" : "node-nothing"
    return """
      <td class="st" data-label="\(HTML(stringLiteral: label))"><svg aria-hidden="true" focusable="false">\(if: isLinked, "<line class=\"path\" x1=\"11\" x2=\"100%\" y1=\"11\" y2=\"11\"/>")<circle class="\(name)" cx="11" cy="11" r="\(radius)"/></svg><span><b>\(strong)</b></span><span class="soft">\(soft)</span></td>
      """
  }

  private enum State { case there, open, nothing }

  private func doing(_ standings: [Standing], _ href: String) -> HTML {
    guard !standings.isEmpty else {
      return station("Doing", .nothing, isLinked: false, "None", "no action answers it")
    }
    let red = standings.filter(\.isException).count
    let done = standings.filter(\.isComplete).count
    let count: HTML = "<a class=\"figure\" href=\"\(href)\">\(Words.plural(standings.count, "action"))</a>"
    return station(
      "Doing", red == 0 ? .there : .open, isLinked: done > 0, count,
      "\(done) \(view.plan.scale.complete.label), \(red) \(view.exception.label)")
  }

  private func shown(_ standings: [Standing]) -> HTML {
    let done = standings.filter(\.isComplete)
    guard !done.isEmpty else {
      return station("Shown", .nothing, isLinked: false, "None", "nothing completed yet")
    }
    let proved = done.filter { links.withEvidence.contains($0.action) }.count
    return station(
      "Shown", proved == done.count ? .there : .open, isLinked: false, "\(proved) of \(done.count)",
      "completed, with evidence")
  }

  /// A mark an action, the exceptions first.
  private func marks(_ standings: [Standing]) -> HTML {
    let order: [Rating.Kind] = [.exception, .underWay, .notStarted, .complete]
    let ranked = order.flatMap { kind in
      standings.filter { ($0.rating ?? view.plan.scale.notBegun).kind == kind }
    }
    return """
      <svg class="marks" viewBox="0 0 \(max(24, ranked.count) * 7) 14" width="\(ranked.count * 7)" height="14" preserveAspectRatio="xMinYMid" aria-hidden="true" focusable="false">\(each: ranked.enumerated(), { index, standing in
        "<rect class=\"seg tone-\((standing.rating?.tone ?? .grey).rawValue)\" x=\"\(index * 7)\" y=\"0\" width=\"6\" height=\"14\"/>"
      })</svg>
      """
  }

  /// The exceptions by reference; all the actions are behind the number.
  private func listed(_ standings: [Standing]) -> HTML {
    let red = standings.filter(\.isException)
    guard !red.isEmpty else { return "<span class=\"soft\">No \(view.exception.label)</span>" }
    return HTML.joined(
      red.map {
        "\(Components.reference($0.reference, view.links)) \(Components.bareRating(view.exception))"
      }, by: " ")
  }

  private var gaps: HTML {
    let none = recommendations.filter { actions($0).isEmpty }
    var filter = RegisterFilter()
    filter.absent = [.recommendation]
    let linked = links.actions.values.reduce(into: Set<ID<Action>>()) { $0.formUnion($1) }
    let beyond = position.live.filter { !linked.contains($0.action) }.count
    return """
      <section class="section gaps" aria-labelledby="gaps"><h2 id="gaps">Gaps</h2>
      <ul class="links measure">
      <li>Recommendations with no action: \(none.isEmpty ? "none" : Words.list(none.map { String($0.number) }))</li>
      <li>Actions that answer no recommendation: \(Components.figure(beyond, view.links.register(filter)))</li>
      </ul></section>
      """
  }
}
