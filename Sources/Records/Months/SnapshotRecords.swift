import Improvement

/// The months as they were closed.
package enum SnapshotRecords {
  /// - Parameter closedOn: the day on which it was closed, where that was before it came here.
  @discardableResult
  package static func keep(
    _ content: String, of snapshot: PeriodSnapshot, closedOn: Day? = nil, _ ledger: Ledger
  ) throws -> PeriodClosure {
    let (plan, month) = (snapshot.plan.id, snapshot.month)
    let number =
      try ledger.session.first(
        "SELECT max(number) FROM period_snapshot WHERE plan = \(plan) AND month = \(month)"
      ) { $0.optionalInteger() ?? 0 } ?? 0
    let closure = PeriodClosure(
      number: number + 1, closedOn: closedOn ?? ledger.occasion.day, closedBy: ledger.occasion.who,
      hash: AuditTrail.digest(content), due: snapshot.position.due.count,
      exceptions: snapshot.position.standings.count(where: \.isException))
    try ledger.session.run(
      """
      INSERT INTO period_snapshot (council, plan, month, number, closed_on, closed_by, content, hash, due, exceptions)
      VALUES (\(ledger.council), \(plan), \(month), \(closure.number), \(closure.closedOn), \(closure.closedBy),
        \(content), \(closure.hash), \(closure.due), \(closure.exceptions))
      """)
    ledger.note(
      "closed", "period snapshot", month.iso,
      [("number", closure.number.sqlValue), ("hash", closure.hash.sqlValue)])
    return closure
  }

  /// Publishes a closing, or says why its month was reopened. What it froze never changes.
  package static func change(
    _ old: PeriodClosure, to new: PeriodClosure, of month: Month, _ plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "period_snapshot", "\(month.iso), closing \(old.number)",
      where: "plan = \(plan) AND month = \(month) AND number = \(old.number)", from: facts(old),
      to: facts(new))
    try PlanWriter.touch(plan, ledger)
  }

  private static func facts(_ closure: PeriodClosure) -> Ledger.Facts {
    [
      ("published_on", closure.publishedOn.sqlValue), ("reopened_on", (closure.reopening?.on).sqlValue),
      ("reopened_by", (closure.reopening?.by).sqlValue),
      ("reopened_because", (closure.reopening?.reason).sqlValue),
    ]
  }

  /// The closings of a month, in their order.
  package static func all(
    _ month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [PeriodClosure] {
    try session.rows(
      """
      SELECT \(columns) FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month) ORDER BY number
      """, closure)
  }

  /// The closings of every month, in their order, by month.
  package static func all(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Month: [PeriodClosure]] {
    let rows = try session.rows(
      """
      SELECT month, \(columns) FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY month, number
      """
    ) { (try $0.month(), try closure(&$0)) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  private static let columns: SQL =
    "number, closed_on, closed_by, hash, due, exceptions, published_on, reopened_on, reopened_by, reopened_because"

  private static func closure(_ row: inout Row) throws -> PeriodClosure {
    var closure = PeriodClosure(
      number: try row.integer(), closedOn: try row.day(), closedBy: try row.text(), hash: try row.text(),
      due: try row.integer(), exceptions: try row.integer(), publishedOn: row.optionalDay())
    let (day, who, reason) = (row.optionalDay(), row.optionalText(), row.optionalText())
    if let day, let who, let reason {
      closure.reopening = PeriodClosure.Reopening(on: day, by: who, reason: reason)
    }
    return closure
  }

  package struct Damaged: Error {}

  /// The content, once its hash has been checked.
  package static func content(
    _ closure: PeriodClosure, month: Month, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> String {
    let content = try session.first(
      """
      SELECT content FROM period_snapshot
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month)
        AND number = \(closure.number)
      """
    ) { try $0.text() }
    guard let content, AuditTrail.digest(content) == closure.hash else { throw Damaged() }
    return content
  }
}
