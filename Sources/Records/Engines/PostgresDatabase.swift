import Foundation
import Synchronization

/// Records in PostgreSQL: a pool of connections that read, and one that writes. Writes go one after
/// another, those of several servers too, for all of them append to the same audit trail and would only
/// clash; they are serialisable, and run again should they clash all the same. A connection that was lost
/// is made anew, as long as no statement of the transaction had run.
package final class PostgresDatabase: Database, @unchecked Sendable {
  // Unchecked because libpq's pointers are not Sendable: each stands in a slot that one transaction
  // holds at a time, and the queue of waiting transactions is behind the mutex.
  private final class Slot: @unchecked Sendable {
    var connection: PostgresConnection?
  }

  /// Connections of one use, each lent to one transaction at a time; the others wait in their order.
  private final class Slots: Sendable {
    private struct Pool {
      var free: [Slot]
      var waiting: [CheckedContinuation<Slot, Never>] = []
    }

    let all: [Slot]
    private let pool: Mutex<Pool>

    init(_ count: Int) {
      all = (0..<count).map { _ in Slot() }
      pool = Mutex(Pool(free: all))
    }

    func acquire() async -> Slot {
      await withCheckedContinuation { continuation in
        let slot: Slot? = pool.withLock { pool in
          if let slot = pool.free.popLast() { return slot }
          pool.waiting.append(continuation)
          return nil
        }
        if let slot { continuation.resume(returning: slot) }
      }
    }

    func release(_ slot: Slot) {
      let next: CheckedContinuation<Slot, Never>? = pool.withLock { pool in
        guard pool.waiting.isEmpty else { return pool.waiting.removeFirst() }
        pool.free.append(slot)
        return nil
      }
      next?.resume(returning: slot)
    }
  }

  private let address: String
  private let readers: Slots
  private let writer = Slots(1)
  private let isClosed = Mutex(false)
  private let queue = DispatchQueue(label: "postgres", attributes: .concurrent)

  /// - Parameter address: `postgres://…` or libpq's own keywords. Nothing is connected yet.
  package init(address: String, connections: Int = 8) {
    self.address = address
    readers = Slots(connections)
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", in: readers, body)
  }

  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    // The lock comes before the first statement, so that what is read is what the writer before left.
    try await transaction(
      "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE schema_migration IN SHARE ROW EXCLUSIVE MODE",
      in: writer, body)
  }

  package func migrate(_ migrations: [Migration]) async throws {
    try await withSlot(in: writer) { slot in
      let connection = try self.connect(slot)
      try connection.execute("BEGIN")
      do {
        // Two servers may start at once; the second waits and finds nothing to do.
        try connection.execute("SELECT pg_advisory_xact_lock(7461001)")
        try connection.execute("CREATE TABLE IF NOT EXISTS schema_migration (name TEXT PRIMARY KEY)")
        for migration in migrations { try Self.apply(migration, slot) }
        try connection.execute("COMMIT")
      } catch {
        try? connection.execute("ROLLBACK")
        throw error
      }
    }
  }

  private static func apply(_ migration: Migration, _ slot: Slot) throws {
    let session: any Session = PostgresSession(slot: slot)
    let name = migration.name.description
    let applied = try session.rows("SELECT name FROM schema_migration WHERE name = \(name)") { try $0.text() }
    guard applied.isEmpty else { return }
    for statement in migration.statements {
      switch statement {
      case .both(let text), .postgres(let text): try slot.connection?.execute(text.description)
      case .sqlite: break
      }
    }
    try session.run("INSERT INTO schema_migration (name) VALUES (\(name))")
  }

  /// Waits for the transactions under way. What comes later is refused.
  package func close() async throws {
    isClosed.withLock { $0 = true }
    for slots in [readers, writer] {
      for _ in slots.all { drop(await slots.acquire()) }
      for slot in slots.all { slots.release(slot) }
    }
  }

  // MARK: Transactions

  /// Clashes and deadlocks: the transaction did nothing and may run again.
  private static let clashes: Set<String> = ["40001", "40P01"]

  private func transaction<Value: Sendable>(
    _ begin: String, in slots: Slots, _ body: @escaping @Sendable (any Session) throws -> Value
  ) async throws -> Value {
    try await withSlot(in: slots) { slot in
      var attempts = 0
      while true {
        attempts += 1
        try self.begin(begin, slot)
        do {
          let value = try body(PostgresSession(slot: slot))
          try slot.connection?.execute("COMMIT")
          return value
        } catch let problem as DatabaseProblem where Self.clashes.contains(problem.code) && attempts < 20 {
          try? slot.connection?.execute("ROLLBACK")
          Self.waitAfterClash(attempts)
        } catch {
          self.abandon(slot)
          throw error
        }
      }
    }
  }

  /// Waits a little longer after each clash, and not in step with the other transaction.
  private static func waitAfterClash(_ attempt: Int) {
    Thread.sleep(forTimeInterval: .random(in: 0.5...1) * 0.005 * Double(min(200, 1 << min(attempt, 8))))
  }

  /// Begins, on a new connection when the kept one was lost while nobody used it.
  private func begin(_ begin: String, _ slot: Slot) throws {
    do {
      try connect(slot).execute(begin)
    } catch {
      guard slot.connection?.isLost ?? true else {
        abandon(slot)
        throw error
      }
      drop(slot)
      try connect(slot).execute(begin)
    }
  }

  private func abandon(_ slot: Slot) {
    if slot.connection?.isLost ?? true { return drop(slot) }
    try? slot.connection?.execute("ROLLBACK")
  }

  private func connect(_ slot: Slot) throws -> PostgresConnection {
    if let connection = slot.connection { return connection }
    guard !isClosed.withLock({ $0 }) else {
      throw DatabaseProblem(code: "connection", message: "the database is closed")
    }
    let connection = try PostgresConnection(address: address)
    slot.connection = connection
    return connection
  }

  private func drop(_ slot: Slot) {
    slot.connection?.close()
    slot.connection = nil
  }

  // MARK: The pool

  private func withSlot<Value: Sendable>(
    in slots: Slots, _ body: @escaping @Sendable (Slot) throws -> Value
  ) async throws -> Value {
    let slot = await slots.acquire()
    defer { slots.release(slot) }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try body(slot) }) }
    }
  }

  private struct PostgresSession: Session {
    let slot: Slot

    private func execute(_ sql: SQL) throws -> PostgresResult {
      guard let result = try slot.connection?.execute(sql) else {
        throw DatabaseProblem(code: "connection", message: "the connection is closed")
      }
      return result
    }

    func rows<Value>(_ sql: SQL, _ value: (inout Row) throws -> Value) throws -> [Value] {
      let result = try execute(sql)
      return try (0..<result.count).map { index in
        var row = Row(PostgresRow(result: result, row: index))
        return try value(&row)
      }
    }

    func each(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
      try run("DECLARE told NO SCROLL CURSOR FOR " + sql)
      while true {
        let result = try execute("FETCH 100 FROM told")
        for index in 0..<result.count {
          var row = Row(PostgresRow(result: result, row: index))
          try body(&row)
        }
        if result.count < 100 { break }
      }
      try run("CLOSE told")
    }

    func steps() throws -> [String] {
      try rows("SELECT name FROM schema_migration") { try $0.text() }.sorted()
    }

    func columns(of table: StaticString) throws -> [Column] {
      try rows(
        """
        SELECT column_name, data_type FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name = \(table.description) ORDER BY ordinal_position
        """
      ) { try Column(try $0.text(), type: try $0.text()) }
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int { try execute(sql).changes }
  }
}
