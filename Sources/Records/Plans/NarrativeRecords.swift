import Improvement

/// For how long the words of actions have stood.
package enum NarrativeRecords {
  /// Months for which the narrative of each action has stood (`History.monthsNarrativeUnchanged`); one of
  /// which nothing was ever said is left out. It reads a year, and further back only for actions whose
  /// words stood for all of it, so that a long history costs no more than a short one.
  ///
  /// - Parameter first: the plan's first month, before which there is nothing.
  package static func monthsUnchanged(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, since first: Month,
    reach: Int = 12, _ session: any Session
  ) throws -> [ID<Action>: Int] {
    guard !actions.isEmpty else { return [:] }
    let updates = try updates(actions, of: council, asAt: asAt, knownOn: day, reach: reach, session)
    var months: [ID<Action>: Int] = [:]
    var further: [ID<Action>] = []
    for action in actions {
      let history = History(updates[action] ?? [])
      months[action] = history.monthsNarrativeUnchanged(asAt: asAt, knownOn: day)
      let oldest = history.effective(asAt: asAt, knownOn: day).last { !$0.narrative.isEmpty }
      if months[action] == oldest.map({ asAt - $0.asAt }) { further.append(action) }
    }
    guard asAt - reach > first else { return months }
    let older = try monthsUnchanged(
      further, of: council, asAt: asAt, knownOn: day, since: first, reach: reach * 4, session)
    return months.merging(older) { $1 }
  }

  private static func updates(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, reach: Int,
    _ session: any Session
  ) throws -> [ID<Action>: [Update]] {
    let known: SQL = day.map { " AND u.recorded_on <= \($0)" } ?? ""
    let rows = try session.rows(
      """
      SELECT u.action, u.id, u.as_at, u.rating, u.recorded_on, u.narrative FROM action_update u
      WHERE u.council = \(council) AND u.action IN (\(SQL.joined(actions.map { "\($0)" })))
        AND u.as_at > \(asAt - reach) AND u.as_at <= \(asAt)\(known)
      """
    ) { row -> (ID<Action>, Update) in
      let action: ID<Action> = try row.id()
      var update = Update(
        id: try row.id(), asAt: try row.month(), rating: try row.text(), recordedOn: try row.day())
      update.narrative = Narrative(try row.text())
      return (action, update)
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
