import Improvement

/// When updates for a month were sent.
package enum SentDayRecords {
  /// The day on which the first update of each action was sent, sent back or not. What came with an
  /// import was not sent here and has none.
  package static func first(
    _ plan: PlanRecords.Listed, _ month: Month, _ session: any Session
  ) throws -> [ID<Action>: Day] {
    let sent = try session.rows(
      """
      SELECT x.action, min(x.sent_on) FROM (
        SELECT s.action, s.sent_on FROM submission s
        WHERE s.council = \(plan.council.id) AND s.plan = \(plan.id) AND s.month = \(month)
        UNION ALL
        SELECT u.action, u.sent_on FROM action a JOIN action_update u ON u.action = a.id AND u.as_at = \(month)
        WHERE a.council = \(plan.council.id) AND a.plan = \(plan.id) AND u.sent_on IS NOT NULL) x
      GROUP BY x.action
      """
    ) { (try $0.id() as ID<Action>, try $0.day()) }
    return Dictionary(uniqueKeysWithValues: sent)
  }
}
