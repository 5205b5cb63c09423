/// Schemas of a PostgreSQL server: a test or a trial has one of its own beside others.
package enum PostgresSchema {
  package static func create(_ name: String, on database: PostgresDatabase) async throws {
    let statement = SQL(raw: "CREATE SCHEMA \(try checked(name))")
    try await database.write { _ = try $0.run(statement) }
  }

  package static func drop(_ name: String, on database: PostgresDatabase) async throws {
    let statement = SQL(raw: "DROP SCHEMA \(try checked(name)) CASCADE")
    try await database.write { _ = try $0.run(statement) }
  }

  /// A name goes into the statement as it stands, so it may be nothing but small letters and figures.
  private static func checked(_ name: String) throws -> String {
    guard name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) else {
      throw DatabaseProblem(code: "name", message: "a schema's name is small letters and figures")
    }
    return name
  }
}
