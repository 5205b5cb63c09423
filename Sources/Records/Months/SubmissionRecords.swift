import Improvement

/// Updates as they were sent, and what was decided of each.
package enum SubmissionRecords {
  private static let columns: SQL = """
    s.id, s.action, s.month, s.rating, s.narrative, s.interim, s.forecast, s.override_reason,
    s.what_is_different, s.risk, s.risk_reason, s.parts_done, s.is_unchanged, s.joint_with, s.privacy_reason,
    s.origin, s.sent_by, s.author, s.sent_at, s.sent_on, s.state, s.decided_by, s.decided_on, s.remark,
    s.board_on, s.board_minute, s.accepted_alone
    """

  private static func submission(_ row: inout Row) throws -> Submission {
    let (id, action, month): (ID<Submission>, ID<Action>, Month) = (
      try row.id(), try row.id(), try row.month()
    )
    var content = UpdateContent()
    content.rating = try row.text()
    content.narrative = try row.text()
    (content.interim, content.forecast) = (row.optionalText(), row.optionalMonth())
    (content.overrideReason, content.whatIsDifferent) = (row.optionalText(), row.optionalText())
    (content.risk, content.riskReason) = (row.optionalBoolean(), row.optionalText())
    (content.partsDone, content.isUnchanged) = (try row.list(), try row.boolean())
    content.jointWith = try row.list().map(Reference.init(kept:))
    content.privacyReason = row.optionalText()
    var submission = Submission(
      id: id, action: action, month: month, content: content, origin: try row.word(), sentBy: try row.text(),
      author: try row.text(), sentAt: try row.text(), sentOn: try row.day(), state: try row.word())
    (submission.decidedBy, submission.decidedOn) = (row.optionalText(), row.optionalDay())
    submission.remark = row.optionalText()
    (submission.boardOn, submission.boardMinute) = (row.optionalDay(), row.optionalText())
    submission.acceptedAlone = row.optionalText()
    return submission
  }

  /// The month's, oldest first; without those that were sent again.
  package static func all(
    _ plan: PlanRecords.Listed, _ month: Month, _ session: any Session
  ) throws -> [Submission] {
    try session.rows(
      """
      SELECT \(columns) FROM submission s
      WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id) AND s.month = \(month)
        AND s.state IN ('sent', 'returned', 'awaiting board', 'accepted')
      ORDER BY s.sent_at, s.id
      """, submission)
  }

  /// Those of whatever month that wait for a reviewer or for the board, oldest first.
  package static func undecided(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Submission] {
    try session.rows(
      """
      SELECT \(columns) FROM submission s
      WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id) AND s.state IN ('sent', 'awaiting board')
      ORDER BY s.sent_at, s.id
      """, submission)
  }

  /// Actions that are said to be complete for a month or one before, and are not accepted as such yet.
  package static func awaiting(
    _ plan: PlanRecords.Listed, asAt month: Month, _ session: any Session
  ) throws -> Set<ID<Action>> {
    let actions: [ID<Action>] = try session.rows(
      """
      SELECT s.action FROM submission s JOIN rating r ON r.plan = s.plan AND r.key = s.rating
      WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id) AND s.state IN ('sent', 'awaiting board')
        AND s.month <= \(month) AND r.kind = 'complete'
      """
    ) { try $0.id() }
    return Set(actions)
  }

  /// Those not accepted so far that say that a child is at immediate risk, oldest first.
  package static func risks(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Submission] {
    try session.rows(
      """
      SELECT \(columns) FROM submission s
      WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id)
        AND s.state IN ('sent', 'returned', 'awaiting board') AND s.risk = \(true)
      ORDER BY s.sent_at, s.id
      """, submission)
  }

  package static func find(
    _ id: String, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> Submission? {
    try session.first(
      """
      SELECT \(columns) FROM submission s
      WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id) AND s.id = \(id)
      """, submission)
  }

  /// What was sent of one action: newest first, and what was replaced by another after all others.
  package static func of(_ action: ID<Action>, _ session: any Session) throws -> [Submission] {
    try session.rows(
      """
      SELECT \(columns) FROM submission s WHERE s.action = \(action)
      ORDER BY CASE WHEN s.state = 'replaced' THEN 1 ELSE 0 END, s.sent_at DESC, s.id DESC LIMIT 60
      """, submission)
  }

  /// Keeps what was sent. What was sent before for the same month, and not accepted, is replaced.
  package static func send(_ submission: Submission, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.session.run(
      """
      UPDATE submission SET state = 'replaced'
      WHERE action = \(submission.action) AND month = \(submission.month) AND state IN ('sent', 'returned')
      """)
    try ledger.add("submission", submission.id.rawValue, facts(submission, in: plan))
  }

  private static func facts(_ submission: Submission, in plan: ID<Plan>) -> Ledger.Facts {
    let content = submission.content
    return [
      ("id", submission.id.sqlValue), ("plan", plan.sqlValue), ("action", submission.action.sqlValue),
      ("month", submission.month.sqlValue), ("state", submission.state.rawValue.sqlValue),
      ("rating", content.rating.sqlValue), ("narrative", content.narrative.sqlValue),
      ("interim", content.interim.sqlValue), ("forecast", content.forecast.sqlValue),
      ("override_reason", content.overrideReason.sqlValue),
      ("what_is_different", content.whatIsDifferent.sqlValue), ("risk", content.risk.sqlValue),
      ("risk_reason", content.riskReason.sqlValue),
      ("parts_done", StoredList.write(content.partsDone).sqlValue),
      ("is_unchanged", content.isUnchanged.sqlValue),
      ("joint_with", StoredList.write(content.jointWith.map(\.text)).sqlValue),
      ("privacy_reason", content.privacyReason.sqlValue), ("origin", submission.origin.rawValue.sqlValue),
      ("sent_by", submission.sentBy.sqlValue), ("author", submission.author.sqlValue),
      ("sent_at", submission.sentAt.sqlValue), ("sent_on", submission.sentOn.sqlValue),
    ]
  }
}
