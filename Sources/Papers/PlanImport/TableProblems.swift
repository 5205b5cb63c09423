import Documents
import Improvement

// What is said of a table, and of its rows before they are read.
extension PlanImport.Table {
  mutating func reportNoHeader(_ rows: PlanImport.RowStream, hidden: Set<Int>) {
    if let failure = rows.failure {
      log.report(FileProblem(unforeseen: failure))
      return
    }
    let searched = rows.first.filter { $0.number <= PlanImport.Header.searchedRows }
    if let said = options.mapping.header, !said.isEmpty {
      let numbers = PlanImport.listed(said.map(String.init))
      log.problem(
        "The mapping says that row \(numbers) heads the columns, and it heads no reference and no action.")
      return
    }
    if let header = PlanImport.Header.nearest(in: searched, hidden: hidden) {
      header.check(&log, options)
      return
    }
    let first = searched.first { row in row.cells.contains { !PlanImport.line($0.text).isEmpty } }
    let cells = (first?.cells ?? []).map { PlanImport.line($0.text) }.filter { !$0.isEmpty }
    let start = cells.prefix(2).map { PlanImport.quoted($0) }.joined(separator: ", ")
    let isData = cells.count > 2 && cells.first.flatMap { Reference($0) } != nil
    let finding = isData ? "looks like data" : "begins"
    let first20 = "No header row was found in the first \(PlanImport.Header.searchedRows) rows."
    log.problem(
      """
      \(first20) The first row \(finding) (\(start)); none was taken for a heading, so nothing was lost. Put \
      a row above it that names the columns, such as Ref, Key action, Lead officer, Timescale and RAG, or \
      match the columns by hand in a mapping.
      """, row: first?.number)
  }

  mutating func report(_ fault: Cell.Fault, _ row: PlanImport.Row, _ column: PlanImport.Column) {
    let sentence =
      switch fault {
      case .notCalculated:
        """
        This cell is a formula whose result is not in the file, and formulas are not worked out here. Write the \
        \(column.name) itself, or open the file in its own program, let it calculate, and save it again.
        """
      case .error(let error): "This cell is a formula that gives \(error). Write the \(column.name) itself."
      }
    log.problem(sentence, row: row.number, column: row.number(of: column))
  }

  mutating func askOfHiddenRows() {
    defer { hiddenRows = PlanImport.Tally() }
    guard hiddenRows.count > 0 else { return }
    let (rows, are, they) =
      hiddenRows.count == 1 ? ("Row", "is hidden", "it") : ("Rows", "are hidden", "they")
    log.problem(
      """
      \(rows) \(hiddenRows.places) \(are): say whether \(they) \(hiddenRows.count == 1 ? "is" : "are") part of \
      the plan\(options.isOnPage ? " or not" : " (--hidden-rows read) or not (--hidden-rows leave)"), or show or remove what is hidden in the file.
      """)
  }
}
