import Improvement

/// Recurring tasks of actions, and what was done for each of their months.
package enum RecurringTaskRecords {
  /// An action's, with their occurrences, the oldest first.
  package static func tasks(
    of action: ID<Action>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [RecurringTask] {
    var tasks = try session.rows(
      """
      SELECT id, action, what, every_months, from_month, until_month FROM recurring_task
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND action = \(action) ORDER BY from_month, id
      """
    ) { row in
      let (id, action, what): (ID<RecurringTask>, ID<Action>, String) = (
        try row.id(), try row.id(), try row.text()
      )
      return RecurringTask(
        id: id, action: action, what: what, everyMonths: try row.integer(), from: try row.month(),
        until: row.optionalMonth())
    }
    guard !tasks.isEmpty else { return [] }
    let done = Dictionary(grouping: try occurrences(of: action, plan, session), by: \.task)
    for index in tasks.indices { tasks[index].occurrences = (done[tasks[index].id] ?? []).map(\.value) }
    return tasks
  }

  private static func occurrences(
    of action: ID<Action>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [(task: ID<RecurringTask>, value: TaskOccurrence)] {
    let rows = try session.rows(
      """
      SELECT o.task, o.month, o.done_on, o.done_by, o.note, o.recorded_by, o.recorded_on, o.evidence
      FROM task_occurrence o JOIN recurring_task t ON t.id = o.task
      WHERE t.council = \(plan.council.id) AND t.plan = \(plan.id) AND t.action = \(action) ORDER BY o.month
      """
    ) { row in
      (
        task: try row.id() as ID<RecurringTask>, month: try row.month(), doneOn: try row.day(),
        doneBy: try row.text(), note: row.optionalText(), recordedBy: try row.text(),
        recordedOn: try row.day(), evidence: row.optionalText()
      )
    }
    let proof = rows.contains { $0.evidence != nil } ? try EvidenceRecords.of(action, plan, session) : [:]
    return rows.map { row in
      (
        row.task,
        TaskOccurrence(
          month: row.month, doneOn: row.doneOn, doneBy: row.doneBy, note: row.note,
          evidence: row.evidence.flatMap { proof[$0] },
          recordedBy: row.recordedBy, recordedOn: row.recordedOn)
      )
    }
  }

  package static func add(_ task: RecurringTask, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add(
      "recurring_task", task.id.rawValue,
      [
        ("id", task.id.sqlValue), ("plan", plan.sqlValue), ("action", task.action.sqlValue),
        ("what", task.what.sqlValue), ("every_months", task.everyMonths.sqlValue),
        ("from_month", task.from.sqlValue), ("until_month", task.until.sqlValue),
        ("added_by", ledger.occasion.who.sqlValue), ("added_on", ledger.occasion.day.sqlValue),
      ])
    try PlanWriter.touch(plan, ledger)
  }

  /// Gives it a last month, or another one.
  package static func end(
    _ task: RecurringTask, with month: Month?, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "recurring_task", task.id.rawValue, where: "id = \(task.id)",
      from: [("until_month", task.until.sqlValue)], to: [("until_month", month.sqlValue)])
    try PlanWriter.touch(plan, ledger)
  }

  /// Records what was done for one month. Its evidence becomes the action's.
  package static func record(
    _ occurrence: TaskOccurrence, of task: RecurringTask, in plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger
  ) throws {
    let proof = occurrence.evidence.map { [(task.action, $0)] } ?? []
    let evidence = try EvidenceRecords.keep(proof, in: plan, ids: ids, ledger).first
    try ledger.add(
      "task_occurrence", task.id.rawValue,
      [
        ("plan", plan.sqlValue), ("task", task.id.sqlValue), ("month", occurrence.month.sqlValue),
        ("done_on", occurrence.doneOn.sqlValue), ("done_by", occurrence.doneBy.sqlValue),
        ("note", occurrence.note.sqlValue), ("evidence", evidence.sqlValue),
        ("recorded_by", occurrence.recordedBy.sqlValue), ("recorded_on", occurrence.recordedOn.sqlValue),
      ])
    try PlanWriter.touch(plan, ledger)
  }
}
