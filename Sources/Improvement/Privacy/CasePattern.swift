/// A council's own way of writing case numbers: "CN #######", where # is a figure, @ a letter, a space may
/// be there or not, and anything else is itself, in capitals or not.
package struct CasePattern: Hashable, Sendable {
  enum Sign: Hashable {
    case figure, letter, space
    case exactly(UInt8)  // a capital, where it is a letter
  }

  /// As the council wrote it, spaces at its ends left out.
  package let written: String
  let signs: [Sign]

  /// Reads a pattern, or says what is wrong with it and how to mend it.
  package static func read(_ written: String) -> Result<CasePattern, CasePatternProblem> {
    let trimmed = String(trimmed(written))
    let signs = signs(in: TypedText(trimmed).signs)
    if let problem = CasePatternProblem(trimmed, signs: signs) { return .failure(problem) }
    return .success(CasePattern(written: trimmed, signs: signs))
  }

  private static func signs(in typed: [UInt8]) -> [Sign] {
    var signs: [Sign] = []
    for sign in typed {
      switch sign {
      case UInt8(ascii: "#"): signs.append(.figure)
      case UInt8(ascii: "@"): signs.append(.letter)
      case .space: if signs.last != .space { signs.append(.space) }
      default: signs.append(.exactly(sign.capital))
      }
    }
    return signs
  }

  /// Where a text has what the pattern says, as a word of its own and not as an amount.
  func matches(in text: TypedText) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var place = 0
    while place < text.signs.count {
      if let end = end(of: place, in: text.signs), text.standsAlone(place..<end), !text.isAmount(place..<end)
      {
        matches.append(place..<end)
        place = end
      } else {
        place += 1
      }
    }
    return matches
  }

  private func end(of start: Int, in typed: [UInt8]) -> Int? {
    var place = start
    for sign in signs {
      if sign == .space {
        // Two at most, as after a full stop.
        for _ in 0..<2 where place < typed.count && typed[place] == .space { place += 1 }
        continue
      }
      guard place < typed.count, sign.stands(for: typed[place]) else { return nil }
      place += 1
    }
    return place
  }
}

extension CasePattern.Sign {
  fileprivate func stands(for typed: UInt8) -> Bool {
    switch self {
    case .figure: typed.isFigure
    case .letter: typed.isLetter
    case .space: typed == .space
    case .exactly(let sign): typed.capital == sign
    }
  }
}
