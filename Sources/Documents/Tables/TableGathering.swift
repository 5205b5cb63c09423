/// Gathers the tables of a document as they are told, within the limits.
struct TableGathering {
  private(set) var tables: [FileTable] = []
  private var rows = 0
  private var cells = 0
  private var words: [String] = []
  private let limits: TableLimits

  init(_ limits: TableLimits) {
    self.limits = limits
  }

  /// The name that the next table has by its place.
  var next: FileTable.Name { .table(tables.count + 1) }

  /// Words between the tables; the last few are kept.
  mutating func add(paragraph: String) {
    guard !paragraph.isEmpty else { return }
    words.append(String(paragraph.prefix(300)))
    if words.count > 8 { words.removeFirst() }
  }

  mutating func add(_ row: TableRow, to table: inout FileTable) throws(FileProblem) {
    guard row.cells.contains(where: { !$0.text.isEmpty || $0.fault != nil }) else { return }
    rows += 1
    cells += row.cells.count
    let sentence =
      row.cells.count > limits.cellsPerRow
      ? TableFileSentence.rowTooLong(limits.cellsPerRow)
      : rows > limits.rows
        ? TableFileSentence.tooManyRows(limits.rows)
        : cells > limits.cells ? TableFileSentence.tooManyCells(limits.cells) : nil
    if let sentence { throw FileProblem(table: table.name, row: row.number, sentence: sentence) }
    table.rows.append(row)
  }

  mutating func end(_ table: FileTable) throws(FileProblem) {
    guard tables.count < limits.tables else {
      throw FileProblem(sentence: TableFileSentence.tooManyTables(limits.tables))
    }
    var table = table
    table.wordsAbove = words
    words = []
    tables.append(table)
  }
}
