import Foundation

/// Text as a line of a message's head holds it. A head ends at an empty line and each of its lines at a
/// line end: control characters become spaces, so that no text can begin a line of its own.
enum MailHeader {
  /// Plain text as it is when it fits on the line, else in encoded words (RFC 2047).
  static func text(_ text: String, after name: String) -> String {
    let text = cleaned(text)
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    return isPlain && name.utf8.count + text.utf8.count <= 76 ? text : encodedWords(text)
  }

  /// The line that says who sends: a name and the address. Only plain words stand there as they are.
  static func sender(_ name: String, _ address: MailAddress) -> String {
    let name = cleaned(name)
    guard !name.isEmpty else { return "From: \(address.text)" }
    let isPlain = name.utf8.allSatisfy { isLetterOrFigure($0) || $0 == 0x20 }
    let line = "From: \(name) <\(address.text)>"
    if isPlain, line.utf8.count <= 76 { return line }
    return "From: \(encodedWords(name))\r\n <\(address.text)>"
  }

  /// The inside of a message's identifier, left and right of the @, without what would need quoting.
  static func identifier(_ id: String, domain: Substring) -> String {
    func kept(_ text: Substring) -> String {
      String(decoding: text.utf8.filter { isLetterOrFigure($0) || ".-_+=".utf8.contains($0) }, as: UTF8.self)
    }
    let right = kept(id.drop { $0 != "@" })
    return kept(id.prefix { $0 != "@" }) + "@" + (right.isEmpty ? String(domain) : right)
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  static func cleaned(_ text: String) -> String {
    let spaced = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    return spaced.split(separator: " ").joined(separator: " ")
  }

  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Words of whole characters, each on a line of its own that stays within 76 characters.
  private static func encodedWords(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > 39 { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
