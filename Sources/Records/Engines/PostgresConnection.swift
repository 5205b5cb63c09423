import CLibpq

/// One connection of libpq, used by one transaction at a time.
struct PostgresConnection {
  private let connection: OpaquePointer
  /// Statements that this connection has prepared, by their text.
  private var prepared: [String: String] = [:]

  init(address: String) throws {
    guard let connection = PQconnectdb(address) else {
      throw DatabaseProblem(code: "connection", message: "no memory for a connection")
    }
    guard PQstatus(connection) == CONNECTION_OK else {
      defer { PQfinish(connection) }
      throw DatabaseProblem(code: "connection", message: Self.message(of: connection))
    }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    self.connection = connection
  }

  var isLost: Bool { PQstatus(connection) != CONNECTION_OK }

  func close() { PQfinish(connection) }

  /// Runs text without values: transactions and migrations.
  func execute(_ text: String) throws {
    _ = try PostgresResult(PQexec(connection, text), on: connection)
  }

  mutating func execute(_ sql: SQL) throws -> PostgresResult {
    let (text, values) = sql.rendered { "$\($0)" }
    let name = try prepare(text)
    let bytes = values.map(\.forPostgres)
    var pointers: [UnsafePointer<CChar>?] = []
    defer { for pointer in pointers { pointer?.deallocate() } }
    for value in bytes { pointers.append(value.map(Self.copied)) }
    let result = PQexecPrepared(connection, name, Int32(values.count), pointers, nil, nil, 0)
    return try PostgresResult(result, on: connection)
  }

  private mutating func prepare(_ text: String) throws -> String {
    if let name = prepared[text] { return name }
    let name = "s\(prepared.count)"
    _ = try PostgresResult(PQprepare(connection, name, text, 0, nil), on: connection)
    prepared[text] = name
    return name
  }

  private static func copied(_ text: String) -> UnsafePointer<CChar> {
    let bytes = Array(text.utf8CString)
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    return UnsafePointer(copy)
  }

  static func message(of connection: OpaquePointer) -> String {
    String(cString: PQerrorMessage(connection)).split(separator: "\n").joined(separator: " ")
  }
}

/// The rows of a finished statement; freed with the last reference to it.
final class PostgresResult {
  let result: OpaquePointer
  let count: Int32
  let isBoolean: [Bool]

  init(_ result: OpaquePointer?, on connection: OpaquePointer) throws {
    guard let result else {
      throw DatabaseProblem(code: "connection", message: PostgresConnection.message(of: connection))
    }
    let status = PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
      defer { PQclear(result) }
      let state = PQresultErrorField(result, 67 /* PG_DIAG_SQLSTATE, 'C' */).map { String(cString: $0) }
      let message = PQresultErrorField(result, 77 /* PG_DIAG_MESSAGE_PRIMARY, 'M' */).map {
        String(cString: $0)
      }
      throw DatabaseProblem(
        code: state ?? "connection", message: message ?? PostgresConnection.message(of: connection))
    }
    self.result = result
    count = PQntuples(result)
    isBoolean = (0..<PQnfields(result)).map { PQftype(result, $0) == 16 }
  }

  deinit { PQclear(result) }

  var changes: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
}

struct PostgresRow: RowSource {
  let result: PostgresResult
  let row: Int32

  func text(at index: Int) -> String? {
    guard PQgetisnull(result.result, row, Int32(index)) == 0 else { return nil }
    return String(cString: PQgetvalue(result.result, row, Int32(index)))
  }

  func integer(at index: Int) -> Int? { text(at: index).flatMap { Int($0) } }

  func boolean(at index: Int) -> Bool? {
    guard result.isBoolean[index] else { return integer(at: index).map { $0 != 0 } }
    return text(at: index).map { $0 == "t" }
  }
}

extension SQLValue {
  fileprivate var forPostgres: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    // PostgreSQL keeps no NUL in text, and libpq would cut the value there.
    case .text(let text): text.utf8.contains(0) ? text.filter { $0 != "\0" } : text
    case .boolean(let answer): answer ? "true" : "false"
    }
  }
}
