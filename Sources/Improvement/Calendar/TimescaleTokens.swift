/// A piece of a printed timescale. Commas, apostrophes and full stops outside figures are let go.
enum TimescaleToken: Equatable {
  case word(String)  // in lower case
  case number(Int, digits: Int)
  case dash(tight: Bool)  // tight when nothing stands between it and its neighbours: "Jan-17"
  case slash
  case dot  // between figures: "31.01.17"
  case other

  /// Whether it can hold the figures of one date together.
  var joins: Bool { self == .slash || self == .dot || self == .dash(tight: true) }

  static func tokens(of text: String) -> [TimescaleToken] {
    let characters = Array(text)
    var tokens: [TimescaleToken] = []
    var place = 0
    while place < characters.count {
      let character = characters[place]
      let end = characters[place...].firstIndex { !$0.belongs(with: character) } ?? characters.count
      let run = String(characters[place..<max(end, place + 1)])
      let before = place > 0 ? characters[place - 1] : " "
      let after = place + 1 < characters.count ? characters[place + 1] : " "
      switch character {
      case _ where character.isFigure:
        // Six figures hold every date and serial; more are a telephone number or a mistake.
        let number = run.count <= 6 ? Int(run) : nil
        tokens.append(number.map { .number($0, digits: run.count) } ?? .other)
      case _ where character.isLetter: tokens.append(.word(run.lowercased()))
      case "-", "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "\u{FF0D}":
        tokens.append(.dash(tight: !before.isWhitespace && !after.isWhitespace))
      case "/", "⁄", "∕": tokens.append(.slash)
      case "." where before.isFigure && after.isFigure: tokens.append(.dot)
      case ".", ",", "'", "’", "‘", "`", "ʼ", "′", " ": break
      default: tokens.append(.other)
      }
      place = max(end, place + 1)
    }
    return tokens
  }
}

extension Character {
  fileprivate var isFigure: Bool { isASCII && isNumber }

  fileprivate func belongs(with first: Character) -> Bool {
    first.isFigure ? isFigure : first.isLetter && isLetter
  }
}

extension String {
  /// One space for every run of spaces, line breaks and the like; unseen formatting marks removed.
  var spacesTidied: String {
    let seen = unicodeScalars.filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(seen)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
