import Crypto
import Improvement

/// The rows of one table that are a council's, one JSON object a line, always in the same order on both engines.
package struct CouncilRows {
  private let table: CarriedTable
  private let columns: [Column]
  private let council: ID<Council>
  private let session: any Session

  /// Nil where the schema has no such table.
  package init?(_ table: CarriedTable, of council: ID<Council>, _ session: any Session) throws {
    columns = try session.columns(of: table.table)
    guard !columns.isEmpty else { return nil }
    (self.table, self.council, self.session) = (table, council, session)
  }

  private var names: SQL { SQL.joined(columns.map { SQL.name(of: $0) }) }

  /// Tells every row, with its end of line; one is held at a time.
  package func tell(_ line: ([UInt8]) throws -> Void) throws {
    let order = table.key.map { key -> SQL in
      let isText = columns.first { $0.name == key.description }?.kind == .text
      // By bytes, whatever the language that the database sorts in.
      return SQL.name(key) + (isText ? " COLLATE \"C\"" : "")
    }
    let owner: SQL = table.name == "council" ? "id" : "council"
    let rows: SQL = """
      SELECT \(names) FROM \(SQL.name(table.table)) WHERE \(owner) = \(council) AND \(table.only)
      ORDER BY \(SQL.joined(order))
      """
    try session.each(rows) { row in
      var written = RowLine.Writer()
      for column in columns { written.add(column.name, row.value(column.kind)) }
      try line(written.line)
    }
  }

  /// The SHA-256 of all of it.
  package func digest() throws -> String {
    var sha = SHA256()
    try tell { sha.update(data: $0) }
    return sha.finalize().hexadecimal
  }

  // MARK: Putting back

  /// Puts rows back that were told; several go together.
  package func taking() -> Taking { Taking(rows: self) }

  package struct Taking {
    fileprivate let rows: CouncilRows
    private var waiting: [[SQLValue]] = []
    private var bytes = 0

    fileprivate init(rows: CouncilRows) { self.rows = rows }

    /// - Parameter line: without its end.
    /// - Throws: `RowLine.Fault` when it is not as a row was told.
    package mutating func add(_ line: ArraySlice<UInt8>) throws {
      waiting.append(try RowLine.read(line, rows.columns))
      bytes += line.count
      if waiting.count == 50 || bytes > 1_000_000 { try finish() }
    }

    package mutating func finish() throws {
      guard !waiting.isEmpty else { return }
      let values = waiting.map { row -> SQL in "(\(SQL.joined(row.map { "\($0)" })))" }
      try rows.session.run(
        "INSERT INTO \(SQL.name(rows.table.table)) (\(rows.names)) VALUES \(SQL.joined(values))")
      (waiting, bytes) = ([], 0)
    }
  }
}
