import Improvement
import TestDatabases
import Testing

@testable import Records

@Suite struct CarriedTableTests {
  /// Those of the engines themselves.
  private static let engines: Set<String> = ["schema_migration", "grdb_migrations", "sqlite_sequence"]

  private static func tables(_ engine: Engine, _ session: any Session) throws -> Set<String> {
    let names =
      engine == .sqlite
      ? try session.rows("SELECT name FROM sqlite_master WHERE type = 'table'") { try $0.text() }
      : try session.rows(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
      ) {
        try $0.text()
      }
    return Set(names).subtracting(engines)
  }

  @Test(arguments: Engine.available)
  func `Every table either goes with a council or is named as staying behind`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      let (carried, left) = (CarriedTable.all.map(\.name), CarriedTable.leftBehind.map(\.description))
      let tables = try await test.database.read { try Self.tables(engine, $0) }
      #expect(tables == Set(carried + left))
      #expect(Set(carried).count == carried.count && Set(carried).isDisjoint(with: left))
    }
  }

  @Test(arguments: Engine.available)
  func `Every carried table has its key and its council, and both engines have the same columns`(
    _ engine: Engine
  )
    async throws
  {
    var kept: [[Column]] = []
    for engine in [Engine.sqlite, engine] {
      try await TestDatabase.with(engine) { test in
        let columns = try await test.database.read { session in
          try CarriedTable.all.map { try session.columns(of: $0.table) }
        }
        for (table, columns) in zip(CarriedTable.all, columns) {
          let names = columns.map(\.name)
          #expect(table.key.allSatisfy { names.contains($0.description) }, "\(table.name)")
          #expect(table.name == "council" || names.contains("council"), "\(table.name)")
        }
        kept.append(columns.flatMap { $0 })
      }
    }
    #expect(kept[0] == kept[1])
  }

  @Test func `A row reads back from its line, whatever people typed in it`() throws {
    let columns = [
      try Column("a", type: "TEXT"), try Column("b", type: "BIGINT"), try Column("c", type: "boolean"),
      try Column("d", type: "DATE"),
    ]
    let texts = [
      "", "\"", "\\", "\\n", "a\nb\r\n\tc", "\u{0}\u{1}\u{1f}\u{7f}", "tŷ 🏠 e\u{301}", "}{,:", "null",
    ]
    for text in texts {
      for row: [SQLValue] in [
        [.text(text), .integer(-12), .boolean(true), .text("2017-03-01")],
        [.null, .null, .boolean(false), .null],
      ] {
        var line = RowLine.Writer()
        for (column, value) in zip(columns, row) { line.add(column.name, value) }
        #expect(try RowLine.read(line.line.dropLast(), columns) == row)
      }
    }
  }

  @Test(arguments: [
    "", "{}", "{\"a\":\"x\"", "{\"a\":\"x\"}}", "{ \"a\":\"x\"}", "{\"b\":\"x\"}", "{\"a\":x}", "{\"a\":\"x",
    "{\"a\":\"\\q\"}", "{\"a\":\"\\u0041\"}", "{\"a\":\"x\",\"a\":\"y\"}", "{\"a\":1}",
  ])
  func `What no row is written as is refused`(_ line: String) throws {
    let columns = [try Column("a", type: "TEXT")]
    #expect(throws: RowLine.Fault.self) { try RowLine.read(Array(line.utf8)[...], columns) }
  }
}
