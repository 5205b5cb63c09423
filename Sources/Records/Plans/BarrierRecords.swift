import Improvement

/// The barriers and risks that are kept of a plan's priorities.
package enum BarrierRecords {
  private static let columns: SQL = """
    id, number, priority, kind, what, owner, likelihood_before, impact_before, likelihood_after, impact_after,
    response, raised_on, review_on, closed_on, closed_because
    """

  private static func barrier(_ row: inout Row) throws -> Barrier {
    let (id, number, priority): (ID<Barrier>, Int, Int) = (try row.id(), try row.integer(), try row.integer())
    let (kind, what, owner): (Barrier.Kind, String, String) = (try row.word(), try row.text(), try row.text())
    let (before, after) = (try score(&row), try score(&row))
    var barrier = Barrier(
      id: id, number: number, priority: priority, kind: kind, what: what, owner: owner, before: before,
      after: after, response: try row.text(), raisedOn: try row.day(), reviewOn: try row.day())
    (barrier.closedOn, barrier.closedBecause) = (row.optionalDay(), row.optionalText())
    return barrier
  }

  private static func score(_ row: inout Row) throws -> Barrier.Score {
    guard let score = Barrier.Score(likelihood: try row.integer(), impact: try row.integer()) else {
      throw Row.Mismatch(column: 6, expected: "a score of 1 to 5")
    }
    return score
  }

  /// The plan's, closed ones too, in order of their numbers.
  package static func all(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Barrier] {
    try session.rows(
      """
      SELECT \(columns) FROM barrier WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY number
      """, barrier)
  }

  package static func find(
    _ number: Int, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> Barrier? {
    try session.first(
      """
      SELECT \(columns) FROM barrier
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND number = \(number)
      """, barrier)
  }

  package static func nextNumber(_ plan: PlanRecords.Listed, _ session: any Session) throws -> Int {
    let last = try session.first(
      "SELECT max(number) FROM barrier WHERE council = \(plan.council.id) AND plan = \(plan.id)"
    ) { $0.optionalInteger() ?? 0 }
    return (last ?? 0) + 1
  }

  package static func add(_ barrier: Barrier, to plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add("barrier", barrier.id.rawValue, facts(barrier, of: plan))
    try PlanWriter.touch(plan, ledger)
  }

  package static func change(
    _ old: Barrier, to new: Barrier, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "barrier", old.id.rawValue, where: "id = \(old.id)", from: facts(old, of: plan),
      to: facts(new, of: plan))
    try PlanWriter.touch(plan, ledger)
  }

  private static func facts(_ barrier: Barrier, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", barrier.id.sqlValue), ("plan", plan.sqlValue), ("number", barrier.number.sqlValue),
      ("priority", barrier.priority.sqlValue), ("kind", barrier.kind.rawValue.sqlValue),
      ("what", barrier.what.sqlValue), ("owner", barrier.owner.sqlValue),
      ("likelihood_before", barrier.before.likelihood.sqlValue),
      ("impact_before", barrier.before.impact.sqlValue),
      ("likelihood_after", barrier.after.likelihood.sqlValue),
      ("impact_after", barrier.after.impact.sqlValue),
      ("response", barrier.response.sqlValue), ("raised_on", barrier.raisedOn.sqlValue),
      ("review_on", barrier.reviewOn.sqlValue), ("closed_on", barrier.closedOn.sqlValue),
      ("closed_because", barrier.closedBecause.sqlValue),
    ]
  }
}
