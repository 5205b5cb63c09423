import Improvement

/// The secret addresses at which people's calendars ask for their deadlines; kept as hashes.
package enum CalendarFeedRecords {
  package static func exists(for person: ID<Person>, _ session: any Session) throws -> Bool {
    try session.first("SELECT 1 FROM calendar_feed WHERE person = \(person)") { try $0.integer() } != nil
  }

  /// The person's feed has a new address; the old one finds nothing.
  package static func renew(hash: String, for person: ID<Person>, _ ledger: Ledger) throws {
    try ledger.session.run("DELETE FROM calendar_feed WHERE person = \(person)")
    try ledger.session.run(
      """
      INSERT INTO calendar_feed (hash, council, person, made_at)
      VALUES (\(hash), \(ledger.council), \(person), \(ledger.occasion.at))
      """)
    ledger.note("renewed calendar address", "person", person.rawValue)
  }

  package static func person(of hash: String, _ session: any Session) throws -> Person? {
    try session.first(
      """
      SELECT \(PersonRecords.columns)
      FROM calendar_feed f JOIN person p ON p.id = f.person WHERE f.hash = \(hash) AND p.left_on IS NULL
      """, PersonRecords.person)
  }
}
