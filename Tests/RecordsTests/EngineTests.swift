import Improvement
import TestDatabases
import Testing

@testable import Records

struct EngineTests {
  private static let table = Migration(
    "test", [.both("CREATE TABLE thing (name TEXT PRIMARY KEY, number BIGINT, answer BOOLEAN, on_day DATE)")])

  @Test(arguments: Engine.available)
  func `Text, numbers, answers, days and nothing come back as they went in`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine, migrated: false) { test in
      try await test.database.migrate([Self.table])
      let words = "£5 – “Ünïcode” 🙂\nand a second line"
      try await test.database.write { session in
        let day = Day("2017-03-31")!
        try session.run(
          "INSERT INTO thing (name, number, answer, on_day) VALUES (\(words), \(-42), \(true), \(day))")
        try session.run(
          "INSERT INTO thing (name, number, answer, on_day) VALUES (\("empty"), \(SQLValue.null), \(false), \(SQLValue.null))"
        )
      }
      let rows = try await test.database.read { session in
        try session.rows("SELECT name, number, answer, on_day FROM thing ORDER BY number NULLS LAST") { row in
          "\(try row.text())|\(row.optionalInteger() ?? 0)|\(try row.boolean())|\(row.optionalDay()?.iso ?? "-")"
        }
      }
      #expect(rows == ["\(words)|-42|true|2017-03-31", "empty|0|false|-"])
    }
  }

  @Test(arguments: Engine.available)
  func `A transaction that fails keeps nothing`(_ engine: Engine) async throws {
    struct Stop: Error {}
    try await TestDatabase.with(engine, migrated: false) { test in
      try await test.database.migrate([Self.table])
      await #expect(throws: Stop.self) {
        try await test.database.write { session in
          try session.run("INSERT INTO thing (name) VALUES (\("one"))")
          throw Stop()
        }
      }
      #expect(try await Self.count(test) == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `A broken rule of the schema keeps nothing and is told`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine, migrated: false) { test in
      try await test.database.migrate([Self.table])
      await #expect(throws: (any Error).self) {
        try await test.database.write { session in
          try session.run("INSERT INTO thing (name) VALUES (\("one"))")
          try session.run("INSERT INTO thing (name) VALUES (\("one"))")
        }
      }
      #expect(try await Self.count(test) == 0)
    }
  }

  @Test(arguments: Engine.available)
  func `The schema can be brought up to date twice, and by two at once`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await test.database.migrate(Schema.migrations)
      async let one: Void = test.database.migrate(Schema.migrations)
      async let other: Void = test.database.migrate(Schema.migrations)
      _ = try await (one, other)
      let plans = try await test.database.read { try PlanRecords.all($0) }
      #expect(plans.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `Forty writers at once lose nothing`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine, migrated: false) { test in
      try await test.database.migrate([Self.table])
      try await test.database.write {
        _ = try $0.run("INSERT INTO thing (name, number) VALUES (\("sum"), \(0))")
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<40 {
          group.addTask {
            try await test.database.write { session in
              let now = try session.first("SELECT number FROM thing WHERE name = \("sum")") {
                try $0.integer()
              }
              try session.run("UPDATE thing SET number = \((now ?? 0) + 1) WHERE name = \("sum")")
            }
          }
        }
        try await group.waitForAll()
      }
      let sum = try await test.database.read { session in
        try session.first("SELECT number FROM thing WHERE name = \("sum")") { try $0.integer() }
      }
      #expect(sum == 40)
    }
  }

  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `A connection that the server dropped is made anew before the next transaction`() async throws {
    try await TestDatabase.with(.postgres, migrated: false) { test in
      try await test.database.migrate([Self.table])
      _ = try await test.database.read { try $0.rows("SELECT 1") { try $0.integer() } }
      let own = try await test.database.read { session in
        try session.first("SELECT current_schema()::text") { try $0.text() } ?? ""
      }
      let other = PostgresDatabase(address: Engine.postgresAddress!, connections: 1)
      let ended = try await other.write { session in
        try session.rows(
          """
          SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
          WHERE pid <> pg_backend_pid() AND application_name = \(own)
          """
        ) { try $0.text() }
      }
      #expect(!ended.isEmpty)
      for _ in 0..<8 { #expect(try await Self.count(test) == 0) }
      try await other.close()
    }
  }

  @Test func `A database that does not answer is told, not waited for`() async throws {
    let database = PostgresDatabase(address: "postgres://127.0.0.1:1/none", connections: 1)
    await #expect(throws: DatabaseProblem.self) {
      _ = try await database.read { try $0.rows("SELECT 1") { try $0.integer() } }
    }
  }

  @Test(.enabled(if: Engine.postgresAddress != nil))
  func `A database that was closed refuses, and nobody waits for it`() async throws {
    let database = PostgresDatabase(address: Engine.postgresAddress!, connections: 1)
    _ = try await database.read { try $0.rows("SELECT 1") { try $0.integer() } }
    try await database.close()
    for _ in 0..<2 {
      await #expect(throws: DatabaseProblem.self) {
        _ = try await database.read { try $0.rows("SELECT 1") { try $0.integer() } }
      }
    }
  }

  private static func count(_ test: TestDatabase) async throws -> Int {
    try await test.database.read { try $0.first("SELECT count(*) FROM thing") { try $0.integer() } } ?? -1
  }
}
