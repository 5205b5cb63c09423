/// A JSON value whose members keep their order, so that the same values give the same bytes.
package enum JSON: Sendable, Hashable {
  case null
  case boolean(Bool)
  case number(Int)
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSON
  }

  /// An object of members in their order.
  package static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member(name: $0.key, value: $0.value) })
  }

  package static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  package static func texts(_ texts: some Sequence<String>) -> JSON { .array(texts.map { .string($0) }) }
  package static func numbers(_ numbers: some Sequence<Int>) -> JSON { .array(numbers.map { .number($0) }) }

  /// - Parameter indented: a member a line, for people; else without a space, for programs.
  package func text(indented: Bool = false) -> String {
    var out = ""
    write(to: &out, indent: indented ? 0 : nil)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .boolean(let answer): out += answer ? "true" : "false"
    case .number(let number): out += String(number)
    case .decimal(let digits): out += digits
    case .string(let text): Self.write(text, to: &out)
    case .array(let items):
      // A list of plain values stays on one line.
      let inner = items.contains(where: \.isNested) ? indent.map { $0 + 1 } : nil
      list(items.map { item in { item.write(to: &$0, indent: inner) } }, "[", "]", inner, &out)
    case .object(let members):
      let inner = indent.map { $0 + 1 }
      list(
        members.map { member in
          {
            Self.write(member.name, to: &$0)
            $0 += inner == nil ? ":" : ": "
            member.value.write(to: &$0, indent: inner)
          }
        }, "{", "}", inner, &out)
    }
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private func list(
    _ items: [(inout String) -> Void], _ open: String, _ close: String, _ indent: Int?, _ out: inout String
  ) {
    out += open
    for (index, item) in items.enumerated() {
      if index > 0 { out += indent == nil ? "," : ",\n" }
      if let indent { out += (index == 0 ? "\n" : "") + String(repeating: "  ", count: indent) }
      item(&out)
    }
    if let indent, !items.isEmpty { out += "\n" + String(repeating: "  ", count: indent - 1) }
    out += close
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      // So that no browser can take an answer for a page, whatever people wrote.
      case "<": out += "\\u003c"
      case _ where scalar.value < 0x20:
        out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
