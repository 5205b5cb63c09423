// Unique pupil numbers: a check letter, then twelve figures, or eleven and a letter while temporary.
extension TypedText {
  func upns() -> [Range<Int>] {
    runs.indices.compactMap { run in
      let pieces = figures(run + 1) == 12 ? 2 : 3
      guard !runs[run].isFigures, figures(run + 1) == 12 || figures(run + 1) == 11, run + pieces <= runs.count
      else { return nil }
      let span = runs[run].span.lowerBound..<runs[run + pieces - 1].span.upperBound
      guard span.count == 13, standsAlone(span), UniquePupilNumber.checks(signs[span].map(\.capital)) else {
        return nil
      }
      return span
    }
  }
}

enum UniquePupilNumber {
  /// Without I, O and S, which are read as figures.
  private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  /// The DfE's rule ("Unique pupil numbers: a guide for schools and local authorities"): each sign after
  /// the letter by its place, 2 to 13, a temporary number's last letter by its place in the alphabet
  /// above; the sum's remainder by 23 gives the letter.
  static func checks(_ signs: [UInt8]) -> Bool {
    guard signs.count == 13 else { return false }
    var sum = 0
    for (place, sign) in signs.enumerated().dropFirst() {
      guard let value = sign.isFigure ? sign.figure : letters.firstIndex(of: sign) else { return false }
      guard sign.isFigure || place == 12 else { return false }
      sum += value * (place + 1)
    }
    return letters[sum % 23] == signs[0]
  }
}
