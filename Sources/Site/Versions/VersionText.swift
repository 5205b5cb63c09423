import Documents
import Improvement
import Papers

/// What a version says, priority by priority.
struct VersionText: Sendable {
  let edition: PlanEdition

  var html: HTML {
    let actions = Dictionary(grouping: edition.actions, by: \.priority)
    return """
      <section aria-labelledby="text"><h2 class="unseen" id="text">What it says</h2>
      \(each: edition.priorities, { priority($0, actions[$0.number] ?? []) })</section>
      """
  }

  private func priority(_ priority: EditionPriority, _ actions: [EditionAction]) -> HTML {
    let id = "priority-\(priority.number)"
    return """
      <section class="comp" aria-labelledby="\(id)"><div class="section section-head"><h3 id="\(id)">Priority \(priority.number): \(priority.title)</h3><p>\(Words.plural(actions.count, "action"))\(priority.responsibleBody.map { ", the responsibility of \($0)" } ?? "")</p></div>
      \(if: actions.isEmpty, "<p class=\"empty\">No action.</p>", else: table(priority, actions))</section>

      """
  }

  private func table(_ priority: EditionPriority, _ actions: [EditionAction]) -> HTML {
    """
    <table class="dense stacks edition">
    <caption class="unseen">Actions of priority \(priority.number)</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col">Key action</th><th scope="col">Lead</th><th scope="col">Timescale</th></tr></thead>
    <tbody>\(each: actions, row)</tbody></table>
    """
  }

  private func row(_ action: EditionAction) -> HTML {
    """
    <tr><td><b>\(action.reference.text)</b></td><th scope="row">\(action.text)</th><td data-label="Lead">\(action.lead ?? "-")</td><td data-label="Timescale">\(action.timescale.printed)</td></tr>

    """
  }
}
