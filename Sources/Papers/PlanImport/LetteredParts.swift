import Improvement

extension PlanImport {
  /// The lettered parts of an action's wording: "Publish a guide that has: a) terms, b) names and c) dates."
  struct LetteredParts {
    /// The wording before the letters, on one line; all of it when it has no parts.
    private(set) var stem: String
    private(set) var parts: [Part] = []

    /// - Parameter wording: with its lines.
    init(_ wording: String) {
      stem = line(wording)
      let text = Array(wording)
      let letters = LetterMark.run(in: text)
      guard let first = letters.first else { return }
      let before = line(String(text[..<first.start]))
      guard !before.isEmpty, letters.count > 1 || before.hasSuffix(":") else { return }
      var found: [Part] = []
      for (index, mark) in letters.enumerated() {
        let isLast = index + 1 == letters.count
        let end = isLast ? text.count : letters[index + 1].start
        let words = Self.trimmed(line(String(text[mark.end..<end])), isLast: isLast)
        guard !words.isEmpty else { return }
        found.append(Part(letter: mark.letter, text: words))
      }
      stem = before
      parts = found
    }

    /// The letter of a cell that holds nothing else: "a)", "(b)", "c.".
    static func letter(alone text: String) -> String? {
      let letters = text.filter { !"().:".contains($0) && !$0.isWhitespace }
      guard text.count <= 4, letters.count == 1, let letter = letters.first, letter.isASCII, letter.isLetter
      else { return nil }
      return letter.lowercased()
    }

    /// The part that a cell is: "b) names".
    static func part(opening text: String) -> (letter: String, text: String)? {
      let characters = Array(text)
      guard let mark = LetterMark(in: characters, at: 0) else { return nil }
      let words = trimmed(line(String(characters[mark.end...])), isLast: true)
      return words.isEmpty ? nil : (mark.letter, words)
    }

    /// Without what joined it to the next part.
    static func trimmed(_ part: String, isLast: Bool) -> String {
      var text = Substring(part)
      var hasJoin = isLast
      while let last = text.last {
        if last.isWhitespace || ",;.".contains(last) {
          text.removeLast()
        } else if !hasJoin, let join = [" and", " or"].first(where: { text.hasSuffix($0) }) {
          text = text.dropLast(join.count)
          hasJoin = true
        } else {
          break
        }
      }
      return String(text)
    }
  }

  /// "a)", "(a)" or, where a line begins, "a.".
  struct LetterMark {
    private enum Style { case open, enclosed, dotted }

    let letter: String
    let start: Int
    let end: Int
    private let style: Style

    init?(in text: [Character], at start: Int) {
      guard start < text.count else { return nil }
      let isLineStart = start == 0 || text[start - 1].isNewline
      guard isLineStart || text[start - 1].isWhitespace || ":;,".contains(text[start - 1]) else { return nil }
      let isEnclosed = text[start] == "("
      let place = isEnclosed ? start + 1 : start
      guard place + 1 < text.count, text[place].isASCII, text[place].isLetter else { return nil }
      let isDotted = !isEnclosed && isLineStart && text[place + 1] == "."
      guard isDotted || text[place + 1] == ")" else { return nil }
      if isDotted, place + 2 < text.count, !text[place + 2].isWhitespace { return nil }
      letter = text[place].lowercased()
      self.start = start
      end = place + 2
      style = isEnclosed ? .enclosed : isDotted ? .dotted : .open
    }

    /// The marks that run a, b, c from the first a. None when one is left out: then they are no list.
    static func run(in text: [Character]) -> [LetterMark] {
      let alphabet = "abcdefghijklmnopqrstuvwxyz".map(String.init)
      var run: [LetterMark] = []
      let marks = text.indices.lazy.compactMap { LetterMark(in: text, at: $0) }
      for mark in marks where run.count < alphabet.count {
        if mark.letter == alphabet[run.count] {
          run.append(mark)
        } else if let last = run.last, mark.style == last.style, mark.letter > last.letter {
          return []
        }
      }
      return run
    }
  }
}
