import Foundation

/// One row as a line of JSON: an object of texts, whole numbers, true, false and null, in the columns' order and
/// without a space, so that the same row always gives the same bytes.
package enum RowLine {
  /// What stands on a line is not what a row is written as.
  package struct Fault: Error {
    /// Counted from 1.
    package let byte: Int

    package init(byte: Int) { self.byte = byte }
  }

  struct Writer {
    private var bytes: [UInt8] = []

    mutating func add(_ name: String, _ value: SQLValue) {
      bytes.append(UInt8(ascii: bytes.isEmpty ? "{" : ","))
      quote(name)
      bytes.append(UInt8(ascii: ":"))
      switch value {
      case .null: bytes += Array("null".utf8)
      case .integer(let number): bytes += Array(String(number).utf8)
      case .boolean(let answer): bytes += Array((answer ? "true" : "false").utf8)
      case .text(let text): quote(text)
      }
    }

    /// With its end of line.
    var line: [UInt8] { bytes + Array("}\n".utf8) }

    /// A narrative is long and has little to escape: what is plain goes in one piece.
    private mutating func quote(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      text.utf8CString.withUnsafeBufferPointer { text in
        var place = 0
        while place < text.count - 1, let base = text.baseAddress {
          let plain = strcspn(base + place, Self.escaped)
          bytes += UnsafeRawBufferPointer(start: base + place, count: plain)
          place += plain
          if place < text.count - 1 { escape(UInt8(bitPattern: text[place])) }
          place += 1
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }

    /// A NUL is escaped too: it ends what `strcspn` looks at.
    private static let escaped = String(decoding: Array(1..<0x20) + Array("\"\\".utf8), as: UTF8.self)

    private mutating func escape(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 10: bytes += Array("\\n".utf8)
      default: bytes += Array("\\u00".utf8) + [byte].hexadecimal.utf8
      }
    }
  }

  static func read(_ line: ArraySlice<UInt8>, _ columns: [Column]) throws(Fault) -> [SQLValue] {
    var reader = Reader(line: line, place: line.startIndex)
    var values: [SQLValue] = []
    for column in columns {
      try reader.take(values.isEmpty ? "{" : ",")
      guard try reader.text() == column.name else { throw reader.fault }
      try reader.take(":")
      values.append(try reader.value(column.kind))
    }
    try reader.take("}")
    guard reader.isAtEnd else { throw reader.fault }
    return values
  }

  private struct Reader {
    let line: ArraySlice<UInt8>
    var place: Int

    var isAtEnd: Bool { place == line.endIndex }
    var fault: Fault { Fault(byte: place - line.startIndex + 1) }

    mutating func take(_ word: StaticString) throws(Fault) {
      guard hasTaken(word) else { throw fault }
    }

    private mutating func hasTaken(_ word: StaticString) -> Bool {
      let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      guard line[place...].starts(with: bytes) else { return false }
      place += bytes.count
      return true
    }

    mutating func value(_ kind: Column.Kind) throws(Fault) -> SQLValue {
      if hasTaken("null") { return .null }
      switch kind {
      case .text, .day: return .text(try text())
      case .boolean:
        if hasTaken("true") { return .boolean(true) }
        try take("false")
        return .boolean(false)
      case .integer:
        let digits = line[place...].prefix { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
        guard let number = Int(String(decoding: digits, as: UTF8.self)) else { throw fault }
        place += digits.count
        return .integer(number)
      }
    }

    mutating func text() throws(Fault) -> String {
      try take("\"")
      var bytes: [UInt8] = []
      while true {
        let end = plainEnd
        bytes += line[place..<end]
        place = end
        guard place < line.endIndex, line[place] == UInt8(ascii: "\\") else { break }
        bytes.append(try escaped())
      }
      try take("\"")
      guard let text = String(validating: bytes, as: UTF8.self) else { throw fault }
      return text
    }

    /// Where the next quotation mark or escape stands.
    private var plainEnd: Int {
      line.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return line.endIndex }
        let start = base + (place - line.startIndex)
        let quote = memchr(start, 0x22, line.endIndex - place).map { UnsafeRawPointer($0) - start }
        let most = quote ?? line.endIndex - place
        return place + (memchr(start, 0x5C, most).map { UnsafeRawPointer($0) - start } ?? most)
      }
    }

    private mutating func escaped() throws(Fault) -> UInt8 {
      if hasTaken("\\n") { return 10 }
      if hasTaken("\\\"") { return UInt8(ascii: "\"") }
      if hasTaken("\\\\") { return UInt8(ascii: "\\") }
      try take("\\u00")
      let digits = String(decoding: line[place...].prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16), byte < 0x20 else { throw fault }
      place += 2
      return byte
    }
  }
}
