/// A paper's table as a sheet. The bands over its groups become a column of their own, so that rows can be
/// sorted and filtered without losing what they stand under.
extension Workbook.Sheet {
  init(_ table: Table, _ cells: PaperCell) {
    let isBanded = table.groups.contains { $0.band != nil }
    let figures = table.columns.map(\.isNumber)
    func row(_ row: [[Block]], under band: String?) -> [Workbook.Cell] {
      (isBanded ? [band.map { .text($0) } ?? .empty] : [])
        + row.enumerated().map { index, blocks in
          cells.cell(blocks, isNumber: index < figures.count && figures[index])
        }
    }
    let rows = table.groups.flatMap { group in group.rows.map { row($0, under: group.band) } }
    let bands = isBanded ? [Workbook.Column(table.bands, width: 30)] : []
    let columns = table.columns.enumerated().map { index, column in
      let place = index + bands.count
      let words = [column.title] + rows.compactMap { place < $0.count ? $0[place].words : nil }
      return Workbook.Column(
        column.title, width: Self.width(words), column.isNumber ? .figures : .words)
    }
    self.init(
      name: Self.name(table.caption), title: table.caption, columns: bands + columns, rows: rows,
      footer: table.footer.map { row($0, under: nil) })
  }

  /// "Table 2" of "Table 2. Red actions by priority", and so of charts.
  private static func name(_ caption: String) -> String {
    guard caption.hasPrefix("Table ") || caption.hasPrefix("Chart "), let point = caption.firstIndex(of: ".")
    else { return caption }
    return String(caption[..<point])
  }

  /// As wide as its widest words, within reason: longer ones wrap.
  private static func width(_ words: [String]) -> Double {
    let longest = words.map(\.count).max() ?? 0
    return Double(min(70, max(11, longest + 3)))
  }
}

extension Workbook.Cell {
  /// The words in it, where it has some.
  fileprivate var words: String? {
    switch self {
    case .text(let text), .link(let text, _): text
    case .rating(let rating): "\(rating.label) (\(rating.letter))"
    case .empty, .whole, .decimal, .percentage, .day, .month: nil
    }
  }
}
