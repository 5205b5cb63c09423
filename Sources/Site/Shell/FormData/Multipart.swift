/// Cuts a body of `multipart/form-data` into its parts (RFC 7578, and RFC 2046, section 5.1).
///
/// A delimiter begins with a carriage return and the boundary holds none, so no byte is compared more than
/// twice: the time is in proportion to the size, however often the boundary is almost repeated.
struct Multipart {
  struct Part {
    /// The lines before the empty one.
    let heading: ArraySlice<UInt8>
    let body: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  /// Two hyphens and the boundary.
  private let dashed: [UInt8]
  /// Where the next part's heading begins; nil after the last delimiter.
  private var position: Int?

  /// - Parameter boundary: from the content type.
  init(_ bytes: [UInt8], boundary: [UInt8]) throws(FormData.Problem) {
    guard (1...70).contains(boundary.count), boundary.last != 0x20, boundary.allSatisfy(Self.isAllowed)
    else { throw .malformed("it has no boundary between its parts") }
    self.bytes = bytes
    dashed = Array("--".utf8) + boundary
    // The first delimiter may stand at the very start, without the line end before it.
    let first = delimiter(afterLineEndAt: 0) ?? delimiter(from: 0)?.delimiter
    guard let first else { throw .cutShort }
    position = first.isLast ? nil : first.end
  }

  /// The next part, or nil after the last. What stands after the last delimiter is ignored.
  mutating func next() throws(FormData.Problem) -> Part? {
    guard let start = position else { return nil }
    let heading = try heading(from: start)
    let body = heading.endIndex + 4
    guard let (end, delimiter) = delimiter(from: body) else { throw .cutShort }
    position = delimiter.isLast ? nil : delimiter.end
    return Part(heading: heading, body: bytes[body..<end])
  }

  private struct Delimiter {
    /// After the line that it stands on.
    let end: Int
    let isLast: Bool
  }

  /// The first delimiter from a place on, and where the line end before it begins.
  private func delimiter(from start: Int) -> (start: Int, delimiter: Delimiter)? {
    var place = start
    while let found = bytes[place...].firstIndex(of: carriageReturn) {
      place = found + 1
      if isLineEnd(found), let delimiter = delimiter(afterLineEndAt: found + 2) { return (found, delimiter) }
    }
    return nil
  }

  /// The delimiter that begins here, if one does: the boundary, two hyphens more when it is the last, spaces
  /// perhaps, and a line end. A longer word that begins like the boundary is text.
  private func delimiter(afterLineEndAt start: Int) -> Delimiter? {
    guard bytes[start...].starts(with: dashed) else { return nil }
    var place = start + dashed.count
    let isLast = bytes[place...].starts(with: [hyphen, hyphen])
    if isLast { place += 2 }
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    if isLast, place == bytes.count { return Delimiter(end: place, isLast: true) }
    return isLineEnd(place) ? Delimiter(end: place + 2, isLast: isLast) : nil
  }

  /// The lines up to the next empty one.
  private func heading(from start: Int) throws(FormData.Problem) -> ArraySlice<UInt8> {
    let limit = min(start + Self.longestHeading, bytes.count)
    // From the delimiter's own line end on: a heading may have no lines.
    var place = start - 2
    while let found = bytes[place..<limit].firstIndex(of: carriageReturn) {
      if isLineEnd(found), isLineEnd(found + 2) { return bytes[min(start, found)..<found] }
      place = found + 1
    }
    guard limit < bytes.count else { throw .cutShort }
    throw .malformed("the heading of a part is longer than \(Self.longestHeading) bytes")
  }

  private func isLineEnd(_ place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place] == carriageReturn && bytes[place + 1] == 10
  }

  private static let longestHeading = 16_384

  /// RFC 2046, section 5.1.1: bchars.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}

private let carriageReturn: UInt8 = 13
private let hyphen = UInt8(ascii: "-")
