/// One transaction's view of the database. Its calls block, so a transaction never suspends half-way.
package protocol Session {
  func rows<Value>(_ sql: SQL, _ value: (inout Row) throws -> Value) throws -> [Value]
  /// Tells the rows one after another, so that memory does not grow with their number.
  func each(_ sql: SQL, _ body: (inout Row) throws -> Void) throws
  @discardableResult
  func run(_ sql: SQL) throws -> Int
  /// The steps of the schema that were taken, in their order.
  func steps() throws -> [String]
  /// A table's columns in the order of the schema; none where there is no such table.
  func columns(of table: StaticString) throws -> [Column]
}

extension Session {
  package func first<Value>(_ sql: SQL, _ value: (inout Row) throws -> Value) throws -> Value? {
    try rows(sql, value).first
  }
}

/// Where records are kept: one SQL text, two engines.
package protocol Database: Sendable {
  /// Runs the body on one unchanging view of the data.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
  /// Runs the body as one transaction: all of it is kept, or none. It may run again after a clash
  /// with another transaction, so it must do nothing but use its session.
  func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
  func migrate(_ migrations: [Migration]) async throws
  func close() async throws
}

/// One step of the schema. Once shipped it never changes.
package struct Migration: Sendable {
  package enum Statement: Sendable {
    case both(StaticString)
    case sqlite(StaticString)
    case postgres(StaticString)
  }

  package let name: StaticString
  package let statements: [Statement]

  package init(_ name: StaticString, _ statements: [Statement]) {
    self.name = name
    self.statements = statements
  }
}

/// What went wrong in the engine, in its own words, without the values that were bound.
package struct DatabaseProblem: Error, CustomStringConvertible {
  package let code: String
  package let message: String
  package var description: String { "database \(code): \(message)" }
}
