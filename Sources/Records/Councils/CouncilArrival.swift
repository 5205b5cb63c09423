import Improvement

/// That a council's records were not made in this database, but came from an archive. It is kept beside them
/// and never carried on: what is carried stays, byte for byte, what it was.
package struct CouncilArrival: Sendable, Hashable {
  /// The SHA-256 of the archive.
  package let archive: String
  /// ISO 8601 in UTC.
  package let at: String
  package let by: String
  /// Of the audit trail that came with it, and the newest one's hash.
  package let entries: Int
  package let head: String

  package init(archive: String, at: String, by who: String, entries: Int, head: String) {
    (self.archive, self.at, by, self.entries, self.head) = (archive, at, who, entries, head)
  }

  package static func find(_ council: ID<Council>, _ session: any Session) throws -> CouncilArrival? {
    try session.first(
      """
      SELECT archive_hash, arrived_at, brought_by, entries, head FROM council_arrival WHERE council = \(council)
      """
    ) { row in
      CouncilArrival(
        archive: try row.text(), at: try row.text(), by: try row.text(), entries: try row.integer(),
        head: try row.text())
    }
  }

  package func keep(_ council: ID<Council>, _ session: any Session) throws {
    try session.run(
      """
      INSERT INTO council_arrival (council, archive_hash, arrived_at, brought_by, entries, head)
      VALUES (\(council), \(archive), \(at), \(by), \(entries), \(head))
      """)
  }
}
