import Documents
import Improvement
import Papers
import Records

/// Every change of a published timescale that was asked for: those that wait first, then those in force.
struct PlanTimescaleChangesPage: Sendable {
  let view: PlanView
  let position: Position
  let changes: [TimescaleChangeRecords.Listed]

  private var mayDecide: Bool { view.reader.person.may(.editPlan) }
  private func those(_ decision: TimescaleChange.Decision) -> [TimescaleChangeRecords.Listed] {
    changes.filter { $0.change.decision == decision }
  }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    <div class="page-head"><div><h1>Changes of timescale</h1><p class="meta">\(finding)</p></div>\(if: !changes.isEmpty, "<p><a href=\"\(view.links.page("timescale-changes.csv"))\">CSV</a></p>")</div>
    <div class="stack-wide">
    \(section("pending", "Waiting for a decision", those(.pending), none: "No change waits."))
    \(section("approved", "Approved", those(.approved), none: "No published date has moved."))
    \(section("refused", "Refused", those(.refused), none: "None was refused."))
    </div>
    """
  }

  private var finding: String {
    let moved = position.live.count(where: \.isRebaselined)
    let end = view.asAt.lastDay
    let later = those(.approved).count { ($0.change.decidedOn ?? end) > end }
    guard later == 0 else {
      return
        "At \(end.long), \(moved == 0 ? "no action is" : Words.plural(moved, "action") + (moved == 1 ? " is" : " are")) re-baselined; \(Words.plural(later, "approved change")) \(later == 1 ? "stands" : "stand") from a later month on."
    }
    return moved == 0
      ? "Every action stands at the date that was published for it."
      : "\(Words.capitalised(Words.count(moved))) of \(Words.plural(position.live.count, "action")) \(moved == 1 ? "is" : "are") re-baselined: another date is in force than was published. Both are kept."
  }

  private func section(
    _ id: StaticString, _ title: String, _ listed: [TimescaleChangeRecords.Listed], none: String
  ) -> HTML {
    let id = HTML(stringLiteral: id)
    return """
      <section aria-labelledby="\(id)"><div class="section section-head"><h2 id="\(id)">\(title)</h2></div>
      \(if: listed.isEmpty, "<p class=\"empty\">\(none)</p>", else: table(title, listed))</section>
      """
  }

  private func table(_ title: String, _ listed: [TimescaleChangeRecords.Listed]) -> HTML {
    """
    <table class="dense stacks changes"><caption class="unseen">\(title)</caption>
    <thead><tr><th scope="col">Action</th><th scope="col">Published</th><th scope="col">Asked for</th><th scope="col">Why</th><th scope="col">Decision</th></tr></thead>
    <tbody>\(each: listed, row)</tbody></table>
    """
  }

  private func row(_ listed: TimescaleChangeRecords.Listed) -> HTML {
    let (reference, change) = (listed.action, listed.change)
    let title = position.standings.first { $0.reference == reference }?.title ?? ""
    let decide: HTML =
      change.decision == .pending && mayDecide
      ? "<a href=\"\(PlanLinks(plan: view.plan.slug, asAt: nil).action(reference, "timescale-changes"))\">Decide<span class=\"unseen\"> on \(reference.text)</span></a>"
      : "\(Words.capitalised(TimescaleChangesPage.words(change, view.entry)))"
    return """
      <tr><th scope="row">\(Components.reference(reference, view.links)) \(title)</th>
      <td class="nowrap" data-label="Published">\(listed.published.label)</td>
      <td data-label="Asked for"><b>\(change.to.label)</b> <span class="under">\(change.requestedOn.long), by \(view.entry.named(change.requestedBy))</span></td>
      <td data-label="Why">\(change.reason)</td><td data-label="Decision">\(decide)</td></tr>

      """
  }
}
