import Improvement

/// Updates that are being written: what is in each field of the form, kept as it is typed. Nobody but
/// the author sees them, and they go when the update is sent; so they are not in the audit trail.
package enum DraftRecords {
  package struct Draft: Sendable {
    package let action: ID<Action>
    package let fields: [(name: String, value: String)]
    /// ISO 8601, UTC.
    package let savedAt: String
  }

  package static func save(
    _ fields: [(name: String, value: String)], of action: ID<Action>, month: Month, author: String,
    in plan: PlanRecords.Listed, at moment: Moment, _ session: any Session
  ) throws {
    try session.run(
      """
      INSERT INTO update_draft (council, plan, action, month, author, fields, saved_at)
      VALUES (\(plan.council.id), \(plan.id), \(action), \(month), \(author), \(write(fields)), \(moment.iso))
      ON CONFLICT (action, month, author) DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at
      """)
  }

  package static func find(
    _ action: ID<Action>, month: Month, author: String, _ session: any Session
  ) throws -> Draft? {
    try session.first(
      """
      SELECT action, fields, saved_at FROM update_draft
      WHERE action = \(action) AND month = \(month) AND author = \(author)
      """
    ) { Draft(action: try $0.id(), fields: read(try $0.text()), savedAt: try $0.text()) }
  }

  /// The actions of which the author has a draft.
  package static func actions(
    of author: String, _ plan: PlanRecords.Listed, month: Month, _ session: any Session
  ) throws -> Set<ID<Action>> {
    Set(
      try session.rows(
        "SELECT action FROM update_draft WHERE author = \(author) AND plan = \(plan.id) AND month = \(month)"
      ) { try $0.id() })
  }

  package static func remove(
    _ action: ID<Action>, month: Month, author: String, _ session: any Session
  ) throws {
    try session.run(
      "DELETE FROM update_draft WHERE action = \(action) AND month = \(month) AND author = \(author)")
  }

  // Fields lie one after another, each with its length before it, so that any text may be in them.
  private static func write(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\($0.name) \($0.value.unicodeScalars.count) \($0.value)" }.joined()
  }

  private static func read(_ text: String) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    var rest = text.unicodeScalars[...]
    while let space = rest.firstIndex(of: " ") {
      let name = String(rest[..<space])
      rest = rest[rest.index(after: space)...]
      guard let next = rest.firstIndex(of: " "), let count = Int(String(rest[..<next])) else { break }
      rest = rest[rest.index(after: next)...]
      guard count >= 0, let end = rest.index(rest.startIndex, offsetBy: count, limitedBy: rest.endIndex)
      else { break }
      fields.append((name, String(rest[..<end])))
      rest = rest[end...]
    }
    return fields
  }
}
