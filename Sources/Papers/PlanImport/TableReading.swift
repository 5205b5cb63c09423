import Documents
import Improvement

extension PlanImport {
  /// Reads the rows of a table, from whatever file they come, into a plan.
  struct Table {
    let options: PlanImportOptions
    let scale: RatingScale
    let asAt: Month?
    var log: Log
    var outline = Outline()
    var actions: [Action] = []
    var rowByReference: [Reference: Int] = [:]
    /// The newest heading above, with its row.
    var band: (heading: NumberedTitle, row: Int)?
    /// The newest title in the priority column: cells merged over several rows have it in the first alone.
    var lastPriority: NumberedTitle?
    var above = Above.nothing
    private let header: Header
    private var unheaded: Set<Int> = []

    /// What stands above a row, to which lettered parts belong.
    enum Above {
      case nothing
      /// A row at fault, of which the letters cannot be told.
      case unknown
      /// An action with so many parts; parts can be added to it when it had no fault itself.
      case action(parts: Int, isRead: Bool)
    }

    /// - Parameters:
    ///   - notes: what was assumed about the file itself.
    ///   - next: gives the next row, nil after the last; throws a `FileProblem`.
    static func read(
      _ options: PlanImportOptions, notes: [String], rows next: () throws -> TableRow?
    ) -> PlanImportResult {
      var log = Log(options)
      notes.forEach { log.note($0) }
      var above: [TableRow] = []
      do {
        while let row = try next() {
          guard row.number <= Header.searchedRows else { break }
          above.append(row)
          let header = Header(row)
          guard header.isHeader else { continue }
          var table = Table(options, header, above.dropLast(), log)
          table.readAll(next)
          return table.result()
        }
      } catch {
        log.report(FileProblem(unforeseen: error))
        return log.result(nil)
      }
      if let header = Header.nearest(in: above) { header.check(&log) } else { reportNoHeader(above, &log) }
      return log.result(nil)
    }

    private init(_ options: PlanImportOptions, _ header: Header, _ above: ArraySlice<TableRow>, _ log: Log) {
      self.options = options
      self.header = header
      self.log = log
      scale = options.scale ?? .ragw
      let printed = TitleBlock.asAt(in: Array(above))
      asAt = options.asAt ?? printed
      header.check(&self.log)
      if asAt == nil {
        self.log.problem(
          """
          Nothing says at which month's end these ratings stand. Give it on the command line as in --as-at \
          2017-03, or write “as at 31 March 2017” above the header.
          """)
      }
      if let asAt, let printed, asAt != printed {
        self.log.note("The file says as at \(printed.long); it was read as at \(asAt.long), as asked.")
      }
      if let asAt, asAt > options.today.inMonth {
        self.log.note("The as-at month, \(asAt.long), is still to come.")
      }
    }

    private static func reportNoHeader(_ rows: [TableRow], _ log: inout Log) {
      let first = rows.first { row in row.cells.contains { !line($0.text).isEmpty } }
      let cells = (first?.cells ?? []).map { line($0.text) }.filter { !$0.isEmpty }
      let start = cells.prefix(2).map { quoted($0) }.joined(separator: ", ")
      let isData = cells.count > 2 && cells.first.flatMap { Reference($0) } != nil
      let finding = isData ? "looks like data" : "begins"
      let first20 = "No header row was found in the first \(Header.searchedRows) rows."
      log.problem(
        """
        \(first20) The first row \(finding) (\(start)); none was taken for a heading, so nothing was lost. Put \
        a row above it that names the columns, such as Ref, Key action, Lead officer, Timescale and RAG.
        """, row: first?.number)
    }

    private mutating func readAll(_ next: () throws -> TableRow?) {
      do {
        while let row = try next() {
          if !header.isRepeated(by: row) { read(Row(row, header)) }
        }
      } catch {
        log.report(FileProblem(unforeseen: error))
        return
      }
      if log.isClean, actions.isEmpty {
        log.problem("There is a header and no action under it: the plan is empty.", row: header.row)
      }
    }

    private mutating func read(_ row: Row) {
      for place in row.filled where place >= header.headings.count || header.headings[place].isEmpty {
        unheaded.insert(place)
      }
      watch(row)
      switch RowKind(row) {
      case .empty: break
      case .remark: log.count(.rowNotRead, at: row.place)
      case .heading(let heading): read(heading, row)
      case .part(let letter, let wording): readPart(letter, wording, row)
      case .action(let reference): readAction(reference, row)
      case .wrong(let column, let sentence):
        log.problem(sentence, row: row.number, column: row.number(of: column))
        above = .unknown
      }
    }

    /// Every column for words may hold what names somebody.
    private mutating func watch(_ row: Row) {
      for column in Column.ofWords {
        log.watch(row.lines(column), row: row.number, column: row.number(of: column))
      }
    }

    private mutating func result() -> PlanImportResult {
      let columns = unheaded.sorted().map { "column \($0 + 1)" }
      if !columns.isEmpty {
        log.note("Not read, because nothing heads it: \(listed(Array(columns.prefix(10)))).")
      }
      var result = log.result(log.isClean ? draft() : nil)
      let column = (header.places[.timescale] ?? header.places[.end]).map { $0 + 1 }
      result.timescales = rowByReference.mapValues { PlanImportResult.Place(row: $0, column: column) }
      return result
    }

    private func draft() -> PlanDraft? {
      guard let asAt else { return nil }
      return TableDraft(
        options: options, scale: scale, header: header, outline: outline, asAt: asAt
      ).draft(actions)
    }
  }
}
