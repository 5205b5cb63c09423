/// Text for typst. All that people typed goes in as string literals, which hold no markup and no commands.
enum TypstText {
  static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in CellText.clean(text).unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\t": literal += " "
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A word too long for any line may be broken within.
  static func words(_ text: String) -> String {
    guard text.split(whereSeparator: \.isWhitespace).contains(where: { $0.count > longest }) else {
      return "#" + literal(text)
    }
    var run = 0
    var broken = ""
    for character in text {
      run = character.isWhitespace ? 0 : run + 1
      broken.append(character)
      if run > 0, run % longest == 0 { broken.append("\u{200B}") }
    }
    return "#" + literal(broken)
  }

  private static let longest = 40

  /// A colour, as "#a51d17".
  static func colour(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16)
    return "rgb(\"#" + String(repeating: "0", count: 6 - digits.count) + digits + "\")"
  }
}
