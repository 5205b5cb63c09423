import Foundation
import Improvement
import TestDatabases
import Testing

@testable import Records

struct AuditTrailTests {
  @Test func `Any character of a fact is read back as it was written`() throws {
    let odd =
      (0...0x1F).map { UnicodeScalar(UInt8($0)) } + ["\u{7F}", "\u{2028}", "\u{2029}", "\"", "\\", "<"]
    let text = String(String.UnicodeScalarView(odd))
    let json = AuditTrail.json([("what", text.sqlValue)])
    let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(read["what"].map { Array($0.unicodeScalars) } == odd)
  }

  @Test(arguments: Engine.available)
  func `An untouched trail is unbroken, and says how long it is`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let check = try await Self.check(test)
      #expect(check.faults.isEmpty)
      #expect(check.entries > 8)
      #expect(check.head.count == 64)
    }
  }

  @Test(arguments: Engine.available)
  func `Each council has a chain of its own`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let checks = try await test.database.read { try AuditTrailCheck.run($0) }
      #expect(checks.map(\.council) == ["Barset", "Loamshire"])
      #expect(checks.flatMap(\.faults).isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `A changed entry is found`(_ engine: Engine) async throws {
    try await Self.tampered(engine, "UPDATE audit_trail SET after_change = \("{}") WHERE position = \(4)") {
      faults in
      #expect(faults.contains { $0.contains("entry 4 was changed") })
    }
  }

  @Test(arguments: Engine.available)
  func `A removed entry is found`(_ engine: Engine) async throws {
    try await Self.tampered(engine, "DELETE FROM audit_trail WHERE position = \(4)") { faults in
      #expect(faults.contains { $0.contains("entry 4 is missing") })
    }
  }

  @Test(arguments: Engine.available)
  func `Entries that changed places are found`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Self.unlock(test)
      try await test.database.write { session in
        try session.run("UPDATE audit_trail SET position = \(9_999) WHERE position = \(4)")
        try session.run("UPDATE audit_trail SET position = \(4) WHERE position = \(5)")
        try session.run("UPDATE audit_trail SET position = \(5) WHERE position = \(9_999)")
      }
      let faults = try await Self.check(test).faults
      #expect(!faults.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `The newest entry cut off is found`(_ engine: Engine) async throws {
    try await Self.tampered(
      engine, "DELETE FROM audit_trail WHERE position = (SELECT max(position) FROM audit_trail)"
    ) { faults in
      #expect(faults.contains { $0.contains("the newest entries are missing") })
    }
  }

  @Test(arguments: Engine.available)
  func `An entry re-sealed by somebody who knows the formula breaks the chain after it`(_ engine: Engine)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Self.unlock(test)
      try await test.database.write { session in
        let council = try session.first("SELECT id FROM council") { try $0.text() } ?? ""
        let line = try session.first(
          """
          SELECT position, at, who, what, record_kind, record, before_change, after_change, previous_hash, hash
          FROM audit_trail WHERE position = \(4)
          """
        ) { row in
          AuditTrail.Line(
            position: try row.integer(), at: try row.text(), who: try row.text(), what: try row.text(),
            kind: try row.text(), record: try row.text(), before: try row.text(), after: "{}",
            previousHash: row.optionalText().map { _ in "" } ?? "", hash: "")
        }
        let hash = line?.computedHash(council: council) ?? ""
        try session.run(
          "UPDATE audit_trail SET after_change = \("{}"), previous_hash = \(""), hash = \(hash) WHERE position = \(4)"
        )
      }
      let faults = try await Self.check(test).faults
      #expect(!faults.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `The database itself refuses to change or remove an entry`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      await #expect(throws: (any Error).self) {
        try await test.database.write { _ = try $0.run("UPDATE audit_trail SET who = \("nobody")") }
      }
      await #expect(throws: (any Error).self) {
        try await test.database.write { _ = try $0.run("DELETE FROM audit_trail") }
      }
      let faults = try await Self.check(test).faults
      #expect(faults.isEmpty)
    }
  }

  private static func tampered(_ engine: Engine, _ statement: SQL, _ expect: ([String]) -> Void) async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await unlock(test)
      try await test.database.write { _ = try $0.run(statement) }
      expect(try await check(test).faults)
    }
  }

  /// What somebody with the database's own password could do.
  private static func unlock(_ test: TestDatabase) async throws {
    try await test.database.write { session in
      switch test.engine {
      case .sqlite:
        try session.run("DROP TRIGGER audit_trail_no_update")
        try session.run("DROP TRIGGER audit_trail_no_delete")
      case .postgres: try session.run("DROP TRIGGER audit_trail_no_change ON audit_trail")
      }
    }
  }

  private static func check(_ test: TestDatabase) async throws -> AuditTrailCheck {
    try #require(try await test.database.read { try AuditTrailCheck.run($0) }.first)
  }
}
