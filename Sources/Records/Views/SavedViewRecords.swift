import Improvement

/// A filter of the register with a name: one person's own, or the whole council's.
package struct SavedView: Hashable, Sendable {
  package let id: ID<SavedView>
  /// Nil when it is shared with the council.
  package let owner: ID<Person>?
  package var name: String
  /// The filter and the order, as the words of the register's address.
  package let query: String
  package let savedBy: String
  package let savedOn: Day

  package init(
    id: ID<SavedView>, owner: ID<Person>?, name: String, query: String, savedBy: String, savedOn: Day
  ) {
    self.id = id
    self.owner = owner
    self.name = name
    self.query = query
    self.savedBy = savedBy
    self.savedOn = savedOn
  }

  package var isShared: Bool { owner == nil }
}

/// Views of the register that people saved.
package enum SavedViewRecords {
  /// A person's own and those that are shared, by name.
  package static func all(
    of person: ID<Person>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [SavedView] {
    try session.rows(
      """
      SELECT id, owner, name, query, saved_by, saved_on FROM saved_view
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND owner IN ('', \(person))
      """, view
    ).sorted { ($0.name.lowercased(), $0.id.rawValue) < ($1.name.lowercased(), $1.id.rawValue) }
  }

  private static func view(_ row: inout Row) throws -> SavedView {
    let (id, owner): (ID<SavedView>, String) = (try row.id(), try row.text())
    return SavedView(
      id: id, owner: owner.isEmpty ? nil : ID(owner), name: try row.text(), query: try row.text(),
      savedBy: try row.text(), savedOn: try row.day())
  }

  package static func add(_ view: SavedView, in plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add("saved_view", view.id.rawValue, [("plan", plan.sqlValue)] + facts(view))
  }

  package static func change(_ old: SavedView, to new: SavedView, _ ledger: Ledger) throws {
    try ledger.change(
      "saved_view", old.id.rawValue, where: "id = \(old.id)", from: facts(old), to: facts(new))
  }

  package static func remove(_ view: SavedView, _ ledger: Ledger) throws {
    try ledger.remove("saved_view", view.id.rawValue, where: "id = \(view.id)", facts(view))
  }

  private static func facts(_ view: SavedView) -> Ledger.Facts {
    [
      ("id", view.id.sqlValue), ("owner", (view.owner?.rawValue ?? "").sqlValue),
      ("name", view.name.sqlValue), ("query", view.query.sqlValue), ("saved_by", view.savedBy.sqlValue),
      ("saved_on", view.savedOn.sqlValue),
    ]
  }
}
