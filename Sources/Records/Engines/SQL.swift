/// A statement whose interpolated values are bound, never spliced. Fragments nest, and only text
/// written in the program can stand outside a value.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(SQLValue)
  }

  var pieces: [Piece]

  package init(stringLiteral text: StaticString) {
    pieces = [.text(text.description)]
  }

  package init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// Text that is spliced as it stands: for migrations and for names that the program itself wrote.
  init(raw text: String) {
    pieces = [.text(text)]
  }

  /// The name of a table or column, as the program wrote it.
  static func name(_ name: StaticString) -> SQL {
    SQL(stringLiteral: name)
  }

  /// The name of a column as the schema has it; an engine takes nothing but letters between these marks.
  static func name(of column: Column) -> SQL {
    SQL(raw: "\"" + column.name.filter { $0 != "\"" } + "\"")
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ text: StaticString) {
      pieces.append(.text(text.description))
    }

    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      pieces.append(.value(value.sqlValue))
    }

    package mutating func appendInterpolation(_ fragment: SQL) {
      pieces += fragment.pieces
    }
  }

  /// Fragments with a separator between them.
  package static func joined(_ fragments: [SQL], by separator: StaticString = ", ") -> SQL {
    var sql: SQL = ""
    for (index, fragment) in fragments.enumerated() {
      if index > 0 { sql.pieces.append(.text(separator.description)) }
      sql.pieces += fragment.pieces
    }
    return sql
  }

  package static func + (left: SQL, right: SQL) -> SQL {
    var sql = left
    sql.pieces += right.pieces
    return sql
  }

  /// The text with an engine's own placeholders, and the values in their order.
  func rendered(placeholder: (Int) -> String) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    for piece in pieces {
      switch piece {
      case .text(let literal): text += literal
      case .value(let value):
        values.append(value)
        text += placeholder(values.count)
      }
    }
    return (text, values)
  }
}
