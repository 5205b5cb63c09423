import Improvement

/// What was achieved under a plan. Rows are only ever added: the newest of a number stands.
package enum AchievementRecords {
  private static let columns: SQL = """
    id, number, version, heading, achieved_on, words, actions, priority, withdrawn_because, recorded_by, recorded_on
    """

  private static func achievement(_ row: inout Row) throws -> Achievement {
    let (id, number, version): (ID<Achievement>, Int, Int) = (
      try row.id(), try row.integer(), try row.integer()
    )
    let (heading, day, words) = (try row.text(), try row.day(), try row.text())
    let actions = try row.text().split(separator: " ").map { Reference(kept: String($0)) }
    let (priority, because) = (row.optionalInteger(), row.optionalText())
    var achievement = Achievement(
      id: id, number: number, version: version, heading: heading, day: day, words: words,
      recordedBy: try row.text(), recordedOn: try row.day())
    (achievement.actions, achievement.priority, achievement.withdrawnBecause) = (actions, priority, because)
    return achievement
  }

  /// The plan's as they stand, withdrawn ones too, in order of their numbers.
  package static func all(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Achievement] {
    try session.rows(
      """
      SELECT \(columns) FROM achievement a WHERE council = \(plan.council.id) AND plan = \(plan.id) AND version = (
        SELECT max(version) FROM achievement b WHERE b.plan = a.plan AND b.number = a.number)
      ORDER BY number
      """, achievement)
  }

  /// Every version of one, the newest first; none where there is no such number.
  package static func versions(
    _ number: Int, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Achievement] {
    try session.rows(
      """
      SELECT \(columns) FROM achievement
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND number = \(number) ORDER BY version DESC
      """, achievement)
  }

  package static func nextNumber(_ plan: PlanRecords.Listed, _ session: any Session) throws -> Int {
    let last = try session.first(
      "SELECT max(number) FROM achievement WHERE council = \(plan.council.id) AND plan = \(plan.id)"
    ) { $0.optionalInteger() ?? 0 }
    return (last ?? 0) + 1
  }

  package static func add(_ achievements: [Achievement], to plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add("achievement", achievements.map { ($0.id.rawValue, facts($0, of: plan)) })
    try PlanWriter.touch(plan, ledger)
  }

  private static func facts(_ achievement: Achievement, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", achievement.id.sqlValue), ("plan", plan.sqlValue), ("number", achievement.number.sqlValue),
      ("version", achievement.version.sqlValue), ("heading", achievement.heading.sqlValue),
      ("achieved_on", achievement.day.sqlValue), ("words", achievement.words.sqlValue),
      ("actions", achievement.actions.map(\.text).joined(separator: " ").sqlValue),
      ("priority", achievement.priority.sqlValue),
      ("withdrawn_because", achievement.withdrawnBecause.sqlValue),
      ("recorded_by", achievement.recordedBy.sqlValue), ("recorded_on", achievement.recordedOn.sqlValue),
    ]
  }
}
