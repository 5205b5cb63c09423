import Improvement

/// Which actions answer which recommendation, and which have evidence.
package enum RecommendationRecords {
  package struct Links: Sendable {
    /// Actions by the code of the recommendation that they answer.
    package let actions: [String: Set<ID<Action>>]
    package let withEvidence: Set<ID<Action>>
  }

  /// - Parameter asAt: evidence dated by the end of the month after counts, as reports go out then.
  package static func links(_ plan: PlanRecords.Listed, asAt: Month, _ session: any Session) throws -> Links {
    let answered = try session.rows(
      """
      SELECT recommendation, action FROM action_recommendation
      WHERE council = \(plan.council.id) AND plan = \(plan.id)
      """
    ) { (code: try $0.text(), action: try $0.id() as ID<Action>) }
    let evidenced = try session.rows(
      """
      SELECT DISTINCT e.action FROM evidence e JOIN action a ON a.id = e.action
      WHERE a.council = \(plan.council.id) AND a.plan = \(plan.id)
        AND (e.dated IS NULL OR e.dated <= \((asAt + 1).lastDay))
      """
    ) { try $0.id() as ID<Action> }
    return Links(
      actions: Dictionary(grouping: answered, by: \.code).mapValues { Set($0.map(\.action)) },
      withEvidence: Set(evidenced))
  }
}
