import Improvement

/// A value on its way into a statement.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int)
  case text(String)
  case boolean(Bool)
}

package protocol SQLConvertible {
  var sqlValue: SQLValue { get }
}

extension Int: SQLConvertible { package var sqlValue: SQLValue { .integer(self) } }
extension String: SQLConvertible { package var sqlValue: SQLValue { .text(self) } }
extension Bool: SQLConvertible { package var sqlValue: SQLValue { .boolean(self) } }
extension Day: SQLConvertible { package var sqlValue: SQLValue { .text(iso) } }
extension Month: SQLConvertible { package var sqlValue: SQLValue { .text(iso) } }
extension ID: SQLConvertible { package var sqlValue: SQLValue { .text(rawValue) } }
extension Reference: SQLConvertible { package var sqlValue: SQLValue { .text(text) } }
extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
