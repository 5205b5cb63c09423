import Improvement

/// Attempts to sign in by the council's own sign-in, between leaving for it and coming back. Only the hash
/// of the browser's token is kept.
package enum SignOnAttemptRecords {
  /// Seconds that an attempt may take.
  package static let longest = 600

  /// - Parameter next: where the person wants to go afterwards.
  package static func begin(hash: String, next: String, now: Int, _ session: any Session) throws {
    try session.run("DELETE FROM sign_on_attempt WHERE began_at <= \(now - longest)")
    try session.run(
      "INSERT INTO sign_on_attempt (hash, next, began_at) VALUES (\(hash), \(next), \(now))")
  }

  /// Where its person wanted to go; nil when there is no such attempt any more. It works once.
  package static func end(hash: String, now: Int, _ session: any Session) throws -> String? {
    let next = try session.first(
      "SELECT next FROM sign_on_attempt WHERE hash = \(hash) AND began_at > \(now - longest)"
    ) { try $0.text() }
    // Of two that end it at once, one removes it.
    return try session.run("DELETE FROM sign_on_attempt WHERE hash = \(hash)") == 1 ? next : nil
  }
}
