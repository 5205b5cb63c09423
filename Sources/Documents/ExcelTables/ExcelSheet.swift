/// Reads one sheet (ECMA-376, part 1, 18.3). Rows and cells need not say where they stand.
final class ExcelSheet: XMLListener {
  private let name: FileTable.Name
  private let book: ExcelCells
  private let limits: TableLimits
  private var rows: [TableRow] = []
  private var cellCount = 0
  private var hiddenColumns: Set<Int> = []
  private var merges: [MergedCells] = []

  private var row = 0
  private var isHiddenRow = false
  private var cells: [Cell] = []
  /// From 0.
  private var column = -1
  private var type: String?
  private var style = 0
  private var isFormula = false
  private var result: String?
  private var isInResult = false
  private var text: ExcelText
  private var isInCell = false

  init(_ name: String, _ book: ExcelCells, _ limits: TableLimits) {
    (self.name, self.book, self.limits) = (.sheet(name), book, limits)
    text = ExcelText(limits)
  }

  func table() throws(FileProblem) -> FileTable {
    var table = FileTable(name, rows: rows)
    table.hiddenColumns = hiddenColumns
    guard MergedCells.join(merges, in: &table.rows, atMost: limits.cells) else {
      throw problem(TableFileSentence.tooManyCells(limits.cells))
    }
    return table
  }

  func begin(_ name: String, _ attributes: XMLAttributes) throws(FileProblem) {
    switch name {
    case "col": hide(attributes)
    case "row": try beginRow(attributes)
    case "c": try beginCell(attributes)
    case "v" where isInCell: (result, isInResult) = ("", true)
    case "f" where isInCell: isFormula = true
    case "mergeCell": if let merge = attributes["ref"].flatMap({ MergedCells($0) }) { merges.append(merge) }
    default: if isInCell { text.begin(name) }
    }
  }

  func end(_ name: String) throws(FileProblem) {
    switch name {
    case "row": try endRow()
    case "c": try endCell()
    case "v": isInResult = false
    default: if isInCell { text.end(name) }
    }
  }

  func text(_ piece: String) throws(FileProblem) {
    guard isInCell else { return }
    if isInResult {
      result? += piece
      guard result?.utf8.count ?? 0 <= limits.bytesPerCell else {
        throw problem(TableFileSentence.cellTooLong(limits.bytesPerCell))
      }
    } else {
      try text.add(piece)
    }
  }

  private func hide(_ attributes: XMLAttributes) {
    guard isTrue(attributes["hidden"]), let first = attributes["min"].flatMap({ Int($0) }), first > 0,
      let last = attributes["max"].flatMap({ Int($0) }), last >= first
    else { return }
    hiddenColumns.formUnion((first - 1)..<max(first, min(last, limits.cellsPerRow)))
  }

  private func beginRow(_ attributes: XMLAttributes) throws(FileProblem) {
    let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
    guard number > row, number <= 1_048_576 else { throw problem(TableFileSentence.damaged) }
    (row, column, isHiddenRow) = (number, -1, isTrue(attributes["hidden"]))
    cells = []
  }

  private func beginCell(_ attributes: XMLAttributes) throws(FileProblem) {
    let place = try attributes["r"].map { (name) throws(FileProblem) -> Int in
      guard let found = CellName.read(name), found.row == row - 1 else {
        throw problem(TableFileSentence.damaged)
      }
      return found.column
    }
    let next = place ?? column + 1
    guard next > column else { throw problem(TableFileSentence.damaged) }
    column = next
    type = attributes["t"]
    style = attributes["s"].flatMap { Int($0) } ?? 0
    (isFormula, result, isInCell) = (false, nil, true)
    text.clear()
  }

  private func endCell() throws(FileProblem) {
    isInCell = false
    let inline = type == "inlineStr" ? text.words : ""
    guard
      let cell = book.cell(type: type, style: style, result: result, inline: inline, isFormula: isFormula)
    else { throw problem(TableFileSentence.damaged) }
    let says = !cell.text.isEmpty || cell.fault != nil
    guard says || cell.fill != nil && column < limits.cellsPerRow else { return }
    guard column < limits.cellsPerRow else { throw problem(TableFileSentence.rowTooLong(limits.cellsPerRow)) }
    while cells.count < column { cells.append(.empty) }
    cells.append(cell)
  }

  private func endRow() throws(FileProblem) {
    guard cells.contains(where: { !$0.text.isEmpty || $0.fault != nil }) else { return }
    guard rows.count < limits.rows else {
      throw FileProblem(table: name, sentence: TableFileSentence.tooManyRows(limits.rows))
    }
    cellCount += cells.count
    guard cellCount <= limits.cells else {
      throw FileProblem(table: name, sentence: TableFileSentence.tooManyCells(limits.cells))
    }
    rows.append(TableRow(number: row, cells: cells, isHidden: isHiddenRow))
    cells = []
  }

  private func problem(_ sentence: String) -> FileProblem {
    FileProblem(
      table: name, row: row > 0 ? row : nil, column: isInCell && column >= 0 ? column + 1 : nil,
      sentence: sentence)
  }
}
