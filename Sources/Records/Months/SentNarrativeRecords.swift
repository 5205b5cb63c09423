import Improvement

/// Words for priorities as they were sent, and what was decided of each.
package enum SentNarrativeRecords {
  private static let columns: SQL = """
    id, priority, month, narrative, sent_by, privacy_reason, author, sent_on, state, decided_by, decided_on, remark
    """

  private static func narrative(_ row: inout Row) throws -> SentNarrative {
    let id: ID<SentNarrative> = try row.id()
    let words = PriorityNarrative(
      priority: try row.integer(), asAt: try row.month(), narrative: Narrative(try row.text()),
      submittedBy: try row.text())
    var sent = SentNarrative(
      id: id, words: words, privacyReason: row.optionalText(), author: try row.text(), sentOn: try row.day())
    sent.state = try row.word()
    (sent.decidedBy, sent.decidedOn) = (row.optionalText(), row.optionalDay())
    sent.remark = row.optionalText()
    return sent
  }

  /// A month's, oldest first; without those that were sent again.
  package static func all(
    _ plan: PlanRecords.Listed, _ month: Month, _ session: any Session
  ) throws -> [SentNarrative] {
    try session.rows(
      """
      SELECT \(columns) FROM sent_narrative
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month) AND state <> 'replaced'
      ORDER BY priority, id
      """, narrative)
  }

  package static func find(
    _ id: String, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> SentNarrative? {
    try session.first(
      """
      SELECT \(columns) FROM sent_narrative
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND id = \(id)
      """, narrative)
  }

  /// Keeps what was sent. What was sent before for the same month, and not accepted, is replaced.
  package static func send(_ sent: SentNarrative, in plan: ID<Plan>, _ ledger: Ledger) throws {
    let words = sent.words
    try replace(words, in: plan, ledger)
    try ledger.add(
      "sent_narrative", sent.id.rawValue,
      [
        ("id", sent.id.sqlValue), ("plan", plan.sqlValue), ("priority", words.priority.sqlValue),
        ("month", words.asAt.sqlValue), ("narrative", words.narrative.text.sqlValue),
        ("privacy_reason", sent.privacyReason.sqlValue), ("sent_by", (words.submittedBy ?? "").sqlValue),
        ("author", sent.author.sqlValue), ("sent_on", sent.sentOn.sqlValue),
        ("state", sent.state.rawValue.sqlValue),
      ])
  }

  /// Marks what was sent before, and not accepted, as replaced by other words for the same month.
  package static func replace(_ words: PriorityNarrative, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.session.run(
      """
      UPDATE sent_narrative SET state = 'replaced'
      WHERE plan = \(plan) AND priority = \(words.priority) AND month = \(words.asAt)
        AND state IN ('sent', 'returned')
      """)
  }

  /// Keeps a decision on what waits.
  ///
  /// - Parameters:
  ///   - sent: as read in this same transaction.
  ///   - remark: what should be put right; nil where the words are accepted.
  /// - Returns: false where somebody else has decided, or it was sent again.
  package static func decide(
    _ sent: SentNarrative, remark: String?, in plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger
  ) throws -> Bool {
    guard sent.state == .sent else { return false }
    let state = remark == nil ? SentNarrative.State.accepted : .returned
    let occasion = ledger.occasion
    try ledger.change(
      "sent_narrative", sent.id.rawValue, where: "id = \(sent.id)",
      from: [
        ("state", sent.state.rawValue.sqlValue), ("decided_by", .null), ("decided_on", .null),
        ("remark", .null),
      ],
      to: [
        ("state", state.rawValue.sqlValue), ("decided_by", occasion.who.sqlValue),
        ("decided_on", occasion.day.sqlValue), ("remark", remark.sqlValue),
      ])
    if state == .accepted {
      try PlanEditing(plan, ids: ids, ledger).add(sent.words, privacyReason: sent.privacyReason, id: ids())
    }
    return true
  }
}
