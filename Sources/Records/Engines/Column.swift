/// A column of a table as the schema has it.
package struct Column: Sendable, Hashable {
  package enum Kind: String, Sendable { case text, integer = "bigint", boolean, day = "date" }

  package let name: String
  package let kind: Kind

  /// - Parameter type: as either engine says it.
  init(_ name: String, type: String) throws {
    guard let kind = Kind(rawValue: type.lowercased()) else {
      throw DatabaseProblem(code: "type", message: "the column \(name) is of an unknown type, \(type)")
    }
    (self.name, self.kind) = (name, kind)
  }
}

extension Row {
  /// A value of whatever kind its column has.
  mutating func value(_ kind: Column.Kind) -> SQLValue {
    switch kind {
    case .text, .day: optionalText().sqlValue
    case .integer: optionalInteger().sqlValue
    case .boolean: optionalBoolean().sqlValue
    }
  }
}
