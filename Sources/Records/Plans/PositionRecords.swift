import Improvement

/// The plan as it stands at a month end. Each action costs one seek on the index of its updates, so
/// the cost does not grow with the months that are kept.
package enum PositionRecords {
  package static func position(
    _ plan: Plan, asAt: Month, knownOn day: Day?, _ session: any Session
  ) throws -> Position {
    let changes = try timescaleChanges(plan, session)
    let priorities = Dictionary(uniqueKeysWithValues: plan.priorities.map { ($0.number, $0) })
    let known = UpdateRecords.known(on: day)
    let standings = try session.rows(
      """
      SELECT a.id, a.reference, a.priority, a.objective, a.stem, a.short_title, a.lead, a.category,
        a.responsible_body, a.start_month, a.timescale, a.timescale_from, a.timescale_to, a.in_plan_from,
        a.withdrawn_on, u.as_at, u.recorded_on, u.rating, u.forecast,
        CASE WHEN u.as_at < \(asAt) THEN u.rating ELSE (
          SELECT x.rating FROM action_update x
          WHERE x.action = a.id AND x.as_at < \(asAt)\(known)
          ORDER BY x.as_at DESC, x.recorded_on DESC, x.id DESC LIMIT 1) END
      FROM action a
      LEFT JOIN action_update u ON u.id = \(UpdateRecords.standing(asAt: asAt, knownOn: day))
      WHERE a.plan = \(plan.id) AND a.council = \(plan.council.id) AND a.in_plan_from <= \(asAt)
      ORDER BY a.sort_key
      """
    ) { row in
      try standing(&row, plan.scale, priorities, changes, asAt: asAt, knownOn: day)
    }
    return Position(asAt: asAt, standings: standings)
  }

  private static func standing(
    _ row: inout Row, _ scale: RatingScale, _ priorities: [Int: Priority],
    _ changes: [ID<Action>: [TimescaleChange]], asAt: Month, knownOn day: Day?
  ) throws -> Standing {
    let (id, reference, priority): (ID<Action>, Reference, Int) = (
      try row.id(), try row.reference(), try row.integer()
    )
    let (objective, stem, shortTitle) = (row.optionalReference(), try row.text(), row.optionalText())
    let (lead, category, body) = (row.optionalText(), row.optionalText(), row.optionalText())
    let start = row.optionalMonth()
    let timescale = try row.timescale()
    var action = Action(
      id: id, reference: reference, priority: priority, stem: stem, timescale: timescale,
      inPlanFrom: try row.month())
    action.objective = objective
    action.shortTitle = shortTitle
    action.lead = lead
    action.category = category
    action.responsibleBody = body
    action.start = start
    action.timescaleChanges = changes[id] ?? []
    action.withdrawal = row.optionalDay().map {
      Withdrawal(date: $0, reason: "", approvedBy: "", successor: nil)
    }
    let (updatedAsAt, updatedOn) = (row.optionalMonth(), row.optionalDay())
    let (rating, forecast, before) = (row.optionalText(), row.optionalMonth(), row.optionalText())
    return Standing(
      action, in: priorities[priority], asAt: asAt, knownOn: day, rating: rating.flatMap { scale[$0] },
      ratingBefore: action.inPlanFrom < asAt ? before.flatMap { scale[$0] } : nil, forecast: forecast,
      updatedAsAt: updatedAsAt, updatedOn: updatedOn)
  }

  private static func timescaleChanges(
    _ plan: Plan, _ session: any Session
  ) throws -> [ID<Action>: [TimescaleChange]] {
    let changes = try session.rows(
      """
      SELECT action, timescale, timescale_from, timescale_to, decided_on FROM timescale_change
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND decision = 'approved'
      """
    ) { row -> (ID<Action>, TimescaleChange) in
      let action: ID<Action> = try row.id()
      let to = try row.timescale()
      let day = try row.day()
      return (
        action,
        TimescaleChange(
          to: to, reason: "", requestedOn: day, requestedBy: "", decision: .approved, decidedOn: day,
          decidedBy: nil)
      )
    }
    return Dictionary(grouping: changes, by: \.0).mapValues { $0.map(\.1) }
  }
}
