import Improvement

/// With what a person signs in: a password's hash, an authenticator's secret, recovery codes.
package enum CredentialRecords {
  package struct Credential: Sendable {
    package let password: String
    /// The authenticator's secret in Base32.
    package let authenticator: String
    /// The newest time step whose code was used; older codes are refused, so that none works twice.
    package let lastStep: Int

    package init(password: String, authenticator: String, lastStep: Int) {
      (self.password, self.authenticator, self.lastStep) = (password, authenticator, lastStep)
    }
  }

  package static func find(_ person: ID<Person>, _ session: any Session) throws -> Credential? {
    try session.first(
      "SELECT password, authenticator, last_step FROM credential WHERE person = \(person)"
    ) { Credential(password: try $0.text(), authenticator: try $0.text(), lastStep: try $0.integer()) }
  }

  /// The audit trail says that it was set, and nothing of what it is.
  package static func set(
    _ credential: Credential, codes hashes: [String], of person: ID<Person>, _ ledger: Ledger
  ) throws {
    let session = ledger.session
    try session.run("DELETE FROM credential WHERE person = \(person)")
    try session.run(
      """
      INSERT INTO credential (council, person, password, authenticator, last_step, set_at)
      VALUES (\(ledger.council), \(person), \(credential.password), \(credential.authenticator),
        \(credential.lastStep), \(ledger.occasion.at))
      """)
    try replace(codes: hashes, of: person, ledger)
    ledger.note("set password and authenticator", "person", person.rawValue)
  }

  package static func change(password: String, of person: ID<Person>, _ ledger: Ledger) throws {
    try ledger.session.run("UPDATE credential SET password = \(password) WHERE person = \(person)")
    ledger.note("changed password", "person", person.rawValue)
  }

  /// - Parameter step: of the code by which the new one was proved, which is used by that.
  package static func change(
    authenticator: String, step: Int, of person: ID<Person>, _ ledger: Ledger
  ) throws {
    try ledger.session.run(
      "UPDATE credential SET authenticator = \(authenticator), last_step = \(step) WHERE person = \(person)")
    ledger.note("changed authenticator", "person", person.rawValue)
  }

  package static func renew(codes hashes: [String], of person: ID<Person>, _ ledger: Ledger) throws {
    try replace(codes: hashes, of: person, ledger)
    ledger.note("renewed recovery codes", "person", person.rawValue)
  }

  private static func replace(codes hashes: [String], of person: ID<Person>, _ ledger: Ledger) throws {
    try ledger.session.run("DELETE FROM recovery_code WHERE person = \(person)")
    guard !hashes.isEmpty else { return }
    let rows = hashes.map { hash -> SQL in "(\(ledger.council), \(person), \(hash))" }
    try ledger.session.run("INSERT INTO recovery_code (council, person, hash) VALUES \(SQL.joined(rows))")
  }

  /// Whether the step was newer than any used before; it is used now.
  package static func use(step: Int, of person: ID<Person>, _ session: any Session) throws -> Bool {
    try session.run(
      "UPDATE credential SET last_step = \(step) WHERE person = \(person) AND last_step < \(step)") == 1
  }

  /// Whether the code was one of the person's and not used before; it is used now.
  package static func use(code hash: String, of person: ID<Person>, _ ledger: Ledger) throws -> Bool {
    let used = try ledger.session.run(
      """
      UPDATE recovery_code SET used_at = \(ledger.occasion.at)
      WHERE person = \(person) AND hash = \(hash) AND used_at IS NULL
      """)
    if used == 1 { ledger.note("used a recovery code", "person", person.rawValue) }
    return used == 1
  }

  package static func codesLeft(_ person: ID<Person>, _ session: any Session) throws -> Int {
    try session.first(
      "SELECT count(*) FROM recovery_code WHERE person = \(person) AND used_at IS NULL"
    ) { try $0.integer() } ?? 0
  }
}
