import Improvement

/// Changes of published timescales: asked for, and decided.
package enum TimescaleChangeRecords {
  /// A change with the action that it is of.
  package struct Listed: Sendable {
    package let action: Reference
    package let published: Timescale
    package let change: TimescaleChange
  }

  /// The plan's, the newest asked for first.
  package static func all(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Listed] {
    try session.rows(
      """
      SELECT a.reference, a.timescale, a.timescale_from, a.timescale_to, t.timescale, t.timescale_from,
        t.timescale_to, t.reason, t.requested_on, t.requested_by, t.decision, t.decided_on, t.decided_by, t.id
      FROM timescale_change t JOIN action a ON a.id = t.action
      WHERE t.council = \(plan.council.id) AND t.plan = \(plan.id) ORDER BY t.requested_on DESC, t.id DESC
      """
    ) { row in
      let (action, published) = (try row.reference(), try row.timescale())
      return Listed(action: action, published: published, change: try change(&row))
    }
  }

  /// From the columns "timescale" to "decided_by", and "id".
  static func change(_ row: inout Row) throws -> TimescaleChange {
    TimescaleChange(
      to: try row.timescale(), reason: try row.text(), requestedOn: try row.day(),
      requestedBy: try row.text(), decision: try row.word(), decidedOn: row.optionalDay(),
      decidedBy: row.optionalText(), id: try row.id())
  }

  /// Keeps what is asked for, under an id of its own.
  package static func ask(
    _ change: TimescaleChange, of action: ID<Action>, in plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger
  ) throws {
    try keep([(action, change)], in: plan, ids: ids, ledger)
    try PlanWriter.touch(plan, ledger)
  }

  /// The caller marks the plan as changed.
  static func keep(
    _ changes: [(action: ID<Action>, change: TimescaleChange)], in plan: ID<Plan>, ids: IDMaker,
    _ ledger: Ledger
  ) throws {
    try ledger.add(
      "timescale_change",
      changes.map { action, change in
        let id: ID<TimescaleChange> = ids()
        return (id.rawValue, Facts.timescaleChange(change, id: id.rawValue, of: action, in: plan))
      })
  }

  /// - Parameter old: as it waits for its decision; it has its id.
  package static func decide(
    _ old: TimescaleChange, as new: TimescaleChange, of action: ID<Action>, in plan: ID<Plan>,
    _ ledger: Ledger
  ) throws {
    guard let id = old.id?.rawValue else { return }
    try ledger.change(
      "timescale_change", id, where: "id = \(id)",
      from: Facts.timescaleChange(old, id: id, of: action, in: plan),
      to: Facts.timescaleChange(new, id: id, of: action, in: plan))
    try PlanWriter.touch(plan, ledger)
  }
}

extension Row {
  /// From the columns "timescale", "timescale_from" and "timescale_to".
  mutating func timescale() throws -> Timescale {
    Timescale(printed: try text(), from: try month(), to: try month())
  }
}
