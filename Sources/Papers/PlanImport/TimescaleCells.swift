import Documents
import Improvement

extension PlanImport {
  /// When a row's action begins and ends, from one column or from two.
  struct TimescaleCells {
    let timescale: Timescale?
    let start: Month?

    init(_ row: Row, _ log: inout Log) {
      let endColumn: Column = row.has(.timescale) ? .timescale : .end
      // The header's own problem says that there is no such column.
      guard row.has(endColumn) else {
        (timescale, start) = (nil, nil)
        return
      }
      let startText = row.line(.start)
      let endText = row.line(endColumn)
      if endText.isEmpty, !saysNothing(startText) {
        timescale = Self.range(in: startText, row, endColumn, &log)
        start = timescale?.from
        return
      }
      let printedStart = saysNothing(startText) ? nil : Self.read(startText, row, .start, &log)
      let end = Self.read(endText, row, endColumn, &log)
      if let printedStart, let end, printedStart.from > end.to {
        log.problem(
          """
          It ends (\(end.to.long)) before it starts (\(printedStart.from.long)). Mend one of them.
          """, row: row.number, column: row.number(of: endColumn))
      }
      timescale = end
      start = printedStart?.from ?? end.flatMap { $0.isRange && !row.isOfRegister ? $0.from : nil }
    }

    /// Some tables write the whole range under Start.
    private static func range(in text: String, _ row: Row, _ end: Column, _ log: inout Log) -> Timescale? {
      guard let read = read(text, row, .start, &log) else { return nil }
      if read.isRange { return read }
      log.problem(
        """
        It says when it starts (\(read.to.long)), and not when it ends. Every action needs an end month: write \
        the month by which it is due.
        """, row: row.number, column: row.number(of: end))
      return nil
    }

    /// A cell that is a day means that day, however it is shown; what is shown is kept as what was published.
    static func read(_ text: String, _ cell: Cell?) -> Result<Timescale, TimescaleProblem> {
      let shown = Timescale.read(text)
      guard case .day(let day)? = cell?.value else { return shown }
      if case .success(let read) = shown, !read.isRange, read.to.year == day.year, read.to.month == day.month
      {
        return shown
      }
      return Timescale.read(day.long)
    }

    private static func read(_ text: String, _ row: Row, _ column: Column, _ log: inout Log) -> Timescale? {
      switch read(text, row.cell(column)) {
      case .success(let timescale): return timescale
      case .failure(let problem):
        log.problem(problem.sentence, row: row.number, column: row.number(of: column))
        return nil
      }
    }
  }
}
