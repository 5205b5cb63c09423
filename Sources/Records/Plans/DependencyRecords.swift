import Improvement

/// What actions wait for.
package enum DependencyRecords {
  /// A dependency by its own id, as it is edited.
  package struct Kept: Sendable, Hashable {
    package let id: ID<Dependency>
    package let dependency: Dependency

    package init(id: ID<Dependency>, _ dependency: Dependency) {
      (self.id, self.dependency) = (id, dependency)
    }
  }

  static func dependency(_ row: inout Row) throws -> Dependency {
    Dependency(
      kind: try row.text(), what: try row.text(), action: row.optionalReference(),
      expected: row.optionalMonth(), met: row.optionalMonth())
  }

  /// The plan's, with the action that waits, in order of its reference.
  package static func all(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [(action: Reference, dependency: Dependency)] {
    try session.rows(
      """
      SELECT a.reference, d.kind, d.what, d.on_action, d.expected, d.met
      FROM dependency d JOIN action a ON a.id = d.action
      WHERE d.council = \(plan.council.id) AND d.plan = \(plan.id) ORDER BY a.sort_key, d.id
      """
    ) { (try $0.reference(), try dependency(&$0)) }
  }

  package static func of(
    _ action: ID<Action>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [Kept] {
    try session.rows(
      """
      SELECT id, kind, what, on_action, expected, met FROM dependency
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND action = \(action) ORDER BY id
      """
    ) { Kept(id: try $0.id(), try dependency(&$0)) }
  }

  /// Keeps what somebody made of an action's dependencies: changed, added, taken out.
  package static func change(
    _ old: [Kept], to new: [Kept], of action: ID<Action>, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    func facts(_ kept: Kept) -> Ledger.Facts {
      Facts.dependency(kept.dependency, id: kept.id.rawValue, of: action, in: plan)
    }
    for kept in old {
      if let changed = new.first(where: { $0.id == kept.id }) {
        try ledger.change(
          "dependency", kept.id.rawValue, where: "id = \(kept.id)", from: facts(kept), to: facts(changed))
      } else {
        try ledger.remove("dependency", kept.id.rawValue, where: "id = \(kept.id)", facts(kept))
      }
    }
    let added = new.filter { kept in !old.contains { $0.id == kept.id } }
    try ledger.add("dependency", added.map { ($0.id.rawValue, facts($0)) })
    try PlanWriter.touch(plan, ledger)
  }
}
