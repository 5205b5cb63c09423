/// Figures that may be a phone number, in the pieces in which they were typed.
struct TypedPhone {
  static let joins: Set = [" ", "-", ".", ")", ") ", ")-", " (", "(", "  ", " - ", "/"]

  private(set) var figures: [UInt8]
  private(set) var pieces: [Int]
  /// Whether "+" stands before.
  let isInternational: Bool
  /// Whether "tel." or the like stands before.
  let isLabelled: Bool

  mutating func add(_ piece: ArraySlice<UInt8>) {
    // A number has 15 figures at most (ITU-T E.164); one more tells that these are no number.
    figures += piece.prefix(16)
    pieces.append(piece.count)
  }

  /// Whether it is all there, with its area or mobile code.
  var isWhole: Bool {
    if isInternational { return afterCountry(figures[...]) }
    if figures.starts(with: Array("0044".utf8)) { return afterCountry(figures.dropFirst(2)) }
    if pieces.count == 1, figures.starts(with: Array("447".utf8)) { return afterCountry(figures[...]) }
    switch figures.count {
    case 11: return pieces[0] >= 3 && Self.hasCode(figures[...])
    // Some places have one figure less, and spreadsheets leave the nought out.
    case 10 where figures[0] == nought:
      return figures[1] == UInt8(ascii: "1") && (pieces == [5, 5] || pieces == [6, 4])
        && Self.hasCode(figures[...])
    case 10: return isLabelled && pieces[0] >= 3 && Self.hasCode([nought] + figures[...])
    default: return false
    }
  }

  /// "+44 1632 960123", and "+44 (0)1632 960123" with the national nought too.
  private func afterCountry(_ figures: ArraySlice<UInt8>) -> Bool {
    guard figures.starts(with: Array("44".utf8)) else { return false }
    let rest = figures.dropFirst(2)
    let national = rest.first == nought ? rest : [nought] + rest
    return national.count == 11 && Self.hasCode(national)
  }

  /// Ofcom's National Telephone Numbering Plan: 01 and 02 are places, of which 02 has five; 07 mobiles.
  private static func hasCode(_ figures: ArraySlice<UInt8>) -> Bool {
    let code = figures.prefix(3).map(\.figure)
    return switch (code[1], code[2]) {
    case (1, 1...9), (2, 0), (2, 3), (2, 4), (2, 8), (2, 9), (7, 0...9): code[0] == 0
    default: false
    }
  }
}

private let nought = UInt8(ascii: "0")
