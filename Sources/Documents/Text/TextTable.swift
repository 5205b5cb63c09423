/// A table in plain text, its numbers set to the right.
struct TextTable {
  let lines: [String]

  init(_ table: Table) {
    var lines = [table.caption, ""]
    let rows = table.groups.flatMap(\.rows) + (table.footer.map { [$0] } ?? [])
    let last = table.columns.count - 1
    var widths = table.columns.map(\.title.count)
    for row in rows {
      for (index, cell) in row.enumerated() where index < last || table.columns[last].isNumber {
        widths[index] = max(widths[index], Self.text(cell).map(\.count).max() ?? 0)
      }
    }
    if !table.columns[last].isNumber {
      widths[last] = max(30, 88 - widths.dropLast().reduce(0) { $0 + $1 + 2 })
    }
    func line(_ cells: [String]) -> String {
      cells.enumerated().map { PaperText.padded($1, widths[$0], toLeft: table.columns[$0].isNumber) }
        .joined(separator: "  ").trimmingSuffix()
    }
    func add(_ row: [[Block]]) {
      let cells = row.enumerated().map { index, cell in
        Self.text(cell).flatMap { PaperText.wrapped($0, width: max(10, widths[index])) }
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        lines.append(line(cells.map { index < $0.count ? $0[index] : "" }))
      }
    }
    lines.append(line(table.columns.map(\.title)))
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for group in table.groups {
      if let band = group.band { lines += ["", band] }
      group.rows.forEach(add)
    }
    if let footer = table.footer {
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      add(footer)
    }
    self.lines = lines
  }

  /// What a cell says, a paragraph or item a line.
  static func text(_ cell: [Block]) -> [String] {
    cell.flatMap { block -> [String] in
      switch block {
      case .paragraph(let words), .note(let words): [PaperText.plain(words)]
      case .bullets(let items): items.map { "• " + PaperText.plain($0) }
      case .lettered(let items): items.enumerated().map { "\(PaperText.letter($0))) " + PaperText.plain($1) }
      case .heading(let title): [title]
      case .key, .table, .accounts, .figure: []
      }
    }
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
