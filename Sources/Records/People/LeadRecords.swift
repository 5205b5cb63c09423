import Improvement

/// Who leads which action.
package enum LeadRecords {
  package static func reassign(
    _ actions: [(id: ID<Action>, lead: String?)], to post: String, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    guard !actions.isEmpty else { return }
    for action in actions {
      try ledger.change(
        "action", action.id.rawValue, where: "id = \(action.id)", from: [("lead", action.lead.sqlValue)],
        to: [("lead", post.sqlValue)])
    }
    try PlanWriter.touch(plan, ledger)
  }
}
