import Improvement

/// How much of the updates is wanted.
package enum UpdateReach: Sendable {
  case none, all
  /// The update that stands at the end of a month, and no other.
  case standing(asAt: Month, knownOn: Day?)
}

/// What was said of actions and priorities.
package enum UpdateRecords {
  static func updates(
    _ chosen: SQL, reach: UpdateReach, _ session: any Session
  ) throws -> [(action: ID<Action>, value: Update)] {
    let which: SQL
    switch reach {
    case .none: return []
    case .all: which = "u.action = a.id"
    case .standing(let asAt, let day): which = "u.id = \(standing(asAt: asAt, knownOn: day))"
    }
    return try session.rows(
      """
      SELECT u.action, u.id, u.as_at, u.rating, u.recorded_on, u.narrative, u.interim, u.forecast,
        u.override_reason, u.what_is_different, u.risk, u.risk_reason, u.risk_assessed_by, u.risk_assessed_on,
        u.discussed_by, u.discussed_on, u.joint_with, u.submitted_by, u.origin, u.sent_on, u.accepted_by,
        u.board_on, u.board_minute, u.corrected_because, u.accepted_alone
      FROM action a JOIN action_update u ON \(which)
      WHERE \(chosen) ORDER BY u.action, u.as_at, u.recorded_on, u.id
      """
    ) { (try $0.id(), try update(&$0)) }
  }

  /// Actions of which an update has ever said that a child is at immediate risk.
  static func everAtRisk(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [ID<Action>] {
    try session.rows(
      """
      SELECT DISTINCT action FROM action_update
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND risk = \(true)
      """
    ) { try $0.id() }
  }

  /// The update that stands for an action "a" at the end of a month.
  static func standing(asAt: Month, knownOn day: Day?) -> SQL {
    """
    (SELECT x.id FROM action_update x WHERE x.action = a.id AND x.as_at <= \(asAt)\(known(on: day))
      ORDER BY x.as_at DESC, x.recorded_on DESC, x.id DESC LIMIT 1)
    """
  }

  /// And an update "x" was known on a day.
  static func known(on day: Day?) -> SQL {
    day.map { " AND x.recorded_on <= \($0)" } ?? ""
  }

  /// What was said and how it was rated: from the columns "id", "as_at", "rating", "recorded_on", "narrative".
  static func said(_ row: inout Row) throws -> Update {
    var update = Update(
      id: try row.id(), asAt: try row.month(), rating: try row.text(), recordedOn: try row.day())
    update.narrative = Narrative(try row.text())
    return update
  }

  private static func update(_ row: inout Row) throws -> Update {
    var update = try said(&row)
    update.interim = row.optionalText()
    update.forecast = row.optionalMonth()
    update.overrideReason = row.optionalText()
    update.whatIsDifferent = row.optionalText()
    let (risk, reason) = (row.optionalBoolean(), row.optionalText())
    let (assessor, assessedOn) = (row.optionalText(), row.optionalDay())
    update.risk = risk.map {
      SafeguardingRisk(
        isImmediate: $0, reason: reason ?? "", assessedBy: assessor ?? "", assessedOn: assessedOn)
    }
    let (body, day) = (row.optionalText(), row.optionalDay())
    update.discussedAt = body.flatMap { body in day.map { Discussion(body: body, date: $0) } }
    update.jointWith = try row.list().map(Reference.init(kept:))
    update.submittedBy = row.optionalText()
    update.origin = row.optionalText().flatMap(Submission.Origin.init(rawValue:))
    (update.sentOn, update.acceptedBy) = (row.optionalDay(), row.optionalText())
    let (met, minute) = (row.optionalDay(), row.optionalText())
    update.boardMinute = met.flatMap { met in minute.map { BoardMinute(on: met, minute: $0) } }
    update.correctedBecause = row.optionalText()
    update.acceptedAlone = row.optionalText()
    return update
  }

  /// What was said of priorities as at a month, or at any month; newest recorded last.
  package static func priorityNarratives(
    _ plan: PlanRecords.Listed, asAt month: Month? = nil, _ session: any Session
  ) throws -> [PriorityNarrative] {
    let when: SQL = month.map { " AND as_at = \($0)" } ?? ""
    return try session.rows(
      """
      SELECT priority, as_at, narrative, submitted_by FROM priority_narrative
      WHERE council = \(plan.council.id) AND plan = \(plan.id)\(when) ORDER BY priority, as_at, recorded_on, id
      """
    ) { row in
      PriorityNarrative(
        priority: try row.integer(), asAt: try row.month(), narrative: Narrative(try row.text()),
        submittedBy: row.optionalText())
    }
  }
}
