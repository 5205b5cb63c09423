import Documents

extension PlanImport {
  /// Looks for the header among the first rows of a table.
  struct HeaderSearch {
    let header: Header
    /// How many of the rows stand above what it heads, its own among them.
    let count: Int
    /// The rows above it: a title block.
    let above: ArraySlice<TableRow>

    /// Nil when there is none.
    init?(_ first: [TableRow], hidden: Set<Int> = [], mapping: PlanMapping = PlanMapping()) {
      func made(_ row: TableRow?, _ below: TableRow? = nil) -> Header {
        Header(row, below, hidden: hidden, said: mapping.columns)
      }
      if let said = mapping.header {
        let rows = first.filter { said.contains($0.number) }
        let found = made(rows.first, rows.dropFirst().first)
        guard found.isHeader || mapping.columns != nil else { return nil }
        self.init(found, first.firstIndex { $0.number > said.max() ?? 0 } ?? first.count, in: first)
        return
      }
      for place in first.indices where first[place].number <= Header.searchedRows {
        let (row, next) = (first[place], place + 1 < first.count ? first[place + 1] : nil)
        guard let rows = Self.rows(row, next, hidden) else { continue }
        self.init(made(rows.first, rows.dropFirst().first), place + rows.count, in: first)
        return
      }
      // Columns that a person names need no header; all rows are then read.
      guard mapping.columns != nil else { return nil }
      self.init(made(nil), 0, in: first)
    }

    private init(_ header: Header, _ count: Int, in first: [TableRow]) {
      (self.header, self.count) = (header, count)
      above = first.prefix(count - min(count, header.rows.count))
    }

    /// The header that begins with a row, and goes on in the next where that makes more columns known.
    private static func rows(_ row: TableRow, _ next: TableRow?, _ hidden: Set<Int>) -> [TableRow]? {
      let one = Header(row, hidden: hidden)
      guard let next else { return one.isHeader ? [row] : nil }
      let both = Header(row, next, hidden: hidden)
      let isMore = both.places.count > one.places.count && isHeading(next, under: both)
      if one.isHeader { return isMore ? [row, next] : [row] }
      return both.isHeader && isMore && !Header(next, hidden: hidden).isHeader ? [row, next] : nil
    }

    /// Whether a row goes on with a header: it has no action's reference and wording.
    private static func isHeading(_ row: TableRow, under header: Header) -> Bool {
      [Column.reference, .wording].allSatisfy { column in
        guard let place = header.places[column], place < row.cells.count, !row.cells[place].isContinued else {
          return true
        }
        let text = line(row.cells[place].text)
        return text.isEmpty || Column(heading: text) == column
      }
    }
  }
}
