/// How wide a table's columns are on paper, in hundredths of the table: as their words need, so that short ones
/// do not wrap and long ones have the rest.
struct ColumnWidths {
  let shares: [Int]

  /// In characters, of which the line of an upright page, of a summary's and of a page turned sideways hold about
  /// so many.
  private static let (line, summaryLine, wideLine) = (92, 114, 150)

  init(_ table: Table, _ layout: Paper.Layout = .report) {
    let rows = table.groups.flatMap(\.rows) + (table.footer.map { [$0] } ?? [])
    let line = table.isWide ? Self.wideLine : layout == .summary ? Self.summaryLine : Self.line
    // Small letters take more of a small line's characters.
    let room = layout == .summary ? 4 : 3
    let numbers = table.columns.count(where: \.isNumber)
    // So many that a fifth is left for words.
    let most = numbers < table.columns.count ? line * 4 / 5 / max(1, numbers) : line
    let wanted = table.columns.enumerated().map { index, column in
      let cells = rows.filter { index < $0.count }.flatMap { TextTable.text($0[index]) }
      let longest = (cells.map(\.count).max() ?? 0) + 3
      // A heading may wrap between its words.
      let word = (column.title.split(separator: " ").map(\.count).max() ?? 0) + room
      let heading = min(column.title.count + room, 14)
      let needed = max(longest, word, heading)
      return column.isNumber ? min(needed, most) : needed
    }
    shares = Self.shared(wanted, line)
  }

  /// Those that ask for less than an equal share get what they ask; the rest divide what is left.
  private static func shared(_ wanted: [Int], _ line: Int) -> [Int] {
    guard !wanted.isEmpty else { return [] }
    var shares = [Int?](repeating: nil, count: wanted.count)
    var (left, open) = (line, wanted.count)
    while open > 0 {
      let fair = left / open
      let small = wanted.indices.filter { shares[$0] == nil && wanted[$0] <= fair }
      guard !small.isEmpty else { break }
      for index in small {
        shares[index] = wanted[index]
        left -= wanted[index]
        open -= 1
      }
    }
    let given = shares.map { $0 ?? left / max(1, open) }
    let sum = max(1, given.reduce(0, +))
    var percent = given.map { max(1, $0 * 100 / sum) }
    if let widest = percent.indices.max(by: { percent[$0] < percent[$1] }) {
      percent[widest] += 100 - percent.reduce(0, +)
    }
    return percent
  }
}
