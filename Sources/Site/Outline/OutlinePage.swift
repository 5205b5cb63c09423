import Documents
import Improvement
import Papers

/// Priorities, their objectives, their actions: to read from top to bottom, each with its way to change it.
struct OutlinePage: Sendable {
  let view: PlanView
  let actions: [Action]
  var note: String?

  private var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }

  var html: HTML {
    """
    \(Components.trail([(view.plan.council.shortName, links.overview)]))
    \(Components.done(note))
    <div class="page-head"><div><h1>Outline of the plan</h1>
    <p class="meta">\(summary)</p></div>
    <p class="row small"><a href="\(links.page("imports"))">Bring in a file</a> <a href="\(links.page("priorities/new"))">Add a priority</a></p></div>
    <nav aria-label="Priorities"><ul class="index">\(each: view.plan.priorities, { "<li><a href=\"#priority-\($0.number)\">\($0.number) \($0.title)</a></li>" })<li><a href="#recommendations">Recommendations</a></li></ul></nav>
    <div class="stack-wide outline comp">
    \(each: view.plan.priorities, priority)
    \(recommendations)
    </div>
    """
  }

  /// What was added, withdrawn and is left; what was moved through change control.
  private var summary: HTML {
    let withdrawn = actions.count { $0.withdrawal != nil }
    let moved = actions.count { TimescaleChange.newest(of: $0) != $0.timescale }
    let pending = actions.count { $0.timescaleChanges.contains { $0.decision == .pending } }
    let changes = links.page("timescale-changes")
    return """
      \(Words.plural(actions.count, "action")) \(actions.count == 1 ? "was" : "were") added and \(withdrawn == 0 ? "none" : String(withdrawn)) withdrawn: <b>\(actions.count - withdrawn)</b> \(actions.count - withdrawn == 1 ? "is" : "are") in the plan. <a class="figure" href="\(changes)">\(Words.capitalised(Words.count(moved)))</a> \(moved > 1 ? "are" : "is") re-baselined; \(if: pending > 0, "<a href=\"\(changes)\">\(Words.count(pending)) waiting for a decision</a>", else: "no change waits for a decision").
      """
  }

  // MARK: One priority

  private func priority(_ priority: Priority) -> HTML {
    let own = actions.filter { $0.priority == priority.number }
    let objectives = view.plan.objectives.filter { $0.priority == priority.number }
    let loose = own.filter { action in !objectives.contains { $0.reference == action.objective } }
    let page = "priorities/\(priority.number)"
    return """
      <section aria-labelledby="priority-\(priority.number)"><div class="section section-head"><h2 id="priority-\(priority.number)">\(priority.number) \(priority.markedTitle)</h2>
      <p class="row"><a href="\(links.page(page))">Edit<span class="unseen"> Priority \(priority.number)</span></a> <a href="\(links.page(page + "/narrative"))">Words for the month<span class="unseen"> on Priority \(priority.number)</span></a> <a href="\(links.page("objectives/new"))?priority=\(priority.number)">Add an objective<span class="unseen"> to Priority \(priority.number)</span></a></p></div>
      <p class="meta">\(answerable(priority))</p>
      \(each: objectives, { objective($0, own.filter { [reference = $0.reference] in $0.objective == reference }) })
      \(if: !loose.isEmpty || objectives.isEmpty, unplaced(loose, priority, isAll: objectives.isEmpty))
      </section>
      """
  }

  private func answerable(_ priority: Priority) -> String {
    let body = priority.responsibilities.last?.body ?? view.plan.council.name
    let lead = priority.lead.map { ", led by \(view.entry.named($0))" } ?? ", no lead is named"
    let names = priority.aliases.isEmpty ? "" : " Also called \(Words.list(priority.aliases))."
    return "\(body)\(lead).\(names)"
  }

  private func objective(_ objective: Objective, _ actions: [Action]) -> HTML {
    let reference = objective.reference
    let page = links.page("objectives/" + PercentEncoding.encode(reference.text))
    return """
      <div class="section-head objective"><h3>\(reference.text) \(objective.title)</h3>
      <p class="row"><a href="\(page)">Edit<span class="unseen"> objective \(reference.text)</span></a> <a href="\(links.page("actions/new"))?priority=\(objective.priority)&amp;objective=\(PercentEncoding.encode(reference.text))">Add an action<span class="unseen"> under \(reference.text)</span></a></p></div>
      \(objective.outcome.map { "<p class=\"meta\">\($0)</p>" as HTML })
      \(list(actions))
      """
  }

  private func unplaced(_ actions: [Action], _ priority: Priority, isAll: Bool) -> HTML {
    """
    <div class="section-head objective"><h3>\(isAll ? "Actions" : "Under no objective")</h3>
    <p><a href="\(links.page("actions/new"))?priority=\(priority.number)">Add an action<span class="unseen"> to Priority \(priority.number)</span></a></p></div>
    \(list(actions))
    """
  }

  private func list(_ actions: [Action]) -> HTML {
    actions.isEmpty
      ? "<p class=\"empty\">No action yet.</p>" : "<ul class=\"lines plain\">\(each: actions, item)</ul>"
  }

  private func item(_ action: Action) -> HTML {
    """
    <li>\(Components.reference(action.reference, links)) <span>\(action.text) <span class="meta">\(facts(action))</span></span> <a href="\(links.action(action.reference, "wording"))">Edit<span class="unseen"> \(action.reference.text)</span></a></li>

    """
  }

  private func facts(_ action: Action) -> HTML {
    let timescale = TimescaleChange.newest(of: action)
    let moved = timescale == action.timescale ? "" : " (published for \(action.timescale.label))"
    let lead = action.lead ?? "No lead is named"
    let waits: HTML =
      action.timescaleChanges.contains { $0.decision == .pending }
      ? " <b>A change of timescale waits.</b>" : ""
    if let withdrawal = action.withdrawal {
      return "<b>Withdrawn on \(withdrawal.date.long).</b> \(lead), \(timescale.label)\(moved)."
    }
    return "\(lead), \(timescale.label)\(moved).\(waits)"
  }

  private var recommendations: HTML {
    """
    <section aria-labelledby="recommendations"><div class="section section-head"><h2 id="recommendations">Recommendations</h2>
    <p><a href="\(links.page("recommendations/new"))">Add a recommendation</a></p></div>
    \(if: view.entry.recommendations.isEmpty, "<p class=\"empty\">The plan answers no recommendation yet.</p>", else: "<ul class=\"lines plain\">\(each: view.entry.recommendations, recommendation)</ul>")
    </section>
    """
  }

  private func recommendation(_ recommendation: Recommendation) -> HTML {
    let code = recommendation.code
    return """
      <li><a class="ref" href="\(links.recommendation(code))">\(code)</a> <span>\(recommendation.text) <span class="meta">To \(recommendation.addressedTo)</span></span> <a href="\(links.page("recommendations/" + PercentEncoding.encode(code) + "/wording"))">Edit<span class="unseen"> \(code)</span></a></li>

      """
  }
}
