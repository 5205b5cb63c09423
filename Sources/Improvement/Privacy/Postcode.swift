// Whole British postcodes: "BC1 4XY". A district alone ("SE1") is thousands of homes and tells nobody's.
extension TypedText {
  func postcodes() -> [Range<Int>] {
    runs.indices.compactMap { run in
      guard !runs[run].isFigures, figures(run + 1) != nil else { return nil }
      return forcesPostcode(at: run) ?? postcode(from: runs[run].span.lowerBound)
    }
  }

  private func postcode(from start: Int) -> Range<Int>? {
    guard !sign(at: start - 1).isLetterOrFigure, sign(at: start - 1) != UInt8(ascii: "/") else { return nil }
    var code: [UInt8] = []
    var (place, outward) = (start, 0)
    while code.count < 8 {
      let sign = sign(at: place)
      if sign.isLetterOrFigure {
        code.append(sign)
      } else if sign == .space, (2...4).contains(code.count), outward == 0 || outward == code.count,
        place - start < 6
      {
        outward = code.count
      } else {
        break
      }
      place += 1
      if outward > 0, code.count == outward + 3 { break }
    }
    let span = start..<place
    guard (5...7).contains(code.count), standsAlone(span), sign(at: place - 1) != .space else { return nil }
    let parts = Postcode(outward: code.dropLast(3), inward: code.suffix(3))
    guard outward == 0 || outward == parts.outward.count, parts.isLikely(isSpaced: outward > 0) else {
      return nil
    }
    return span
  }

  /// "BFPO 57": a British Forces Post Office number.
  private func forcesPostcode(at run: Int) -> Range<Int>? {
    guard word(run) == "bfpo", let figures = figures(run + 1), figures <= 4 else { return nil }
    guard join(before: run + 1) == " " || join(before: run + 1) == "" else { return nil }
    let span = runs[run].span.lowerBound..<runs[run + 1].span.upperBound
    return standsAlone(span) ? span : nil
  }
}

/// The two halves of a postcode as typed.
struct Postcode {
  let outward: ArraySlice<UInt8>
  let inward: ArraySlice<UInt8>

  /// With capitals and a space the form is enough. Without either the area must be there as well, and
  /// the end must not be a measure: "m1 3hr". It is never an ordinal: "W1 2nd".
  func isLikely(isSpaced: Bool) -> Bool {
    let capitals = Postcode(outward: outward.map(\.capital)[...], inward: inward.map(\.capital)[...])
    let end = String(decoding: capitals.inward, as: UTF8.self)
    guard capitals.hasForm, !Self.ordinals.contains(end) else { return false }
    let isPlain = !(outward + inward).allSatisfy { $0.isCapital || $0.isFigure }
    if isPlain, Self.measures.contains(String(end.dropFirst())) { return false }
    return isSpaced && !isPlain || capitals.hasArea
  }
}
