import Improvement

/// Where people are signed in. Only the hash of a browser's token is kept.
package enum SessionRecords {
  /// Seconds without a request after which a session has run out.
  package static let idle = 2 * 3600
  /// Seconds after which it has run out whatever happens.
  package static let longest = 12 * 3600

  package struct SignedIn: Sendable {
    package let id: String
    package let person: Person
    package let council: Council
    /// False until the authenticator's code was given too.
    package let isWhole: Bool
    package let browser: String
    package let beganAt: Int
    package let seenAt: Int

    package func hasRunOut(at now: Int) -> Bool {
      now - seenAt > SessionRecords.idle || now - beganAt > SessionRecords.longest
    }
  }

  /// The session of a token, unless it was ended or the person has left; perhaps run out.
  package static func find(hash: String, _ session: any Session) throws -> SignedIn? {
    try session.first(
      """
      SELECT \(PersonRecords.columns), c.slug, c.name, c.short_name, s.id, s.is_whole, s.browser, s.began_at,
        s.seen_at
      FROM session s JOIN person p ON p.id = s.person JOIN council c ON c.id = p.council
      WHERE s.hash = \(hash) AND s.ended_at IS NULL AND p.left_on IS NULL
      """
    ) { row in
      let person = try PersonRecords.person(&row)
      let council = Council(
        id: person.council, slug: try row.text(), name: try row.text(), shortName: try row.text())
      return SignedIn(
        id: try row.text(), person: person, council: council, isWhole: try row.boolean(),
        browser: try row.text(), beganAt: try row.integer(), seenAt: try row.integer())
    }
  }

  package static func begin(
    id: String, hash: String, person: Person, isWhole: Bool, browser: String, now: Int,
    _ session: any Session
  ) throws {
    try session.run(
      """
      INSERT INTO session (id, hash, council, person, is_whole, browser, began_at, seen_at)
      VALUES (\(id), \(hash), \(person.council), \(person.id), \(isWhole), \(browser), \(now), \(now))
      """)
  }

  package static func see(_ id: String, now: Int, _ session: any Session) throws {
    try session.run("UPDATE session SET seen_at = \(now) WHERE id = \(id)")
  }

  package static func end(_ id: String, of person: ID<Person>, now: Int, _ session: any Session) throws {
    try session.run(
      "UPDATE session SET ended_at = \(now) WHERE id = \(id) AND person = \(person) AND ended_at IS NULL")
  }

  /// Signs the person out everywhere, or everywhere but here.
  package static func endAll(
    of person: ID<Person>, but kept: String = "", now: Int, _ session: any Session
  ) throws {
    try session.run(
      "UPDATE session SET ended_at = \(now) WHERE person = \(person) AND id <> \(kept) AND ended_at IS NULL")
  }

  package struct Open: Sendable {
    package let id: String
    package let browser: String
    package let beganAt: Int
    package let seenAt: Int
  }

  /// Where the person is signed in now, the newest first.
  package static func open(of person: ID<Person>, now: Int, _ session: any Session) throws -> [Open] {
    try session.rows(
      """
      SELECT id, browser, began_at, seen_at FROM session
      WHERE person = \(person) AND is_whole AND ended_at IS NULL AND seen_at > \(now - idle)
        AND began_at > \(now - longest)
      ORDER BY seen_at DESC, id
      """
    ) {
      Open(
        id: try $0.text(), browser: try $0.text(), beganAt: try $0.integer(), seenAt: try $0.integer())
    }
  }
}
