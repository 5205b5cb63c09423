import Improvement

/// The notices that are kept, and what became of each.
package enum NoticeRecords {
  private static let columns: SQL = """
    id, council, plan, month, kind, about, email, recipient, made_at, due_at, state, attempts, settled_at, problem
    """

  private static func notice(_ row: inout Row) throws -> Notice {
    let (id, council): (ID<Notice>, ID<Council>) = (try row.id(), try row.id())
    let (plan, month) = (row.optionalText().map { ID<Plan>($0) }, row.optionalMonth())
    var notice = Notice(
      id: id, council: council, plan: plan, month: month, kind: try row.word(), about: try row.text(),
      email: try row.text(), recipient: try row.text(), madeAt: try row.integer(), dueAt: try row.integer())
    (notice.state, notice.attempts) = (try row.word(), try row.integer())
    (notice.settledAt, notice.problem) = (row.optionalText(), row.optionalText())
    return notice
  }

  /// Keeps a notice unless the same is kept already.
  package static func add(_ notice: Notice, _ session: any Session) throws {
    try session.run(
      """
      INSERT INTO notice (id, council, plan, month, kind, about, email, recipient, made_at, due_at, state, attempts)
      VALUES (\(notice.id), \(notice.council), \(notice.plan.sqlValue), \(notice.month.sqlValue), \(notice.kind.rawValue),
        \(notice.about), \(notice.email), \(notice.recipient), \(notice.madeAt), \(notice.dueAt), 'waiting', 0)
      ON CONFLICT (council, kind, about, email) DO NOTHING
      """)
  }

  /// Adds to what a notice is about that still waits for its first try, so that one letter tells of both.
  ///
  /// - Returns: whether there was one.
  package static func extend(
    _ kind: Notice.Kind, to email: String, of plan: ID<Plan>, in council: ID<Council>, about more: String,
    _ session: any Session
  ) throws -> Bool {
    try session.run(
      """
      UPDATE notice SET about = about || \(" " + more)
      WHERE council = \(council) AND plan = \(plan) AND kind = \(kind.rawValue) AND email = \(email)
        AND state = 'waiting' AND attempts = 0
      """) > 0
  }

  /// Takes the next that is due, marked as being sent before anything leaves: what a crash leaves so
  /// marked may have gone.
  package static func take(now: Int, _ session: any Session) throws -> Notice? {
    let next = try session.first(
      """
      SELECT \(columns) FROM notice WHERE state = 'waiting' AND due_at <= \(now)
      ORDER BY due_at, id LIMIT 1
      """, notice)
    guard let next else { return nil }
    try session.run(
      "UPDATE notice SET state = 'sending', attempts = attempts + 1 WHERE id = \(next.id) AND state = 'waiting'"
    )
    return next
  }

  /// What was being sent when the program last stopped: nobody knows whether it went.
  package static func settleInterrupted(at time: String, _ session: any Session) throws {
    try session.run(
      """
      UPDATE notice SET state = 'not known', settled_at = \(time),
        problem = 'The program stopped while this was being sent, so it may or may not have arrived.'
      WHERE state = 'sending'
      """)
  }

  package static func settle(
    _ id: ID<Notice>, _ state: Notice.State, problem: String?, at time: String, _ session: any Session
  ) throws {
    try session.run(
      """
      UPDATE notice SET state = \(state.rawValue), problem = \(problem.sqlValue), settled_at = \(time) WHERE id = \(id)
      """)
  }

  /// To be tried again.
  package static func postpone(_ id: ID<Notice>, until: Int, problem: String, _ session: any Session) throws {
    try session.run(
      "UPDATE notice SET state = 'waiting', due_at = \(until), problem = \(problem) WHERE id = \(id)")
  }

  /// Sends one again that did not arrive or may not have.
  package static func again(
    _ id: String, of council: ID<Council>, now: Int, _ ledger: Ledger
  ) throws {
    let changed = try ledger.session.run(
      """
      UPDATE notice SET state = 'waiting', due_at = \(now), attempts = 0, problem = NULL
      WHERE id = \(id) AND council = \(council) AND state IN ('refused', 'not known', 'cancelled')
      """)
    if changed == 1 { ledger.note("sent again", "notice", id) }
  }

  package static func cancel(_ id: String, of council: ID<Council>, _ ledger: Ledger) throws {
    let changed = try ledger.session.run(
      "UPDATE notice SET state = 'cancelled' WHERE id = \(id) AND council = \(council) AND state = 'waiting'")
    if changed == 1 { ledger.note("cancelled", "notice", id) }
  }

  package static func isKept(_ id: String, of council: ID<Council>, _ session: any Session) throws -> Bool {
    try session.first("SELECT 1 FROM notice WHERE id = \(id) AND council = \(council)") { try $0.integer() }
      != nil
  }

  /// The council's ledger of what was sent, newest first.
  package static func all(of council: ID<Council>, limit: Int = 300, _ session: any Session) throws
    -> [Notice]
  {
    try session.rows(
      "SELECT \(columns) FROM notice WHERE council = \(council) ORDER BY made_at DESC, id DESC LIMIT \(limit)",
      notice)
  }

  /// Partners' links of a month that are about to leave.
  package static func waitingLinks(
    of month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Notice] {
    try session.rows(
      """
      SELECT \(columns) FROM notice
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month) AND kind = 'link'
        AND state IN ('waiting', 'sending') ORDER BY made_at, id
      """, notice)
  }

  /// A reminder as the month's page tells it.
  package struct Sent: Hashable, Sendable {
    package let kind: Notice.Kind
    package let day: Day
    package let state: Notice.State

    /// "reminded 4 April"
    package var words: String {
      let when = "\(day.day) \(day.inMonth.name)"
      switch (kind, state) {
      case (.link, .sent): return "link sent \(when)"
      case (.link, _): return "link to be sent"
      case (_, .sent): return kind == .opening ? "asked \(when)" : "reminded \(when)"
      case (.opening, .waiting), (.opening, .sending): return "about to be asked"
      case (_, .waiting), (_, .sending): return "about to be reminded"
      case (_, .cancelled): return "reminder cancelled"
      case (_, .refused), (_, .notKnown): return "mail of \(when) may not have arrived"
      }
    }
  }

  /// What was sent for a month, by the post that it went to, oldest first.
  package static func reminders(
    of month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [String: [Sent]] {
    let rows = try session.rows(
      """
      SELECT recipient, kind, made_at, state FROM notice
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month)
        AND kind IN ('opening', 'reminder', 'link')
      ORDER BY made_at, id
      """
    ) { row -> (String, Sent) in
      let (recipient, kind): (String, Notice.Kind) = (try row.text(), try row.word())
      let day = Day(ordinal: try row.integer() / 86_400)
      return (recipient, Sent(kind: kind, day: day, state: try row.word()))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
