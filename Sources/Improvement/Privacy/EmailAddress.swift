// E-mail addresses: a name, @, and a domain with a dot in it.
extension TypedText {
  func emails() -> [Range<Int>] {
    signs.indices.compactMap { place in
      guard signs[place] == UInt8(ascii: "@") else { return nil }
      return email(around: place)
    }
  }

  private func email(around at: Int) -> Range<Int>? {
    // RFC 5321, 4.5.3.1: a name has 64 signs at most, a domain 255.
    var start = at
    while start > 0, at - start < 64, signs[start - 1].isOfMailName { start -= 1 }
    while start < at, !signs[start].isLetterOrFigure { start += 1 }
    guard start < at, let end = domainEnd(from: at + 1) else { return nil }
    return start..<end
  }

  /// Where the longest domain ends that has a last part of two letters or more.
  private func domainEnd(from start: Int) -> Int? {
    var (place, part, parts) = (start, start, 0)
    var end: Int?
    while place - start < 255 {
      let sign = sign(at: place)
      if sign.isLetterOrFigure || sign == .hyphen && place > part {
        place += 1
        continue
      }
      guard place > part else { break }
      let isTop = place - part > 1 && signs[part..<place].allSatisfy(\.isLetter)
      if parts > 0, isTop { end = place }
      guard sign == UInt8(ascii: ".") else { break }
      (part, place, parts) = (place + 1, place + 1, parts + 1)
    }
    return end
  }
}

extension UInt8 {
  private static let mailNameSigns = Array(".-_+%'&".utf8)

  fileprivate var isOfMailName: Bool { isLetterOrFigure || Self.mailNameSigns.contains(self) }
}
