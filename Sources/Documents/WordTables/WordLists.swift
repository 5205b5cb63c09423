/// The lists of a Word document (ECMA-376, part 1, 17.9): Word counts, and keeps no numbers among the words.
final class WordLists: XMLListener {
  /// A list and how deep in it.
  struct Level: Hashable {
    let list: String
    let depth: Int
  }

  private struct Shape {
    var format = "decimal"
    var text = ""
    var start = 1
  }

  private var shapes: [String: [Int: Shape]] = [:]
  private var abstract: [String: String] = [:]
  private var counts: [String: [Int: Int]] = [:]

  private var reading: (abstract: String?, list: String?, depth: Int) = (nil, nil, 0)

  func begin(_ name: String, _ attributes: XMLAttributes) {
    let value = attributes["val"] ?? ""
    switch name {
    case "abstractNum": reading = (attributes["abstractNumId"], nil, 0)
    case "lvl":
      reading.depth = attributes["ilvl"].flatMap { Int($0) } ?? 0
      change { _ in }
    case "numFmt": change { $0.format = value }
    case "lvlText": change { $0.text = value }
    case "start": change { $0.start = Int(value) ?? 1 }
    case "num": reading = (nil, attributes["numId"], 0)
    case "abstractNumId": if let list = reading.list { abstract[list] = value }
    default: break
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}

  /// What stands before the next paragraph of a list; nil when it is none.
  func mark(_ level: Level) -> (text: String, isNumber: Bool)? {
    guard let id = abstract[level.list], let shape = shapes[id]?[level.depth] else { return nil }
    if shape.format == "bullet" { return ("•", false) }
    guard shape.format != "none" else { return nil }
    var counts = counts[id, default: [:]]
    counts[level.depth] = (counts[level.depth] ?? shape.start - 1) + 1
    for deeper in counts.keys where deeper > level.depth { counts[deeper] = nil }
    self.counts[id] = counts
    var text = shape.text
    for depth in 0...min(8, max(0, level.depth)) {
      let above = shapes[id]?[depth] ?? Shape()
      let number = counts[depth] ?? above.start
      text = text.replacing("%\(depth + 1)", with: Self.written(number, above.format))
    }
    return text.isEmpty ? nil : (text, true)
  }

  private func change(_ change: (inout Shape) -> Void) {
    guard let id = reading.abstract, shapes.count < 10_000 else { return }
    change(&shapes[id, default: [:]][reading.depth, default: Shape()])
  }

  static func written(_ number: Int, _ format: String) -> String {
    guard number > 0, number < 1_000_000 else { return String(number) }
    switch format {
    case "lowerLetter", "a": return letters(number).lowercased()
    case "upperLetter", "A": return letters(number)
    case "lowerRoman", "i": return roman(number).lowercased()
    case "upperRoman", "I": return roman(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    default: return String(number)
    }
  }

  /// After z comes aa, then bb.
  private static func letters(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + (number - 1) % 26)))
    return String(repeating: letter, count: min(10, (number - 1) / 26 + 1))
  }

  private static func roman(_ number: Int) -> String {
    let figures = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    guard number < 400 else { return String(number) }
    var (rest, text) = (number, "")
    for (value, figure) in figures {
      while rest >= value {
        text += figure
        rest -= value
      }
    }
    return text
  }
}

/// The styles of a Word document that put their paragraphs into a list.
final class WordStyles: XMLListener {
  private var lists: [String: WordLists.Level] = [:]
  private var parents: [String: String] = [:]
  private var style: String?

  func list(of style: String) -> WordLists.Level? {
    lists[style] ?? parents[style].flatMap { lists[$0] }
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "style" { style = attributes["styleId"] }
    guard let style, let value = attributes["val"] else { return }
    let depth = lists[style]?.depth ?? 0
    if name == "basedOn" { parents[style] = value }
    if name == "numId" { lists[style] = WordLists.Level(list: value, depth: depth) }
    if name == "ilvl" {
      lists[style] = WordLists.Level(list: lists[style]?.list ?? "", depth: Int(value) ?? 0)
    }
  }

  func end(_ name: String) {
    if name == "style" { style = nil }
  }

  func text(_ text: String) {}
}
