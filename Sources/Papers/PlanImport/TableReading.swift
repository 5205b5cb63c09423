import Documents
import Improvement

extension PlanImport {
  /// Reads the rows of tables, from whatever file they come, into one plan.
  struct Table {
    let options: PlanImportOptions
    let scale: RatingScale
    var log: Log
    private(set) var asAt: Month?
    var outline = Outline()
    var actions: [Action] = []
    /// What the cells say will be done, as one line.
    var wordings: [Reference: String] = [:]
    var finding = PlanFinding()
    var placeByReference: [Reference: PlanImportResult.Place] = [:]
    /// The newest heading above, with its row.
    var band: (heading: NumberedTitle, row: Int)?
    /// The newest title in the priority column: cells merged over several rows have it in the first alone.
    var lastPriority: NumberedTitle?
    var above = Above.nothing
    private(set) var header: Header?
    /// All that any of the tables has.
    private var columns: Set<Column> = []
    private var unheaded: Set<Int> = []
    /// Whether anything stands under a header.
    private var hasRows = false
    /// Rows that are hidden, of which nobody has said whether they are the plan's.
    var hiddenRows = Tally()
    /// Whether remarks name the table too.
    private let areMany: Bool

    /// What stands above a row, to which lettered parts belong.
    enum Above {
      case nothing
      /// A row at fault, of which the letters cannot be told.
      case unknown
      /// An action with so many parts; parts can be added to it when it had no fault itself.
      case action(parts: Int, isRead: Bool)
    }

    /// - Parameter areMany: whether more than one table is to be read.
    init(_ options: PlanImportOptions, _ log: Log, areMany: Bool = false) {
      (self.options, self.log, self.areMany) = (options, log, areMany)
      scale = options.scale ?? .ragw
      asAt = options.asAt
      for problem in options.mapping.problems(scale) { self.log.problem(problem) }
    }

    /// Reads one table.
    /// - Parameters:
    ///   - words: what stands above it in a document.
    ///   - before: what stands above the tables before it.
    mutating func read(
      _ name: FileTable.Name?, _ rows: RowStream, hidden: Set<Int> = [], words: [String] = [],
      before: [String] = []
    ) {
      log.table = name
      guard let search = HeaderSearch(rows.first, hidden: hidden, mapping: options.mapping) else {
        reportNoHeader(rows, hidden: hidden)
        return
      }
      var rows = rows
      rows.skip(search.count)
      begin(search, words, before, rows.first.dropFirst(search.count).first)
      do {
        while let row = try rows.next() {
          if !search.header.isRepeated(by: row) { read(row, search.header) }
        }
      } catch {
        log.report(FileProblem(unforeseen: error))
      }
      askOfHiddenRows()
    }

    /// What came of all that was read.
    mutating func result() -> PlanImportResult {
      if header != nil, !hasRows || log.isClean && actions.isEmpty {
        log.problem("There is a header and no action under it: the plan is empty.", row: header?.row)
      }
      if !unheaded.isEmpty {
        let columns = unheaded.sorted().prefix(10).map { "column \(log.named($0))" }
        log.note("Not read, because nothing heads it: \(listed(Array(columns))).")
      }
      var result = log.result(log.isClean ? draft() : nil)
      result.timescales = placeByReference
      result.finding = finding
      return result
    }

    private mutating func begin(
      _ search: HeaderSearch, _ words: [String], _ before: [String], _ first: TableRow?
    ) {
      let header = search.header
      if self.header == nil {
        self.header = header
        let said = first.flatMap { RegisterMonth.month(.asAt, Row($0, header), &log) }
        decideAsAt(search.above.map { $0.cells.map(\.text).joined(separator: " ") }, before + words, said)
        finding.tell(header, options.mapping)
        finding.asAt = asAt?.iso
      }
      header.check(&log, options)
      columns.formUnion(header.places.keys)
      (band, lastPriority, above) = (Self.heading(in: words), nil, .nothing)
    }

    /// A document may have a table for each priority, under its heading.
    private static func heading(in words: [String]) -> (heading: NumberedTitle, row: Int)? {
      let last = words.last { NumberedTitle($0)?.isNamed ?? false }
      return last.flatMap { NumberedTitle($0) }.map { ($0, 1) }
    }

    private mutating func decideAsAt(_ block: [String], _ words: [String], _ said: Month?) {
      let printed = said ?? TitleBlock.asAt(in: block) ?? TitleBlock.asAt(inProse: words)
      asAt = options.asAt ?? printed
      if !options.isRated {
        let month = asAt ?? options.today.inMonth
        log.note(
          "The actions come in without ratings, as said. The first updates are asked for \(month.long).")
        asAt = month
      }
      if asAt == nil {
        log.problem(
          """
          Nothing says at which month's end these ratings stand. \
          \(options.isOnPage ? "Say it below" : "Give it on the command line as in --as-at 2017-03"), or write “as \
          at 31 March 2017” above the header.
          """)
      }
      if let asAt, let printed, asAt != printed {
        log.note("The file says as at \(printed.long); it was read as at \(asAt.long), as asked.")
      }
      if let asAt, asAt > options.today.inMonth {
        log.note("The as-at month, \(asAt.long), is still to come.")
      }
    }

    private mutating func read(_ tableRow: TableRow, _ header: Header) {
      let row = Row(tableRow, header, in: areMany ? log.table : nil)
      if options.leftOut.contains(PlanImportProblem.row(tableRow.number, of: log.table)) {
        log.count(.rowLeftOut, at: row.place)
        (above, hasRows) = (.unknown, true)
        return
      }
      if tableRow.isHidden, !row.filled.isEmpty {
        switch options.mapping.hiddenRows {
        case nil: hiddenRows.add("\(row.number)" + (Reference(row.line(.reference)).map { " (\($0))" } ?? ""))
        case .leave?: log.count(.hiddenRowLeft, at: row.place)
        case .read?: log.count(.hiddenRowRead, at: row.place)
        }
        guard options.mapping.hiddenRows == .read else { return }
      }
      hasRows = hasRows || !row.filled.isEmpty
      for place in row.filled where place >= header.headings.count || header.headings[place].isEmpty {
        if !header.places.values.contains(place) { unheaded.insert(place) }
      }
      guard row.faults.isEmpty else {
        for (column, fault) in row.faults { report(fault, row, column) }
        above = .unknown
        return
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

    private func draft() -> PlanDraft? {
      guard let asAt else { return nil }
      return TableDraft(
        options: options, scale: scale, columns: columns, outline: outline, asAt: asAt, wordings: wordings
      ).draft(actions)
    }
  }
}
