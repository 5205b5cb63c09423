/// A header's value with its parameters: `form-data; name="file"` (RFC 9110, sections 5.6.4 and 5.6.6).
struct HeaderValue {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private var parameters: [String: [UInt8]] = [:]

  /// A parameter by its name in lower case.
  subscript(name: String) -> [UInt8]? { parameters[name] }

  /// Nil when it does not follow the grammar, or names a parameter twice: readers then differ on which of
  /// the two counts.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let value = Self.word(&rest, until: semicolon) else { return nil }
    self.value = value
    while rest.popFirst() == semicolon {
      rest = rest.drop(while: isSpace)
      // A semicolon too many is harmless.
      if rest.isEmpty || rest.first == semicolon { continue }
      guard let name = Self.word(&rest, until: equals), !name.isEmpty, rest.popFirst() == equals,
        parameters[name] == nil, let parameter = Self.parameter(&rest)
      else { return nil }
      parameters[name] = parameter
    }
    if !rest.isEmpty { return nil }
  }

  /// The characters up to a mark, in lower case and without the spaces around them.
  private static func word(_ rest: inout ArraySlice<UInt8>, until mark: UInt8) -> String? {
    let end = rest.firstIndex(of: mark) ?? rest.endIndex
    let word = trimmed(rest[..<end])
    rest = rest[end...]
    return String(validating: word, as: UTF8.self)?.lowercased()
  }

  private static func parameter(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    rest = rest.drop(while: isSpace)
    guard rest.first == quote else {
      let end = rest.firstIndex(of: semicolon) ?? rest.endIndex
      defer { rest = rest[end...] }
      return Array(trimmed(rest[..<end]))
    }
    var text: [UInt8] = []
    var position = rest.startIndex + 1
    while position < rest.endIndex {
      let byte = rest[position]
      position += 1
      if byte == quote {
        rest = rest[position...].drop(while: isSpace)
        return rest.isEmpty || rest.first == semicolon ? text : nil
      }
      // Browsers of old sent the path of a file with its backslashes bare: only these two are escaped.
      if byte == backslash, position < rest.endIndex, rest[position] == quote || rest[position] == backslash {
        text.append(rest[position])
        position += 1
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return [] }
    return start[...end]
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

private let semicolon = UInt8(ascii: ";")
private let equals = UInt8(ascii: "=")
private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
