import Documents

extension PlanImport {
  /// The header of a table, of one row or two: which column stands where.
  struct Header {
    static let searchedRows = 20

    /// Its numbers; none where nothing heads the columns.
    let rows: [Int]
    /// From 0.
    let places: [Column: Int]
    /// As printed, from the first column to the last.
    let headings: [String]
    /// Columns that their program does not show. They are not read.
    let hidden: Set<Int>
    /// Columns with a heading that is not known, and columns that a heading repeats.
    private let found: [(column: Column?, place: Int)]

    /// - Parameters:
    ///   - below: the second row of the header, if it has one.
    ///   - said: the columns as a person names them; headings then do not count.
    init(_ row: TableRow?, _ below: TableRow? = nil, hidden: Set<Int> = [], said: [String: Column]? = nil) {
      rows = [row, below].compactMap { $0?.number }
      let stacks = Self.stacks(row, below)
      headings = stacks.map { $0.joined(separator: " ") }
      if let said {
        let pairs = said.compactMap { letters, column in CellName.column(letters).map { (column, $0) } }
        places = Dictionary(pairs) { first, _ in first }
        found = pairs.map { (column: $0.0, place: $0.1) }
        self.hidden = hidden.subtracting(places.values)
        return
      }
      let isRegister = RegisterFile.isHeaded(headings)
      let found = stacks.enumerated().map { place, stack in
        let column = isRegister ? RegisterFile.held[stack.joined(separator: " ")] : Self.column(stack)
        return (column: hidden.contains(place) ? nil : column, place: place)
      }
      var places: [Column: Int] = [:]
      for case (let column?, let place) in found where places[column] == nil { places[column] = place }
      (self.found, self.places, self.hidden) = (found, places, hidden)
    }

    /// Of rows none of which is a header, the one that comes nearest: with three headings that are known.
    static func nearest(in rows: [TableRow], hidden: Set<Int> = []) -> Header? {
      let nearest = rows.map { Header($0, hidden: hidden) }.max { $0.places.count < $1.places.count }
      return nearest.flatMap { $0.places.count >= 3 ? $0 : nil }
    }

    /// The last of its rows.
    var row: Int? { rows.last }

    /// Whether it heads a reference and a wording: no other row does.
    var isHeader: Bool { places[.reference] != nil && places[.wording] != nil }

    /// Whether it heads a register of ours, whose cells hold what was kept, as it was kept.
    var isRegister: Bool { places[.updated] != nil && places[.priorityTitle] != nil }

    /// Whether a row below it is the same header again, as where a table was printed on several pages.
    func isRepeated(by row: TableRow) -> Bool {
      [Column.reference, .wording].allSatisfy { column in
        guard let place = places[column], place < row.cells.count else { return false }
        return Column(heading: line(row.cells[place].text)) == column
      }
    }

    /// What stands over each column, the upper first. A heading over several columns counts for each.
    private static func stacks(_ row: TableRow?, _ below: TableRow?) -> [[String]] {
      let upper = row?.cells ?? []
      let lower = below?.cells ?? []
      var spread = upper.map { line($0.text) }
      for (place, cell) in upper.enumerated() where below != nil && cell.columns > 1 && !spread[place].isEmpty
      {
        for next in (place + 1)..<(place + cell.columns) where next < max(upper.count, lower.count) {
          while spread.count <= next { spread.append("") }
          spread[next] = spread[place]
        }
      }
      return (0..<max(spread.count, lower.count)).map { place in
        let top = place < spread.count ? spread[place] : ""
        let bottom = place < lower.count && !lower[place].isContinued ? line(lower[place].text) : ""
        return [top, bottom].filter { !$0.isEmpty }
      }
    }

    /// The lower heading is the closer; where it is not known by itself ("Revised" under "Timescale"), both are read.
    private static func column(_ stack: [String]) -> Column? {
      guard stack.count > 1 else { return stack.first.flatMap { Column(heading: $0) } }
      let candidates = [stack[1], "\(stack[1]) \(stack[0])", "\(stack[0]) \(stack[1])", stack[0]]
      return candidates.lazy.compactMap { Column(heading: $0) }.first
    }

    func check(_ log: inout Log, _ options: PlanImportOptions) {
      reportRepeats(&log)
      reportAbsent(&log, options)
      let unread = found.filter {
        $0.column == nil && $0.place < headings.count && !headings[$0.place].isEmpty
      }
      for (isHidden, why) in [(false, "Columns not read"), (true, "Hidden columns, which were not read")] {
        let unread = unread.filter { hidden.contains($0.place) == isHidden }
        guard !unread.isEmpty else { continue }
        let names = unread.prefix(20).map { "\(quoted(headings[$0.place])) (column \(log.named($0.place)))" }
        let more = unread.count > names.count ? " and \(unread.count - names.count) more" : ""
        log.note("\(why): \(names.joined(separator: ", "))\(more).")
      }
    }

    private func reportRepeats(_ log: inout Log) {
      // A field of the council's own may be headed as one of a register's, which stand before it.
      guard !isRegister else { return }
      for later in found {
        guard let column = later.column, let first = places[column], first != later.place else { continue }
        reportPair(first, later.place, "the \(column.name)", &log)
      }
      guard let timescale = places[.timescale], let end = places[.end] else { return }
      reportPair(min(timescale, end), max(timescale, end), "the end of the timescale", &log)
    }

    private func reportPair(_ first: Int, _ second: Int, _ what: String, _ log: inout Log) {
      log.problem(
        """
        Two columns give \(what): \(named(first, log)) and \(named(second, log)). Keep one, and remove the other or \
        give it another heading.
        """, row: row, column: second + 1)
    }

    private func named(_ place: Int, _ log: Log) -> String {
      "\(quoted(place < headings.count ? headings[place] : "")) (column \(log.named(place)))"
    }

    private func reportAbsent(_ log: inout Log, _ options: PlanImportOptions) {
      var absent: [String] = []
      if places[.reference] == nil { absent.append("reference (Ref)") }
      if places[.wording] == nil { absent.append("wording (Action)") }
      if places[.timescale] == nil, places[.end] == nil {
        absent.append(places[.start] == nil ? "timescale (Timescale, or Start and End)" : "end (End)")
      }
      let lacksRatings = options.isRated && places[.rating] == nil
      if lacksRatings { absent.append("rating (RAG)") }
      guard !absent.isEmpty else { return }
      let unrated =
        " If nobody has rated the actions yet, say so\(options.isOnPage ? " below" : " with --not-rated")."
      let named = headings.filter { !$0.isEmpty }.prefix(30).map { quoted($0) }
      let finding =
        named.isEmpty ? "Nothing heads the columns" : "The headings found are \(listed(Array(named)))"
      log.problem(
        """
        No column was found for the \(listed(absent)). \(finding): add what is missing, or give its column a \
        heading by which it is known.\(lacksRatings ? unrated : "")
        """, row: row)
    }
  }
}
