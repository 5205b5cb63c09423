import Records
import TestDatabases
import Testing

/// Writes that come at once: each is whole or not at all, and none is answered before it is on the disk.
@Suite struct WritingTests {
  private struct Unwanted: Error {}

  @Test func `A SQLite write goes through to the disk before it is answered`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      let level = try await test.database.write { session in
        try session.first("PRAGMA synchronous") { try $0.integer() }
      }
      #expect(level == 2, "FULL; 1 is NORMAL, which a power cut can undo")
    }
  }

  @Test(arguments: Engine.available)
  func `Of many writes at once each is kept or refused by itself, and each hears its own answer`(
    _ engine: Engine
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await test.database.write { _ = try $0.run("CREATE TABLE mark (number BIGINT PRIMARY KEY)") }
      let answers = await withTaskGroup(of: (Int, Int?).self) { group in
        for number in 0..<120 {
          group.addTask {
            let answer = try? await test.database.write { session -> Int in
              try session.run("INSERT INTO mark (number) VALUES (\(number))")
              if number % 3 == 0 { throw Unwanted() }
              return number * 2
            }
            return (number, answer)
          }
        }
        return await group.reduce(into: [Int: Int?]()) { $0[$1.0] = $1.1 }
      }
      let kept = try await test.database.read { session in
        try session.rows("SELECT number FROM mark ORDER BY number") { try $0.integer() }
      }
      #expect(kept == (0..<120).filter { $0 % 3 != 0 })
      for (number, answer) in answers { #expect(answer == (number % 3 == 0 ? nil : number * 2)) }
    }
  }

  @Test(arguments: Engine.available)
  func `A write that the engine refuses undoes nothing of the others`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await test.database.write { _ = try $0.run("CREATE TABLE mark (number BIGINT PRIMARY KEY)") }
      let kept = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<40 {
          group.addTask {
            (try? await test.database.write { try $0.run("INSERT INTO mark (number) VALUES (7)") }) != nil
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(kept == 1)
    }
  }
}
