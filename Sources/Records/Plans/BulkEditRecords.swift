import Improvement

/// Changing many actions at once, each in the audit trail by itself.
package enum BulkEditRecords {
  /// Makes the changes that are none already, all or nothing with the rest of the ledger's transaction.
  package static func apply(
    _ edit: BulkEdit, _ changes: [BulkEdit.Change], in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    for change in changes where change.changes {
      switch edit {
      case .lead: try set("lead", change, ledger)
      case .category: try set("category", change, ledger)
      case .watchedBy: try set("watched_by", change, ledger)
      case .electedMember: try set("elected_member", change, ledger)
      case .addRecommendation(let code):
        try ledger.add(
          "action_recommendation", change.action.rawValue,
          [("plan", plan.sqlValue), ("action", change.action.sqlValue), ("recommendation", code.sqlValue)])
      case .removeRecommendation(let code):
        try ledger.remove(
          "action_recommendation", change.action.rawValue,
          where: "action = \(change.action) AND recommendation = \(code)", [("recommendation", code.sqlValue)]
        )
      }
    }
    try PlanWriter.touch(plan, ledger)
  }

  private static func set(_ column: StaticString, _ change: BulkEdit.Change, _ ledger: Ledger) throws {
    try ledger.change(
      "action", change.action.rawValue, where: "id = \(change.action)",
      from: [(column, change.from.sqlValue)],
      to: [(column, change.to.sqlValue)])
  }
}
