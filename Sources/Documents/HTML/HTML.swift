/// Markup as a value. In a literal every interpolated text is escaped, and only `HTML` goes in as it
/// is, so that a page cannot be broken or hijacked by what people typed.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  package init() {
    bytes = []
  }

  package init(stringLiteral text: StaticString) {
    bytes = text.withUTF8Buffer { Array($0) }
  }

  package init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  /// Markup that is trusted as it stands: a file of the program's own.
  package init(trustedMarkup text: String) {
    bytes = Array(text.utf8)
  }

  package var isEmpty: Bool { bytes.isEmpty }
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package static func += (left: inout HTML, right: HTML) {
    left.bytes += right.bytes
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(bytes: left.bytes + right.bytes)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Pieces one after another.
  package static func each<Items: Sequence>(_ items: Items, _ piece: (Items.Element) -> HTML) -> HTML {
    var html = HTML()
    for item in items { html.bytes += piece(item).bytes }
    return html
  }

  /// Pieces with a separator between them.
  package static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
    var html = HTML()
    for (index, piece) in pieces.enumerated() {
      if index > 0 { html.bytes += separator.bytes }
      html.bytes += piece.bytes
    }
    return html
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
    }

    package mutating func appendLiteral(_ text: StaticString) {
      text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func appendInterpolation(_ text: some StringProtocol) {
      Escaping.append(text, to: &bytes)
    }

    package mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    package mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    package mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    package mutating func appendInterpolation<Items: Sequence>(
      each items: Items, _ piece: (Items.Element) -> HTML
    ) {
      for item in items { bytes.append(contentsOf: piece(item).bytes) }
    }

    /// Markup that is there or not, or one of two: a plain `?:` between literals would be text.
    package mutating func appendInterpolation(
      if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML = HTML()
    ) {
      bytes.append(contentsOf: condition ? html().bytes : other().bytes)
    }
  }
}

/// Escapes text for markup, inside elements and quoted attributes alike.
enum Escaping {
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &bytes) }
    if done == nil { append(Array(text.utf8), to: &bytes) }
  }

  private static func append(_ text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    guard text.contains(where: isSpecial) else { return bytes.append(contentsOf: text) }
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: Array("&amp;".utf8))
      case UInt8(ascii: "<"): bytes.append(contentsOf: Array("&lt;".utf8))
      case UInt8(ascii: ">"): bytes.append(contentsOf: Array("&gt;".utf8))
      case UInt8(ascii: "\""): bytes.append(contentsOf: Array("&quot;".utf8))
      case UInt8(ascii: "'"): bytes.append(contentsOf: Array("&#39;".utf8))
      default: bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
