/// A paper's table as pandoc reads it. It has no row headings and one body: pandoc drops from an OpenDocument
/// file what stands in any other.
struct PaperTableOfficeHTML {
  private let table: Table
  private let paper: PaperOfficeHTML

  init(_ table: Table, _ paper: PaperOfficeHTML) {
    (self.table, self.paper) = (table, paper)
  }

  var html: HTML {
    // A paragraph of its own on either side, for something to turn the page by.
    guard table.isWide else { return upright }
    return """
      \(paper.styled(WordSections.begin, "\u{a0}"))\(upright)\(paper.styled(WordSections.end, "\u{a0}"))
      """
  }

  private var upright: HTML {
    """
    <table>\(if: table.showsCaption, "<caption>\(table.caption)</caption>")
    <colgroup>\(each: ColumnWidths(table, paper.print.paper.layout).shares, { "<col style=\"width:\($0)%\">" })</colgroup>
    <thead><tr>\(each: table.columns, head)</tr></thead>
    <tbody>\(each: table.groups, group)\(table.footer.map { row($0, "PaperCellTotal") })</tbody></table>

    """
  }

  private func head(_ column: Table.Column) -> HTML {
    let style = "PaperCellHeading" + (table.isWide ? "Wide" : "") + number(column.isNumber)
    return "<th\(side(column.isNumber))>\(paper.styled(style, column.title))</th>"
  }

  private func group(_ group: Table.Group) -> HTML {
    """
    \(group.band.map { "<tr><td colspan=\"\(table.columns.count)\">\(paper.styled("PaperBand", $0))</td></tr>\n" as HTML })\
    \(each: group.rows, { row($0, table.isShort ? "PaperCellKept" : "PaperCell") })
    """
  }

  private func row(_ row: [[Block]], _ style: String) -> HTML {
    let cells = HTML.each(row.enumerated()) { index, cell in
      let isNumber = index < table.columns.count && table.columns[index].isNumber
      return "<td\(side(isNumber))>\(each: cell, { block($0, style + number(isNumber)) })</td>"
    }
    return "<tr>\(cells)</tr>\n"
  }

  private func side(_ isNumber: Bool) -> HTML {
    isNumber ? " style=\"text-align:right\"" : " style=\"text-align:left\""
  }

  /// What the name of a style for figures ends with.
  private func number(_ isNumber: Bool) -> String { isNumber ? "Number" : "" }

  private func block(_ block: Block, _ style: String) -> HTML {
    switch block {
    case .paragraph(let words):
      if words.count == 1, case .rating = words[0] { return paper.cell(words[0]) }
      return paper.styled(style, paper.inline(words))
    case .note(let words): return paper.styled("PaperNote", paper.inline(words))
    case .heading(let title): return paper.styled("PaperCellHeading", title)
    case .bullets(let items): return "<ul>\(each: items, item)</ul>"
    case .lettered(let items): return "<ol type=\"a\">\(each: items, item)</ol>"
    case .key, .table, .accounts, .figure: return HTML()
    }
  }

  private func item(_ words: [Inline]) -> HTML {
    "<li>\(paper.styled("PaperCellItem", paper.inline(words)))</li>"
  }
}
