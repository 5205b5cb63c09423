/// Reads the tables in the content of an OpenDocument file. A table within a cell counts with it; comments, notes
/// and deleted text are left out.
final class OpenDocumentTables: XMLListener {
  private(set) var gathering: TableGathering
  private(set) var hiddenSheets: [String] = []
  private let styles: OpenDocumentStyles
  private let limits: TableLimits
  private var isSpreadsheet = false
  private var table: FileTable?
  private var isHiddenTable = false
  private var merges: [MergedCells] = []
  private var depth = 0
  private var rowNumber = 0
  private var rowTimes = 1
  private var isHiddenRow = false
  private var cells: [Cell] = []
  /// From 0: where the next cell stands, which may be past those that are kept.
  private var column = 0
  private var columnsSeen = 0
  private var cell: OpenDocumentCell?
  private var paragraph: OpenDocumentParagraph
  private var skipped = 0

  init(_ styles: OpenDocumentStyles, _ limits: TableLimits) {
    (self.styles, self.limits) = (styles, limits)
    gathering = TableGathering(limits)
    paragraph = OpenDocumentParagraph(styles)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(FileProblem) {
    if skipped > 0 || Self.notRead.contains(name) {
      skipped += 1
      return
    }
    styles.begin(name, attributes)
    switch name {
    case "spreadsheet": isSpreadsheet = true
    case "table": beginTable(attributes)
    case "table-column" where depth == 1: hideColumns(attributes)
    case "table-row" where depth == 1:
      rowNumber += 1
      rowTimes = max(1, attributes["number-rows-repeated"].flatMap { Int($0) } ?? 1)
      isHiddenRow = ["collapse", "filter"].contains(attributes["visibility"])
      (cells, column) = ([], 0)
    case "table-cell" where depth == 1, "covered-table-cell" where depth == 1:
      cell = OpenDocumentCell(attributes, isCovered: name.hasPrefix("covered"), styles)
    default: paragraph.begin(name, attributes)
    }
  }

  func end(_ name: String) throws(FileProblem) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    styles.end(name)
    switch name {
    case "table": try endTable()
    case "table-row" where depth == 1: try endRow()
    case "table-cell" where depth == 1, "covered-table-cell" where depth == 1: try endCell()
    case "p", "h": try endParagraph()
    default: paragraph.end(name)
    }
  }

  func text(_ piece: String) throws(FileProblem) {
    guard skipped == 0 else { return }
    paragraph.add(piece)
    guard paragraph.size <= limits.bytesPerCell else { throw tooLong }
  }

  private func beginTable(_ attributes: XMLAttributes) {
    depth += 1
    guard depth == 1 else { return }
    let name = attributes["name"] ?? ""
    table = FileTable(isSpreadsheet ? .sheet(name) : gathering.next)
    isHiddenTable = attributes["style-name"].map(styles.hiddenTables.contains) ?? false
    if isHiddenTable { hiddenSheets.append(name) }
    (rowNumber, columnsSeen, merges) = (0, 0, [])
  }

  private func hideColumns(_ attributes: XMLAttributes) {
    let times = max(1, attributes["number-columns-repeated"].flatMap { Int($0) } ?? 1)
    let (first, last) = (columnsSeen, min(columnsSeen + min(times, 20_000), limits.cellsPerRow))
    columnsSeen += min(times, 20_000)
    guard ["collapse", "filter"].contains(attributes["visibility"]), first < last else { return }
    table?.hiddenColumns.formUnion(first..<last)
  }

  private func endParagraph() throws(FileProblem) {
    let words = paragraph.take()
    guard depth > 0 else { return gathering.add(paragraph: words) }
    cell?.add(words)
    guard cell?.size ?? 0 <= limits.bytesPerCell else { throw tooLong }
  }

  private func endCell() throws(FileProblem) {
    guard let ended = cell else { return }
    cell = nil
    let read = ended.cell
    let times = min(ended.times, 20_000)
    defer { column += times }
    guard !isHiddenTable, !read.text.isEmpty || read.fault != nil || read.fill != nil else { return }
    let says = !read.text.isEmpty || read.fault != nil
    guard column + times <= limits.cellsPerRow else {
      guard says else { return }
      throw problem(TableFileSentence.rowTooLong(limits.cellsPerRow))
    }
    if ended.rows > 1, rowNumber <= 1_048_576 {
      let rows = rowNumber...(rowNumber + min(ended.rows, 1_048_576) - 1)
      merges.append(MergedCells(rows: rows, columns: column...(column + min(ended.columns, 500) - 1)))
    }
    while cells.count < column { cells.append(.empty) }
    for _ in 0..<times { cells.append(read) }
  }

  private func endRow() throws(FileProblem) {
    let first = rowNumber
    rowNumber += min(rowTimes, 1_048_576) - 1
    guard rowNumber <= 2_097_152 else { throw problem(TableFileSentence.damaged) }
    guard !isHiddenTable, var table, cells.contains(where: { !$0.text.isEmpty || $0.fault != nil }) else {
      return
    }
    for number in first...rowNumber {
      try gathering.add(TableRow(number: number, cells: cells, isHidden: isHiddenRow), to: &table)
    }
    self.table = table
  }

  private func endTable() throws(FileProblem) {
    depth -= 1
    guard depth == 0, var ended = table else { return }
    table = nil
    guard !isHiddenTable else { return }
    guard MergedCells.join(merges, in: &ended.rows, atMost: limits.cells) else {
      throw problem(TableFileSentence.tooManyCells(limits.cells))
    }
    try gathering.end(ended)
  }

  private var tooLong: FileProblem { problem(TableFileSentence.cellTooLong(limits.bytesPerCell)) }

  private func problem(_ sentence: String) -> FileProblem {
    let isInRow = table != nil && rowNumber > 0
    return FileProblem(
      table: table?.name, row: isInRow ? rowNumber : nil, column: isInRow ? column + 1 : nil,
      sentence: sentence)
  }

  private static let notRead: Set = [
    "annotation", "note", "tracked-changes", "forms", "scripts", "event-listeners", "desc", "title",
  ]
}
