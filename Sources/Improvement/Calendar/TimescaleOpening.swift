/// The words before a moment: "by the end of", "w/c Monday", "financial year".
struct TimescaleOpening {
  var lead = TimescaleMoment.Lead.none
  var weekday: Int?
  /// Whether it says that a year, rather than a month, follows.
  var namesYear = false
  var financial = false
}

extension TimescaleReader {
  mutating func opening() -> TimescaleOpening {
    var opening = TimescaleOpening()
    while let word = peekWord() {
      let weekday = weekdayNumber(word)
      switch word {
      case "by", "until", "till": opening.raise(to: .by)
      case "end": opening.raise(to: .end)
      case "early", "mid", "middle", "late": opening.raise(to: .loose)
      // "Start March 2017" would say when it begins, and not when it ends.
      case "start" where peekWord(1) == "of", "beginning" where peekWord(1) == "of": opening.raise(to: .loose)
      case "week" where Self.edgesOfWeek.contains(peekWord(1) ?? ""): take(1)
      case "w" where peek(1) == .slash && ["c", "b", "e"].contains(peekWord(2)): take(2)
      case "of", "the", "at", "in", "on", "during", "due": break
      case "year": opening.namesYear = true
      case "financial", "fiscal", "fy": (opening.namesYear, opening.financial) = (true, true)
      case _ where weekday != nil: opening.weekday = weekday
      default: return opening
      }
      take(1)
      // "mid-June", "early/mid June"
      if peek() == .dash(tight: true) || peek() == .slash, peekWord(1) != nil { take(1) }
    }
    return opening
  }

  private static let edgesOfWeek: Set = ["commencing", "beginning", "starting", "ending", "of"]
}

extension TimescaleOpening {
  fileprivate mutating func raise(to other: TimescaleMoment.Lead) {
    if other.rawValue > lead.rawValue { lead = other }
  }
}

let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

/// 1 to 7 for "mon", "monday", "tues" and "thurs" in lower case.
private func weekdayNumber(_ word: String) -> Int? {
  let shortened = ["tues": 2, "weds": 3, "thur": 4, "thurs": 4]
  if let number = shortened[word] { return number }
  let found = weekdayNames.firstIndex { name in
    let name = name.lowercased()
    return word == name || word == name.prefix(3)
  }
  return found.map { $0 + 1 }
}
