/// Reads the tables in the body of a Word document. A table within a cell counts with it; what was deleted with
/// changes tracked, and what is hidden, is left out.
final class WordTables: XMLListener {
  private(set) var gathering: TableGathering
  private let limits: TableLimits
  private var paragraph: WordParagraph
  private var table: FileTable?
  private var depth = 0
  private var row = WordRow()
  /// By their first column: cells that go on in the rows below.
  private var opened: [Int: Cell] = [:]
  private var cell: WordCell?
  /// How deep we are in what is told a second time for older programs.
  private var skipped = 0
  private var isInCellProperties = false

  init(lists: WordLists, styles: WordStyles, _ limits: TableLimits) {
    self.limits = limits
    gathering = TableGathering(limits)
    paragraph = WordParagraph(lists: lists, styles: styles)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(FileProblem) {
    if skipped > 0 || ["Fallback", "moveFrom"].contains(name) {
      skipped += 1
      return
    }
    switch name {
    case "tbl":
      depth += 1
      if depth == 1 { (table, row, opened) = (FileTable(gathering.next), WordRow(), [:]) }
    case "tr" where depth == 1: row = WordRow(number: row.number + 1)
    case "gridBefore" where depth == 1: row.skip(attributes["val"].flatMap { Int($0) } ?? 0, limits)
    case "tc" where depth == 1: cell = WordCell()
    case "tcPr" where depth == 1: isInCellProperties = true
    default:
      if isInCellProperties { cell?.read(name, attributes) } else { paragraph.begin(name, attributes) }
      if name == "del", depth == 1, cell == nil { row.isDeleted = true }
    }
  }

  func end(_ name: String) throws(FileProblem) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch name {
    case "tbl":
      depth -= 1
      if depth == 0, let ended = table { try gathering.end(ended) }
      if depth == 0 { table = nil }
    case "tr" where depth == 1: try endRow()
    case "tc" where depth == 1: endCell()
    case "tcPr" where depth == 1: isInCellProperties = false
    case "p": try endParagraph()
    default: paragraph.end(name)
    }
  }

  func text(_ piece: String) throws(FileProblem) {
    guard skipped == 0 else { return }
    paragraph.add(piece)
    guard paragraph.size <= limits.bytesPerCell else { throw tooLong }
  }

  private func endParagraph() throws(FileProblem) {
    let words = paragraph.take()
    guard depth > 0 else { return gathering.add(paragraph: words) }
    cell?.add(words)
    guard cell?.size ?? 0 <= limits.bytesPerCell else { throw tooLong }
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    row.add(cell, &opened, limits)
  }

  private func endRow() throws(FileProblem) {
    guard !row.isDeleted, var table else { return }
    let ended = TableRow(number: row.number, cells: row.cells)
    try gathering.add(ended, to: &table)
    self.table = table
  }

  private var tooLong: FileProblem {
    FileProblem(
      table: table?.name, row: table == nil ? nil : row.number,
      column: cell == nil ? nil : row.cells.count + 1,
      sentence: TableFileSentence.cellTooLong(limits.bytesPerCell))
  }
}
