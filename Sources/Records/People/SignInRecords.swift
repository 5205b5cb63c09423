import Improvement

/// Wrong answers at sign-in, by where they came from, and the browsers that a person has used before.
package enum SignInRecords {
  /// Times of the wrong answers from a source within the last hour.
  package static func failures(_ source: String, now: Int, _ session: any Session) throws -> [Int] {
    try session.rows(
      """
      SELECT at FROM sign_in_failure WHERE source = \(source) AND at > \(now - SignInPace.memory)
      ORDER BY at DESC LIMIT 200
      """
    ) { try $0.integer() }
  }

  package static func fail(_ sources: [String], now: Int, ids: IDMaker, _ session: any Session) throws {
    try session.run("DELETE FROM sign_in_failure WHERE at <= \(now - SignInPace.memory)")
    for source in sources {
      let id: ID<Person> = ids()
      try session.run("INSERT INTO sign_in_failure (id, source, at) VALUES (\(id), \(source), \(now))")
    }
  }

  package static func forget(_ source: String, _ session: any Session) throws {
    try session.run("DELETE FROM sign_in_failure WHERE source = \(source)")
  }

  package static func knows(browser hash: String, of person: ID<Person>, _ session: any Session) throws
    -> Bool
  {
    try session.first("SELECT 1 FROM known_browser WHERE hash = \(hash) AND person = \(person)") {
      try $0.integer()
    } != nil
  }

  package static func know(browser hash: String, of person: Person, now: Int, _ session: any Session) throws {
    try session.run(
      """
      INSERT INTO known_browser (hash, council, person, known_since)
      VALUES (\(hash), \(person.council), \(person.id), \(now)) ON CONFLICT (hash) DO NOTHING
      """)
  }

  package static func forgetBrowsers(of person: ID<Person>, _ session: any Session) throws {
    try session.run("DELETE FROM known_browser WHERE person = \(person)")
  }
}
