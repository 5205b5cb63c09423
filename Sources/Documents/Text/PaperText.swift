/// A paper as plain text: for terminals, e-mail and comparison.
package struct PaperText: Sendable {
  package let text: String
  private static let width = 88

  package init(_ paper: Paper) {
    var lines: [String] = [paper.caption, paper.title, String(repeating: "=", count: paper.title.count), ""]
    let widest = paper.facts.map(\.name.count).max() ?? 0
    lines += paper.facts.map { Self.padded($0.name, widest) + "  " + $0.value }
    lines += ["", paper.standing.sentence]
    for (index, section) in paper.sections.enumerated() {
      let title = "\(index + 1)  \(section.title)"
      lines += ["", "", title, String(repeating: "-", count: title.count)]
      for block in section.blocks { lines += [""] + Self.lines(block) }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let title): [title]
    case .paragraph(let words), .note(let words): wrapped(plain(words))
    case .bullets(let items): items.flatMap { wrapped(plain($0), first: "  • ", rest: "    ") }
    case .lettered(let items):
      items.enumerated().flatMap { wrapped(plain($1), first: "  \(letter($0))) ", rest: "     ") }
    case .key(let rows): rows.map { "  \($0.rating.letter)  \(padded($0.rating.label, 8))  \($0.meaning)" }
    case .table(let table): TextTable(table).lines
    case .accounts(let accounts): accounts.flatMap(account)
    case .figure(let figure): Self.figure(figure)
    }
  }

  /// What it says, and its table in place of the drawing.
  private static func figure(_ figure: Figure) -> [String] {
    let table = TextTable(figure.table).lines
    return [table[0]] + wrapped(figure.chart.description) + table.dropFirst()
  }

  private static func account(_ account: Block.Account) -> [String] {
    var lines: [String] = []
    for block in account.blocks {
      let words = Self.lines(block)
      lines += (lines.isEmpty ? [plain(account.references)] : [""]) + words.map { "    " + $0 }
    }
    return lines + [""]
  }

  static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(97 + index % 26)))
  }

  static func plain(_ words: [Inline]) -> String {
    words.map { word in
      switch word {
      case .text(let text), .strong(let text): text
      case .figure(let text, _), .reference(let text, _), .link(let text, _): text
      case .rating(let rating): rating.label
      }
    }.joined()
  }

  static func padded(_ text: String, _ width: Int, toLeft: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return toLeft ? spaces + text : text + spaces
  }

  static func wrapped(_ text: String, width: Int = width, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        (line, isEmpty) = (rest, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
