import Improvement

/// A council's own fields, and what they hold for each action.
package enum OwnFieldRecords {
  /// Those that have not been taken away, in the order in which they were added.
  package static func fields(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [OwnField] {
    try session.rows(
      """
      SELECT id, label, kind, options, may_see, may_edit FROM own_field
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND removed_on IS NULL ORDER BY position, id
      """
    ) { row in
      let (id, label): (ID<OwnField>, String) = (try row.id(), try row.text())
      return OwnField(
        id: id, label: label, kind: try row.word(), options: try row.list(), maySee: try roles(&row),
        mayEdit: try roles(&row))
    }
  }

  private static func roles(_ row: inout Row) throws -> Set<Role> {
    Set(try row.list().compactMap(Role.init(rawValue:)))
  }

  /// What one action holds, by field.
  package static func values(
    of action: ID<Action>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [ID<OwnField>: String] {
    let values = try session.rows(
      """
      SELECT field, value FROM own_field_value
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND action = \(action)
      """
    ) { (try $0.id() as ID<OwnField>, try $0.text()) }
    return Dictionary(uniqueKeysWithValues: values)
  }

  /// What every action holds of one field.
  package static func values(
    of field: ID<OwnField>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [ID<Action>: String] {
    let values = try session.rows(
      """
      SELECT action, value FROM own_field_value
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND field = \(field)
      """
    ) { (try $0.id() as ID<Action>, try $0.text()) }
    return Dictionary(uniqueKeysWithValues: values)
  }

  package static func add(_ field: OwnField, at position: Int, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add(
      "own_field", field.id.rawValue,
      [("plan", plan.sqlValue), ("position", position.sqlValue)] + facts(field))
    try PlanWriter.touch(plan, ledger)
  }

  package static func change(
    _ old: OwnField, to new: OwnField, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "own_field", old.id.rawValue, where: "id = \(old.id)", from: facts(old), to: facts(new))
    try PlanWriter.touch(plan, ledger)
  }

  /// Takes the field away from every page. What it held stays in the records.
  package static func remove(_ field: OwnField, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.change(
      "own_field", field.id.rawValue, where: "id = \(field.id)", from: [("removed_on", .null)],
      to: [("removed_on", ledger.occasion.day.sqlValue)])
    try PlanWriter.touch(plan, ledger)
  }

  /// How many fields the plan ever had: the place of the next.
  package static func count(_ plan: PlanRecords.Listed, _ session: any Session) throws -> Int {
    try session.first(
      "SELECT count(*) FROM own_field WHERE council = \(plan.council.id) AND plan = \(plan.id)"
    ) { try $0.integer() } ?? 0
  }

  /// Sets, changes or empties what an action holds.
  package static func set(
    _ field: OwnField, of action: ID<Action>, from old: String?, to new: String?, in plan: ID<Plan>,
    _ ledger: Ledger
  ) throws {
    guard old != new else { return }
    let (who, day) = (ledger.occasion.who, ledger.occasion.day)
    let which: SQL = "field = \(field.id) AND action = \(action)"
    switch (old, new) {
    case (let old?, let new?):
      // Who set it last stands beside it; the trail has everybody.
      try ledger.change(
        "own_field_value", action.rawValue, where: which, from: [("value", old.sqlValue)],
        to: [("value", new.sqlValue)])
      try ledger.session.run(
        "UPDATE own_field_value SET set_by = \(who), set_on = \(day) WHERE council = \(ledger.council) AND \(which)"
      )
    case (nil, let new?):
      try ledger.add(
        "own_field_value", action.rawValue,
        [
          ("plan", plan.sqlValue), ("field", field.id.sqlValue), ("action", action.sqlValue),
          ("value", new.sqlValue), ("set_by", who.sqlValue), ("set_on", day.sqlValue),
        ])
    default:
      try ledger.remove(
        "own_field_value", action.rawValue, where: which,
        [("field", field.id.sqlValue), ("value", old.sqlValue)])
    }
    try PlanWriter.touch(plan, ledger)
  }

  private static func facts(_ field: OwnField) -> Ledger.Facts {
    func list(_ roles: Set<Role>) -> SQLValue {
      StoredList.write(Role.allCases.filter(roles.contains).map(\.rawValue)).sqlValue
    }
    return [
      ("id", field.id.sqlValue), ("label", field.label.sqlValue), ("kind", field.kind.rawValue.sqlValue),
      ("options", StoredList.write(field.options).sqlValue), ("may_see", list(field.maySee)),
      ("may_edit", list(field.mayEdit)),
    ]
  }
}
