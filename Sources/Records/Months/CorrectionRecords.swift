import Improvement

/// Corrections of months that are closed.
package enum CorrectionRecords {
  /// Keeps what is said now of a month that is closed: another update for it, recorded today.
  package static func keep(
    _ content: UpdateContent, of action: ID<Action>, asAt month: Month, because reason: String,
    in plan: ID<Plan>, update id: ID<Update>, _ ledger: Ledger
  ) throws {
    let (who, day) = (ledger.occasion.who, ledger.occasion.day)
    let facts = Facts.accepted(
      content.update(id: id, asAt: month, by: who, sentOn: day, recordedOn: day), content, of: action,
      in: plan, from: .officer, sentOn: day, by: who)
    try ledger.add("action_update", id.rawValue, facts + [("corrected_because", reason.sqlValue)])
    try PlanWriter.touch(plan, ledger)
  }
}
