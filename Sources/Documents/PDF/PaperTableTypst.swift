/// A paper's table for typst: its headings, and the bands over its groups, stand again on every page that it
/// runs on to.
struct PaperTableTypst {
  private let table: Table
  private let paper: PaperTypst

  /// A row with more characters than this may run over the end of a page.
  private static let longestRow = 1_500

  init(_ table: Table, _ paper: PaperTypst) {
    (self.table, self.paper) = (table, paper)
  }

  var source: String {
    let widths = ColumnWidths(table, paper.print.paper.layout).shares.map { "\($0)fr" }.joined(
      separator: ", ")
    let aligned = table.columns.map { $0.isNumber ? "right" : "left" }.joined(separator: ", ")
    let head = table.columns.map { "[\(TypstText.words($0.title))]" }.joined(separator: ", ")
    return """
      #paper-table(
        caption: [\(TypstText.words(table.caption))], shows: \(table.showsCaption), short: \(table.isShort),
        wide: \(table.isWide), widths: (\(widths),), aligned: (\(aligned),),
        table.header(\(head)),
        \(table.groups.map(group).joined())\(foot)
      )
      """
  }

  private func group(_ group: Table.Group) -> String {
    let band = group.band.map { "band(\(table.columns.count), \(TypstText.literal($0))),\n  " } ?? ""
    return band + group.rows.map { row($0) }.joined()
  }

  private func row(_ row: [[Block]]) -> String {
    let isWhole = Table.length(of: row) <= Self.longestRow
    return row.map { (isWhole ? "whole[" : "[") + content($0) + "], " }.joined() + "\n  "
  }

  private var foot: String {
    guard let footer = table.footer else { return "" }
    let cells = footer.map { "total[\(content($0))]" }.joined(separator: ", ")
    return "table.footer(repeat: false, \(cells)),"
  }

  /// One paragraph in a cell needs no element of its own.
  private func content(_ cell: [Block]) -> String {
    if cell.count == 1, case .paragraph(let words) = cell[0] { return paper.inline(words) }
    return paper.blocks(cell)
  }
}
