import Documents
import Improvement

/// Fills in standard sentences, the council's own where its settings give one.
package struct Sentences: Sendable {
  private let own: [String: String]
  private let counting: PlanSettings.Counting

  package init(_ settings: PlanSettings) {
    own = settings.sentences
    counting = settings.counting
  }

  package func callAsFunction(_ key: StandardSentence, _ values: [String: [Inline]] = [:]) -> [Inline] {
    Self.filled(own[key.rawValue] ?? key.words, values)
  }

  /// A count as the setting writes it: words up to nine, or figures.
  package func count(_ number: Int) -> String {
    counting == .figures ? String(number) : Words.count(number)
  }

  /// "four actions", "15 actions", "no actions", or all in figures, as the setting has it.
  package func counted(_ number: Int, _ noun: String) -> String {
    let count = number == 0 && counting == .words ? "no" : self.count(number)
    return "\(count) \(noun)\(number == 1 ? "" : "s")"
  }

  /// At the head of a sentence.
  package func capitalisedCount(_ number: Int) -> String { Words.capitalised(count(number)) }

  /// Replaces each `{name}` by its value. A name that has none stays as it is printed, so that a
  /// slip in a council's own sentence is seen and not swallowed.
  private static func filled(_ template: String, _ values: [String: [Inline]]) -> [Inline] {
    var words: [Inline] = []
    var rest = Substring(template)
    func add(_ text: Substring) {
      if !text.isEmpty { words.append(.text(String(text))) }
    }
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if let value = values[name] {
        add(rest[..<open])
        words += value
      } else {
        add(rest[...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    add(rest)
    return words
  }

  /// Names in braces that a council's own sentence uses and the product does not fill in.
  package static func unknownNames(in template: String, for key: StandardSentence) -> [String] {
    names(in: template).filter { !names(in: key.words).contains($0) }
  }

  /// Names in braces, in their order.
  package static func names(in template: String) -> [String] {
    template.split(separator: "{").dropFirst().compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }
}

/// English that sentences need.
package enum Words {
  private static let small = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  package static func count(_ number: Int) -> String {
    small.indices.contains(number) ? small[number] : String(number)
  }

  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// "1 action", "15 actions".
  package static func plural(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The words, cut at the end of one of them where they are too long, with a sign that they go on.
  package static func short(_ text: String, _ most: Int) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.count > most else { return words }
    let cut = words.prefix(most - 1)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    let kept = cut[..<end].reversed().drop { ",;:–-.".contains($0) || $0 == " " }.reversed()
    return String(kept.isEmpty ? Array(cut) : Array(kept)) + "…"
  }

  /// "a", "a and b", "a, b and c".
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  package static func list(_ items: [[Inline]]) -> [Inline] {
    var words: [Inline] = []
    for (index, item) in items.enumerated() {
      if index > 0 { words.append(.text(index == items.count - 1 ? " and " : ", ")) }
      words += item
    }
    return words
  }
}
