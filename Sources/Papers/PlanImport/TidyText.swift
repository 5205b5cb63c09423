extension PlanImport {
  /// Text as one line: every run of spaces and line breaks is one space, unseen marks are gone.
  static func line(_ text: some StringProtocol) -> String {
    seen(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Text whose lines are kept, spaces tidied in each; empty lines are gone.
  static func lines(_ text: some StringProtocol) -> String {
    seen(text).split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What people write where there is nothing to write.
  static func saysNothing(_ line: String) -> Bool {
    let word = line.lowercased().filter { !$0.isWhitespace && $0 != "." }
    return ["", "-", "–", "—", "n/a", "na", "none", "nil", "tbc", "tba", "tbd", "notapplicable"].contains(
      word)
  }

  /// Words alone, for telling whether two headings or titles are the same: "Leadership & Governance" and
  /// "leadership and governance".
  static func normalised(_ text: some StringProtocol) -> String {
    let spaced = text.lowercased().replacing("(s)", with: "s").map { character -> Character in
      character.isLetter || character.isNumber || "%#&".contains(character) ? character : " "
    }
    return String(spaced).replacing("&", with: " and ").split(separator: " ").joined(separator: " ")
  }

  /// A quotation for a sentence, a long text cut short.
  static func quoted(_ text: some StringProtocol) -> String {
    let line = line(text.prefix(200))
    return line.count > 60 ? "“\(line.prefix(60))…”" : "“\(line)”"
  }

  static func listed(_ names: [String], _ conjunction: String = "and") -> String {
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// Without marks that nobody sees (zero-width spaces, soft hyphens, directions, control characters):
  /// they come with text pasted from web pages and would make equal words differ.
  private static func seen(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .format: false
      case .control: scalar.properties.isWhitespace
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
