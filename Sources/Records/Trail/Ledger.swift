import Improvement

/// One council's writes in one transaction. It is the only way in which records are changed, and it
/// keeps the audit trail in step with them.
package final class Ledger {
  /// A column and the value that it is to hold.
  package typealias Facts = [(column: StaticString, value: SQLValue)]

  package let session: any Session
  package let occasion: Occasion
  package let council: ID<Council>
  private var entries: [AuditTrail.Entry] = []

  private init(_ session: any Session, _ occasion: Occasion, _ council: ID<Council>) {
    self.session = session
    self.occasion = occasion
    self.council = council
  }

  /// Runs the body and then appends what it did to the trail, in the same transaction.
  package static func keep<Value>(
    _ session: any Session, _ occasion: Occasion, council: ID<Council>, _ body: (Ledger) throws -> Value
  ) throws -> Value {
    let ledger = Ledger(session, occasion, council)
    let value = try body(ledger)
    try AuditTrail.append(ledger.entries, council: council, occasion: occasion, session)
    return value
  }

  /// Adds records of one kind. All must name the same columns in the same order.
  package func add(_ kind: StaticString, _ records: [(record: String, facts: Facts)]) throws {
    guard let first = records.first else { return }
    let columns = SQL.joined(
      ([("council", SQLValue.null)] + first.facts).map { SQL.name($0.column) })
    // Many rows a statement: one round trip in place of fifty.
    for chunk in stride(from: 0, to: records.count, by: 50).map({ records[$0..<min($0 + 50, records.count)] })
    {
      let rows = chunk.map { record -> SQL in
        let values = [council.sqlValue] + record.facts.map(\.value)
        return "(\(SQL.joined(values.map { "\($0)" })))"
      }
      try session.run("INSERT INTO \(SQL.name(kind)) (\(columns)) VALUES \(SQL.joined(rows))")
    }
    for record in records {
      entries.append(
        AuditTrail.Entry(
          what: "added", kind: kind.description, record: record.record, before: [], after: record.facts))
    }
  }

  package func add(_ kind: StaticString, _ record: String, _ facts: Facts) throws {
    try add(kind, [(record, facts)])
  }

  /// Changes a record's columns to new values. Does nothing when they hold them already.
  package func change(
    _ kind: StaticString, _ record: String, where condition: SQL, from before: Facts, to after: Facts
  ) throws {
    let changed = zip(before, after).filter { $0.value != $1.value }
    guard !changed.isEmpty else { return }
    let assignments = changed.map { (SQL.name($1.column) + " = ") + "\($1.value)" }
    try session.run(
      "UPDATE \(SQL.name(kind)) SET \(SQL.joined(assignments)) WHERE council = \(council) AND \(condition)")
    entries.append(
      AuditTrail.Entry(
        what: "changed", kind: kind.description, record: record, before: changed.map(\.0),
        after: changed.map(\.1)))
  }

  /// Removes a record that only links others, or that another replaces.
  package func remove(_ kind: StaticString, _ record: String, where condition: SQL, _ facts: Facts) throws {
    try session.run("DELETE FROM \(SQL.name(kind)) WHERE council = \(council) AND \(condition)")
    entries.append(
      AuditTrail.Entry(what: "removed", kind: kind.description, record: record, before: facts, after: []))
  }

  /// Notes an act that changes no record: an export, a sign-in.
  package func note(_ what: String, _ kind: StaticString, _ record: String, _ facts: Facts = []) {
    entries.append(
      AuditTrail.Entry(what: what, kind: kind.description, record: record, before: [], after: facts))
  }
}

extension SQLValue: SQLConvertible {
  package var sqlValue: SQLValue { self }
}
