import Improvement

/// Months of reporting, opened and closed.
package enum PeriodRecords {
  package static func open(_ period: ReportingPeriod, of plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add("reporting_period", period.month.iso, Facts.period(period, of: plan))
    try PlanWriter.touch(plan, ledger)
  }

  package static func change(
    _ old: ReportingPeriod, to new: ReportingPeriod, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "reporting_period", old.month.iso, where: "plan = \(plan) AND month = \(old.month)",
      from: Facts.period(old, of: plan), to: Facts.period(new, of: plan))
    try PlanWriter.touch(plan, ledger)
  }
}

/// The months as they were closed.
package enum SnapshotRecords {
  package struct Kept: Sendable {
    /// 1 for the first closing, 2 after a reopening …
    package let number: Int
    package let closedOn: Day
    package let closedBy: String
    /// SHA-256 of the content, in hexadecimal.
    package let hash: String
    /// Actions that were due, and those of them that were exceptions.
    package let due: Int
    package let exceptions: Int
  }

  /// - Parameter closedOn: the day on which it was closed, where that was before it came here.
  @discardableResult
  package static func keep(
    _ content: String, of snapshot: PeriodSnapshot, closedOn: Day? = nil, _ ledger: Ledger
  ) throws -> Kept {
    let (plan, month) = (snapshot.plan.id, snapshot.month)
    let number =
      try ledger.session.first(
        "SELECT max(number) FROM period_snapshot WHERE plan = \(plan) AND month = \(month)"
      ) { $0.optionalInteger() ?? 0 } ?? 0
    let kept = Kept(
      number: number + 1, closedOn: closedOn ?? ledger.occasion.day, closedBy: ledger.occasion.who,
      hash: AuditTrail.digest(content), due: snapshot.position.due.count,
      exceptions: snapshot.position.standings.count(where: \.isException))
    try ledger.session.run(
      """
      INSERT INTO period_snapshot (council, plan, month, number, closed_on, closed_by, content, hash, due, exceptions)
      VALUES (\(ledger.council), \(plan), \(month), \(kept.number), \(kept.closedOn), \(kept.closedBy),
        \(content), \(kept.hash), \(kept.due), \(kept.exceptions))
      """)
    ledger.note(
      "closed", "period snapshot", month.iso,
      [("number", kept.number.sqlValue), ("hash", kept.hash.sqlValue)])
    return kept
  }

  /// The newest closing of a month.
  package static func newest(
    _ month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> Kept? {
    try all(month, plan, session).last
  }

  package static func all(
    _ month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Kept] {
    try session.rows(
      """
      SELECT number, closed_on, closed_by, hash, due, exceptions FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month) ORDER BY number
      """, kept)
  }

  private static func kept(_ row: inout Row) throws -> Kept {
    Kept(
      number: try row.integer(), closedOn: try row.day(), closedBy: try row.text(), hash: try row.text(),
      due: try row.integer(), exceptions: try row.integer())
  }

  /// The newest closing of every month, by month.
  package static func newest(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Month: Kept] {
    let rows = try session.rows(
      """
      SELECT month, number, closed_on, closed_by, hash, due, exceptions FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY month, number
      """
    ) { (try $0.month(), try kept(&$0)) }
    return Dictionary(rows, uniquingKeysWith: { $1 })
  }

  package struct Damaged: Error {}

  /// The content, once its hash has been checked.
  package static func content(
    _ kept: Kept, month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> String {
    let content = try session.first(
      """
      SELECT content FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month) AND number = \(kept.number)
      """
    ) { try $0.text() }
    guard let content, AuditTrail.digest(content) == kept.hash else { throw Damaged() }
    return content
  }
}
