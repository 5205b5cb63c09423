import Improvement

/// Words for a priority that are being written, kept as they are typed. Nobody but the author sees them, and
/// they go when the words are sent; so they are not in the audit trail.
package enum NarrativeDraftRecords {
  /// Whose draft it is, of what.
  package struct Place: Sendable {
    let plan: PlanRecords.Listed
    let priority: Int
    let month: Month
    let author: String

    package init(plan: PlanRecords.Listed, priority: Int, month: Month, author: String) {
      (self.plan, self.priority, self.month, self.author) = (plan, priority, month, author)
    }

    fileprivate var found: SQL {
      "plan = \(plan.id) AND priority = \(priority) AND month = \(month) AND author = \(author)"
    }
  }

  package static func save(_ words: String, at place: Place, _ session: any Session) throws {
    try session.run(
      """
      INSERT INTO narrative_draft (council, plan, priority, month, author, words)
      VALUES (\(place.plan.council.id), \(place.plan.id), \(place.priority), \(place.month), \(place.author), \(words))
      ON CONFLICT (plan, priority, month, author) DO UPDATE SET words = excluded.words
      """)
  }

  package static func find(at place: Place, _ session: any Session) throws -> String? {
    try session.first("SELECT words FROM narrative_draft WHERE \(place.found)") { try $0.text() }
  }

  package static func remove(at place: Place, _ session: any Session) throws {
    try session.run("DELETE FROM narrative_draft WHERE \(place.found)")
  }
}
