import Documents

extension PlanImport {
  /// The header row of a table: which column stands where.
  struct Header {
    static let searchedRows = 20

    let row: Int
    /// From 0.
    let places: [Column: Int]
    /// As printed, from the first column to the last.
    let headings: [String]
    /// Columns with a heading that is not known, and columns that a heading repeats.
    private let found: [(column: Column?, place: Int)]

    init(_ row: TableRow) {
      self.row = row.number
      let headings = row.cells.map { line($0.text) }
      let found = headings.enumerated().map { (column: Column(heading: $0.element), place: $0.offset) }
      var places: [Column: Int] = [:]
      for case (let column?, let place) in found where places[column] == nil { places[column] = place }
      (self.headings, self.found, self.places) = (headings, found, places)
    }

    /// Of rows none of which is a header, the one that comes nearest: with three headings that are known.
    static func nearest(in rows: [TableRow]) -> Header? {
      let nearest = rows.map { Header($0) }.max { $0.places.count < $1.places.count }
      return nearest.flatMap { $0.places.count >= 3 ? $0 : nil }
    }

    /// Whether it heads a reference and a wording: no other row does.
    var isHeader: Bool { places[.reference] != nil && places[.wording] != nil }

    /// Whether a row below it is the same header again, as where a table was printed on several pages.
    func isRepeated(by row: TableRow) -> Bool {
      [Column.reference, .wording].allSatisfy { column in
        guard let place = places[column], place < row.cells.count else { return false }
        return Column(heading: line(row.cells[place].text)) == column
      }
    }

    func check(_ log: inout Log) {
      reportRepeats(&log)
      reportAbsent(&log)
      let unread = found.filter { $0.column == nil && !headings[$0.place].isEmpty }
      guard !unread.isEmpty else { return }
      let names = unread.prefix(20).map { "\(quoted(headings[$0.place])) (column \($0.place + 1))" }
      let more = unread.count > names.count ? " and \(unread.count - names.count) more" : ""
      log.note("Columns not read: \(names.joined(separator: ", "))\(more).")
    }

    private func reportRepeats(_ log: inout Log) {
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
        Two columns give \(what): \(quoted(headings[first])) (column \(first + 1)) and \
        \(quoted(headings[second])) (column \(second + 1)). Keep one, and remove the other or give it another \
        heading.
        """, row: row, column: second + 1)
    }

    private func reportAbsent(_ log: inout Log) {
      var absent: [String] = []
      if places[.reference] == nil { absent.append("reference (Ref)") }
      if places[.wording] == nil { absent.append("wording (Action)") }
      if places[.timescale] == nil, places[.end] == nil {
        absent.append(places[.start] == nil ? "timescale (Timescale, or Start and End)" : "end (End)")
      }
      if places[.rating] == nil { absent.append("rating (RAG)") }
      guard !absent.isEmpty else { return }
      let named = headings.filter { !$0.isEmpty }.prefix(30).map { quoted($0) }
      log.problem(
        """
        No column was found for the \(listed(absent)). The headings found are \(listed(Array(named))): add \
        what is missing, or give its column a heading by which it is known.
        """, row: row)
    }
  }
}
