import Improvement

/// Actions with all that belongs to them.
package enum ActionRecords {
  /// Every action of a plan, or those named, with history: for one action's page, for papers and for imports.
  package static func actions(
    _ plan: PlanRecords.Listed, only references: [Reference]? = nil, updates: UpdateReach = .all,
    _ session: any Session
  ) throws -> [Action] {
    if references?.isEmpty ?? false { return [] }
    let scope: SQL = "a.council = \(plan.council.id) AND a.plan = \(plan.id)"
    let only = references.map { references -> SQL in
      " AND a.reference IN (\(SQL.joined(references.map { "\($0)" })))"
    }
    let chosen = scope + (only ?? "")
    var actions = try session.rows(
      """
      SELECT a.id, a.reference, a.priority, a.stem, a.timescale, a.timescale_from, a.timescale_to,
        a.in_plan_from, a.objective, a.short_title, a.lead, a.contributors, a.elected_member, a.watched_by,
        a.responsible_body, a.category, a.success_measure, a.start_month, a.added_in_version, a.successor_of,
        a.withdrawn_on, a.withdrawn_reason, a.withdrawn_by, a.withdrawn_for
      FROM action a WHERE \(chosen) ORDER BY a.sort_key
      """, action)
    let parts = try parts(chosen, session)
    let recommendations = try session.rows(
      """
      SELECT r.action, r.recommendation FROM action_recommendation r JOIN action a ON a.id = r.action
      JOIN recommendation c ON c.plan = r.plan AND c.code = r.recommendation
      WHERE \(chosen) ORDER BY c.position
      """
    ) { (action: try $0.id() as ID<Action>, value: try $0.text()) }
    let changes = try timescaleChanges(chosen, session)
    let dependencies = try dependencies(chosen, session)
    let evidence = try evidence(chosen, session)
    let updates = try UpdateRecords.updates(chosen, reach: updates, session)
    func of<Value>(_ id: ID<Action>, _ values: [ID<Action>: [(action: ID<Action>, value: Value)]]) -> [Value]
    {
      (values[id] ?? []).map(\.value)
    }
    let byAction = (
      parts: Dictionary(grouping: parts, by: \.action),
      recommendations: Dictionary(grouping: recommendations, by: \.action),
      changes: Dictionary(grouping: changes, by: \.action),
      dependencies: Dictionary(grouping: dependencies, by: \.action),
      evidence: Dictionary(grouping: evidence, by: \.action),
      updates: Dictionary(grouping: updates, by: \.action)
    )
    for index in actions.indices {
      let id = actions[index].id
      actions[index].parts = of(id, byAction.parts)
      actions[index].recommendations = of(id, byAction.recommendations)
      actions[index].timescaleChanges = of(id, byAction.changes)
      actions[index].dependencies = of(id, byAction.dependencies)
      actions[index].evidence = of(id, byAction.evidence)
      actions[index].updates = of(id, byAction.updates)
    }
    return actions
  }

  private static func action(_ row: inout Row) throws -> Action {
    let (id, reference, priority): (ID<Action>, Reference, Int) = (
      try row.id(), try row.reference(), try row.integer()
    )
    var action = Action(
      id: id, reference: reference, priority: priority, stem: try row.text(),
      timescale: try row.timescale(),
      inPlanFrom: try row.month())
    action.objective = row.optionalReference()
    action.shortTitle = row.optionalText()
    action.lead = row.optionalText()
    action.contributors = try row.list()
    action.electedMember = row.optionalText()
    action.watchedBy = row.optionalText()
    action.responsibleBody = row.optionalText()
    action.category = row.optionalText()
    action.successMeasure = row.optionalText()
    action.start = row.optionalMonth()
    action.addedInVersion = row.optionalText()
    action.successorOf = row.optionalReference()
    let (date, reason, approver) = (row.optionalDay(), row.optionalText(), row.optionalText())
    let successor = row.optionalReference()
    action.withdrawal = date.map {
      Withdrawal(date: $0, reason: reason ?? "", approvedBy: approver ?? "", successor: successor)
    }
    return action
  }

  private static func parts(_ chosen: SQL, _ session: any Session) throws -> [(
    action: ID<Action>, value: Part
  )] {
    try session.rows(
      """
      SELECT p.action, p.letter, p.wording, p.done_on FROM action_part p JOIN action a ON a.id = p.action
      WHERE \(chosen) ORDER BY p.action, p.position
      """
    ) { (try $0.id(), Part(letter: try $0.text(), text: try $0.text(), doneOn: $0.optionalDay())) }
  }

  private static func timescaleChanges(
    _ chosen: SQL, _ session: any Session
  ) throws -> [(action: ID<Action>, value: TimescaleChange)] {
    try session.rows(
      """
      SELECT t.action, t.timescale, t.timescale_from, t.timescale_to, t.reason, t.requested_on, t.requested_by,
        t.decision, t.decided_on, t.decided_by, t.id
      FROM timescale_change t JOIN action a ON a.id = t.action WHERE \(chosen) ORDER BY t.requested_on, t.id
      """
    ) { (try $0.id(), try TimescaleChangeRecords.change(&$0)) }
  }

  private static func dependencies(
    _ chosen: SQL, _ session: any Session
  ) throws -> [(action: ID<Action>, value: Dependency)] {
    try session.rows(
      """
      SELECT d.action, d.kind, d.what, d.on_action, d.expected, d.met
      FROM dependency d JOIN action a ON a.id = d.action WHERE \(chosen) ORDER BY d.id
      """
    ) { (try $0.id(), try DependencyRecords.dependency(&$0)) }
  }

  private static func evidence(_ chosen: SQL, _ session: any Session) throws -> [(
    action: ID<Action>, value: Evidence
  )] {
    try session.rows(
      """
      SELECT e.action, \(EvidenceRecords.columns)
      FROM evidence e JOIN action a ON a.id = e.action WHERE \(chosen) ORDER BY e.dated NULLS LAST, e.id
      """
    ) { (try $0.id(), try EvidenceRecords.evidence(&$0)) }
  }

  /// References of the actions that wait for this one.
  package static func waiting(
    for reference: Reference, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Reference] {
    try session.rows(
      """
      SELECT a.reference FROM dependency d JOIN action a ON a.id = d.action
      WHERE d.council = \(plan.council.id) AND d.plan = \(plan.id) AND d.on_action = \(reference) ORDER BY a.sort_key
      """
    ) { try $0.reference() }
  }
}
