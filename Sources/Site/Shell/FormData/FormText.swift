/// Text that somebody typed or pasted into a form.
enum FormText {
  /// Reads it from UTF-8. Every end of a line becomes a line feed: browsers send carriage return and line
  /// feed, whatever was typed. NUL, which cannot be seen, comes along with pasted text, and cannot be kept
  /// by PostgreSQL, is left out; all else stays as it was typed.
  ///
  /// - Parameter field: the name of the text's field, for the sentence; empty when the text is that name.
  static func read(
    _ bytes: ArraySlice<UInt8>, field: String, limit: Int
  ) throws(FormData.Problem) -> String {
    guard bytes.count <= limit else { throw .textTooLong(field: field, limit: limit) }
    guard let text = String(validating: kept(of: bytes), as: UTF8.self) else { throw .notText(field: field) }
    return text
  }

  /// The name of a field: a short one, since the time that it takes to compare a letter with very many
  /// accents grows with the square of their number.
  static func name(_ bytes: [UInt8]) throws(FormData.Problem) -> String {
    try read(bytes[...], field: "", limit: 200)
  }

  private static func kept(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(where: { $0 == nul || $0 == carriageReturn }) else { return bytes }
    var kept: ArraySlice<UInt8> = []
    var previous: UInt8 = 0
    for byte in bytes where byte != nul {
      switch byte {
      case carriageReturn: kept.append(lineFeed)
      case lineFeed where previous == carriageReturn: break
      default: kept.append(byte)
      }
      previous = byte
    }
    return kept
  }

  private static let nul: UInt8 = 0
  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13
}
