import Improvement

/// Links that work once: to accept an invitation, and to set a new password.
package enum OneTimeLinkRecords {
  package enum Purpose: String, Sendable, CaseIterable {
    case invitation, reset

    /// Seconds for which the link works: a week, an hour.
    package var lasts: Int { self == .invitation ? 7 * 86_400 : 3600 }
  }

  package struct Link: Sendable {
    package let person: Person
    package let purpose: Purpose
    /// The secret that the person's authenticator will be given, fixed when the link was made so that
    /// the code on the page stays the same when it is opened again.
    package let authenticator: String
    package let endsAt: Int
    package let isUsed: Bool

    package func works(at now: Int) -> Bool { !isUsed && now < endsAt && person.leftOn == nil }
  }

  /// Makes a link; earlier ones of the person stop working.
  package static func make(
    hash: String, purpose: Purpose, authenticator: String, person: Person, now: Int, _ ledger: Ledger
  ) throws {
    let session = ledger.session
    try session.run(
      "UPDATE one_time_link SET used_at = \(now) WHERE person = \(person.id) AND used_at IS NULL")
    try session.run(
      """
      INSERT INTO one_time_link (hash, council, person, purpose, authenticator, made_at, ends_at)
      VALUES (\(hash), \(person.council), \(person.id), \(purpose.rawValue), \(authenticator), \(now),
        \(now + purpose.lasts))
      """)
    ledger.note("made a link for \(purpose.rawValue)", "person", person.id.rawValue)
  }

  package static func find(hash: String, _ session: any Session) throws -> Link? {
    try session.first(
      """
      SELECT \(PersonRecords.columns), l.purpose, l.authenticator, l.ends_at, l.used_at
      FROM one_time_link l JOIN person p ON p.id = l.person WHERE l.hash = \(hash)
      """
    ) { row in
      Link(
        person: try PersonRecords.person(&row), purpose: try row.word(), authenticator: try row.text(),
        endsAt: try row.integer(), isUsed: row.optionalInteger() != nil)
    }
  }

  /// Whether the link still worked; it is used now.
  package static func use(hash: String, now: Int, _ session: any Session) throws -> Bool {
    try session.run(
      "UPDATE one_time_link SET used_at = \(now) WHERE hash = \(hash) AND used_at IS NULL AND ends_at > \(now)"
    ) == 1
  }
}
