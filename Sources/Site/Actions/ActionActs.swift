import Documents
import Improvement
import Papers

/// What the reader may do to an action, each a link.
struct ActionActs {
  let view: PlanView
  let action: Action
  /// The page on which they stand; it is not linked to itself.
  var at: String?

  init(view: PlanView, action: Action) {
    (self.view, self.action) = (view, action)
  }

  init(desk: ActionDesk, at page: String) {
    (view, action, at) = (desk.view, desk.action, page)
  }

  private var acts: [(page: String, text: String)] {
    let (person, plan) = (view.reader.person, view.plan.id)
    func mayDo(_ permission: Permission) -> Bool {
      person.may(permission, action: action.lead, priority: action.priority, of: plan)
    }
    var acts: [(page: String, text: String)] = []
    if person.may(.editPlan) {
      acts += [("wording", "Change the wording"), ("dependencies", "What it waits for")]
    }
    if mayDo(.askForTimescale) {
      acts.append(("timescale-changes", person.may(.editPlan) ? "Timescale" : "Ask for another timescale"))
    }
    if person.may(.editPlan) {
      acts.append(("withdrawal", action.withdrawal == nil ? "Withdraw" : "Withdrawal"))
    }
    return acts
  }

  var html: HTML {
    let links = PlanLinks(plan: view.plan.slug, asAt: nil)
    guard !acts.isEmpty else { return "" }
    return """
      <ul class="plan-acts small" aria-label="What you may do to this action">\(each: acts, { act in
        "<li><a href=\"\(links.action(action.reference, act.page))\"\(if: act.page == at, " aria-current=\"page\"")>\(act.text)</a></li>"
      })</ul>
      """
  }
}
