import Improvement

/// What a plan uses already, so that something new is named otherwise.
package enum OutlineRecords {
  /// References of every action, those withdrawn too, and of every objective.
  package static func references(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Reference] {
    try session.rows(
      """
      SELECT reference FROM action WHERE council = \(plan.council.id) AND plan = \(plan.id)
      UNION SELECT reference FROM objective WHERE council = \(plan.council.id) AND plan = \(plan.id)
      """
    ) { try $0.reference() }.sorted()
  }

  /// References of every action, those withdrawn too.
  package static func actions(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Reference] {
    try session.rows(
      "SELECT reference FROM action WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY sort_key"
    ) { try $0.reference() }
  }

  /// Posts that lead an action, and the categories into which actions are sorted.
  package static func words(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> (leads: Set<String>, categories: Set<String>) {
    let rows = try session.rows(
      "SELECT DISTINCT lead, category FROM action WHERE council = \(plan.council.id) AND plan = \(plan.id)"
    ) { (lead: $0.optionalText(), category: $0.optionalText()) }
    return (Set(rows.compactMap(\.lead)), Set(rows.compactMap(\.category)))
  }

  /// References of a priority's actions that are under no objective.
  package static func unplaced(
    _ plan: PlanRecords.Listed, priority: Int, _ session: any Session
  ) throws -> [Reference] {
    try session.rows(
      """
      SELECT reference FROM action
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND priority = \(priority) AND objective IS NULL
      """
    ) { try $0.reference() }
  }
}
