import Improvement

/// For how long actions have stood at their ratings, and their words as they are. It reads a year of all in one
/// query, and further back only for actions of which all of it was alike, so that a long history costs no more
/// than a short one.
package enum NarrativeRecords {
  /// Months for which the narrative of each action has stood (`History.monthsNarrativeUnchanged`); one of
  /// which nothing was ever said is left out.
  ///
  /// - Parameter first: the plan's first month, before which there is nothing.
  package static func monthsUnchanged(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, since first: Month,
    reach: Int = 12, _ session: any Session
  ) throws -> [ID<Action>: Int] {
    try told(actions, of: council, asAt: asAt, knownOn: day, since: first, reach: reach, session) { history in
      let months = history.monthsNarrativeUnchanged(asAt: asAt, knownOn: day)
      let oldest = history.effective(asAt: asAt, knownOn: day).last { !$0.narrative.isEmpty }
      return (months, months == oldest.map { asAt - $0.asAt })
    }
  }

  /// How long each action has stood at its rating (`History.run`).
  ///
  /// - Parameter first: the plan's first month, before which there is nothing.
  package static func runs(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, since first: Month,
    reach: Int = 12, _ session: any Session
  ) throws -> [ID<Action>: Run] {
    try told(actions, of: council, asAt: asAt, knownOn: day, since: first, reach: reach, session) { history in
      let ratings = Set(history.effective(asAt: asAt, knownOn: day).map(\.rating))
      return (history.run(asAt: asAt, knownOn: day), ratings.count < 2)
    }
  }

  /// - Parameter tell: what the updates say that were read, and whether older ones may say more.
  private static func told<Value>(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, since first: Month,
    reach: Int, _ session: any Session, _ tell: (History) -> (value: Value?, mayReachFurther: Bool)
  ) throws -> [ID<Action>: Value] {
    guard !actions.isEmpty else { return [:] }
    let updates = try updates(actions, of: council, asAt: asAt, knownOn: day, reach: reach, session)
    var values: [ID<Action>: Value] = [:]
    var further: [ID<Action>] = []
    for action in actions {
      let (value, mayReachFurther) = tell(History(updates[action] ?? []))
      values[action] = value
      if mayReachFurther { further.append(action) }
    }
    guard asAt - reach > first else { return values }
    let older = try told(
      further, of: council, asAt: asAt, knownOn: day, since: first, reach: reach * 4, session, tell)
    return values.merging(older) { $1 }
  }

  private static func updates(
    _ actions: [ID<Action>], of council: ID<Council>, asAt: Month, knownOn day: Day?, reach: Int,
    _ session: any Session
  ) throws -> [ID<Action>: [Update]] {
    let rows = try session.rows(
      """
      SELECT x.action, x.id, x.as_at, x.rating, x.recorded_on, x.narrative FROM action_update x
      WHERE x.council = \(council) AND x.action IN (\(SQL.joined(actions.map { "\($0)" })))
        AND x.as_at > \(asAt - reach) AND x.as_at <= \(asAt)\(UpdateRecords.known(on: day))
      """
    ) { (try $0.id() as ID<Action>, try UpdateRecords.said(&$0)) }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
