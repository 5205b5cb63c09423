import Improvement

/// Corrections of months that are closed.
package enum CorrectionRecords {
  /// Keeps what is said now of a month that is closed: another update for it, recorded today.
  package static func keep(
    _ content: UpdateContent, of action: ID<Action>, asAt month: Month, because reason: String,
    in plan: ID<Plan>, update id: ID<Update>, _ ledger: Ledger
  ) throws {
    let (who, day) = (ledger.occasion.who, ledger.occasion.day)
    var facts = Facts.update(
      content.update(id: id, asAt: month, by: who, sentOn: day, recordedOn: day), of: action, in: plan)
    facts += [
      ("origin", Submission.Origin.officer.rawValue.sqlValue), ("sent_on", day.sqlValue),
      ("accepted_by", who.sqlValue), ("is_unchanged", content.isUnchanged.sqlValue),
      ("corrected_because", reason.sqlValue),
    ]
    try ledger.add("action_update", id.rawValue, facts)
    try PlanWriter.touch(plan, ledger)
  }
}
