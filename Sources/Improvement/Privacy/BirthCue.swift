/// Words that say that a date is of a birth.
struct BirthCue {
  enum Kind {
    /// "born", "birthday", "date of birth", "DOB"
    case words
    /// "d.o.b."
    case initials
    /// "b."
    case letter
  }

  let kind: Kind
  /// Its runs in the text.
  let runs: Range<Int>
}

extension TypedText {
  func birthCue(endingAt run: Int) -> BirthCue? {
    switch word(run) {
    case "born", "dob", "dobs", "birthday", "birthdays", "birthdate", "birthdates", "bday":
      return BirthCue(kind: .words, runs: run..<run + 1)
    case "birth" where word(run - 1) == "of" && ["date", "dates", "day"].contains(word(run - 2)):
      return BirthCue(kind: .words, runs: run - 2..<run + 1)
    case "date" where word(run - 1) == "birth", "dates" where word(run - 1) == "birth":
      return BirthCue(kind: .words, runs: run - 1..<run + 1)
    case "b" where word(run - 1) == "o" && word(run - 2) == "d":
      return BirthCue(kind: .initials, runs: run - 2..<run + 1)
    case "b" where isBirthLetter(run):
      return BirthCue(kind: .letter, runs: run..<run + 1)
    default: return nil
    }
  }

  func birthCue(startingAt run: Int) -> BirthCue? {
    (run..<min(run + 3, runs.count)).lazy.compactMap { birthCue(endingAt: $0) }
      .first { $0.runs.lowerBound == run && $0.kind != .letter }
  }

  /// "(b 12/03/2009)", "sibling b. 12 March 2009", but not "(b) 12 March 2009", which is an item of a list.
  private func isBirthLetter(_ run: Int) -> Bool {
    let span = runs[run].span
    let (before, after) = (sign(at: span.lowerBound - 1), sign(at: span.upperBound))
    guard signs[span.lowerBound] == UInt8(ascii: "b"), !before.isLetterOrFigure, after != .closing else {
      return false
    }
    return before == .opening || after == UInt8(ascii: ".") && !BirthWords.lettered.contains(word(run - 1))
  }
}

extension ArraySlice<UInt8> {
  private static let joins = Array(" ,:()[]-='\"|".utf8) + [UInt8.otherSign]
  private static let joinsBesideCue = joins + Array(".?\n".utf8)

  /// Whether a gap may stand between a word for birth and its date: no sentence ends in it, save right
  /// after the word, where a form has its stop or its line break.
  func joinsBirth(besideCue: Bool) -> Bool {
    let joins = besideCue ? Self.joinsBesideCue : Self.joins
    return count <= 12 && allSatisfy(joins.contains)
  }
}

extension UInt8 {
  static let opening = UInt8(ascii: "(")
  static let closing = UInt8(ascii: ")")
  private static let betweenBirths = Array(" ,&/;()".utf8)

  var joinsBirths: Bool { Self.betweenBirths.contains(self) }
}
