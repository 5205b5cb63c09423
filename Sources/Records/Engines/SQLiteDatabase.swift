import GRDB
import Synchronization

/// Records in one file, through GRDB's pool: many readers beside one writer.
package struct SQLiteDatabase: Database {
  private let pool: DatabasePool
  private let writing: SQLiteWriting

  /// - Parameter path: the file; it is made when missing.
  package init(path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { db in
      // By bytes, under the name that it has in PostgreSQL.
      db.add(
        collation: DatabaseCollation("C") {
          $0.utf8.elementsEqual($1.utf8)
            ? .orderedSame
            : $0.utf8.lexicographicallyPrecedes($1.utf8) ? .orderedAscending : .orderedDescending
        })
      try db.execute(sql: "PRAGMA cache_size = -8000")
      // After a large import the write-ahead log is cut back to this.
      try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
    }
    pool = try DatabasePool(path: path, configuration: configuration)
    // An answered save must survive a power cut, which NORMAL does not promise in WAL mode. Said here, for
    // GRDB sets NORMAL when it makes the pool.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    writing = SQLiteWriting(pool)
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try readHere(body)
  }

  /// On the caller's thread: a read takes less time than the hop to another queue and back, and there
  /// are more readers than threads that could wait for one.
  private func readHere<Value>(_ body: (any Session) throws -> Value) throws -> Value {
    try pool.read { try body(SQLiteSession(db: $0)) }
  }

  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let outcome = Outcome<Value>()
      writing.add(
        SQLiteWriting.Write(
          run: { db in outcome.take { try body(SQLiteSession(db: db)) } },
          end: { problem in
            continuation.resume(with: problem.map { .failure($0) } ?? outcome.result)
          }))
    }
  }

  package func migrate(_ migrations: [Migration]) async throws {
    var migrator = DatabaseMigrator()
    for migration in migrations {
      migrator.registerMigration(migration.name.description) { db in
        for case .some(let text) in migration.statements.map(\.forSQLite) { try db.execute(sql: text) }
      }
    }
    try migrator.migrate(pool)
  }

  package func close() async throws {
    try pool.close()
  }
}

/// What came of one write, held until it is on the disk.
private final class Outcome<Value: Sendable>: Sendable {
  private struct NotRun: Error {}
  private let held = Mutex<Result<Value, any Error>>(.failure(NotRun()))

  var result: Result<Value, any Error> { held.withLock { $0 } }

  /// Whether the body did what it was to do.
  func take(_ body: () throws -> Value) -> Bool {
    let result = Result(catching: body)
    held.withLock { $0 = result }
    if case .success = result { return true }
    return false
  }
}

extension Migration.Statement {
  fileprivate var forSQLite: String? {
    switch self {
    case .both(let text), .sqlite(let text): text.description
    case .postgres: nil
    }
  }
}

private struct SQLiteSession: Session {
  let db: GRDB.Database

  func rows<Value>(_ sql: SQL, _ value: (inout Row) throws -> Value) throws -> [Value] {
    var found: [Value] = []
    try each(sql) { found.append(try value(&$0)) }
    return found
  }

  func each(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
    let (text, values) = sql.rendered { _ in "?" }
    let statement = try db.cachedStatement(sql: text)
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: StatementArguments(values.map(\.forGRDB)))
    while let next = try cursor.next() {
      var row = Row(SQLiteRow(row: next))
      try body(&row)
    }
  }

  func steps() throws -> [String] {
    try rows("SELECT identifier FROM grdb_migrations") { try $0.text() }.sorted()
  }

  func columns(of table: StaticString) throws -> [Column] {
    try rows("SELECT name, type FROM pragma_table_info(\(table.description)) ORDER BY cid") {
      try Column(try $0.text(), type: try $0.text())
    }
  }

  func run(_ sql: SQL) throws -> Int {
    let (text, values) = sql.rendered { _ in "?" }
    let statement = try db.cachedStatement(sql: text)
    try statement.execute(arguments: StatementArguments(values.map(\.forGRDB)))
    return db.changesCount
  }
}

private struct SQLiteRow: RowSource {
  let row: GRDB.Row

  func text(at index: Int) -> String? { row[index] }
  func integer(at index: Int) -> Int? { row[index] }
  func boolean(at index: Int) -> Bool? { row[index] }
}

extension SQLValue {
  fileprivate var forGRDB: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .integer(let number): number
    case .text(let text): text
    case .boolean(let answer): answer
    }
  }
}
