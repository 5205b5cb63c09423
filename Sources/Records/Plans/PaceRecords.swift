import Improvement

/// What the plan's pace is told from.
package enum PaceRecords {
  package static func pace(
    _ entry: PlanBook.Entry, _ position: Position, _ session: any Session
  ) throws -> Pace {
    let actions = try ActionRecords.actions(entry.listed, session)
    let histories = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, History($0.updates)) })
    let accepted = try session.rows(
      """
      SELECT u.action, u.sent_on, u.recorded_on FROM action_update u JOIN action a ON a.id = u.action
      WHERE a.council = \(entry.listed.council.id) AND a.plan = \(entry.listed.id) AND u.sent_on IS NOT NULL
        AND u.as_at <= \(position.asAt)
      """
    ) { (try $0.id() as ID<Action>, (sent: try $0.day(), on: try $0.day())) }
    let days = Dictionary(grouping: accepted, by: \.0)
    let tracks = position.standings.map { standing in
      Pace.Track(
        standing, history: histories[standing.action] ?? History([]), scale: entry.plan.scale,
        accepted: (days[standing.action] ?? []).map(\.1))
    }
    return Pace(tracks, priorities: entry.plan.priorities, council: entry.plan.council.name)
  }
}
