/// Text in letters that every mail server passes on unchanged, in lines of 76 at most (RFC 2045, section
/// 6.7). English stays readable in it.
enum QuotedPrintable {
  private static let longest = 76

  /// - Parameter text: with any kind of line end. Every line of the answer ends with CR LF.
  static func encode(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    var encoded: [UInt8] = []
    bytes = withPlainLineEnds(bytes)
    if bytes.last == lineFeed { bytes.removeLast() }
    for line in bytes.split(separator: lineFeed, omittingEmptySubsequences: false) {
      encoded += encode(line: Array(line)) + [carriageReturn, lineFeed]
    }
    return encoded
  }

  private static func encode(line: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    var length = 0
    for (index, byte) in line.enumerated() {
      let isLast = index == line.count - 1
      let piece = isPlain(byte) || (isSpace(byte) && !isLast) ? [byte] : escaped(byte)
      // A line that goes on ends with an equals sign, which counts too.
      if length + piece.count > (isLast ? longest : longest - 1) {
        encoded += [equals, carriageReturn, lineFeed]
        length = 0
      }
      encoded += piece
      length += piece.count
    }
    return encoded
  }

  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == carriageReturn {
        if index + 1 == bytes.count || bytes[index + 1] != lineFeed { plain.append(lineFeed) }
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [equals, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (33...126).contains(byte) && byte != equals }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let equals = UInt8(ascii: "=")
}
