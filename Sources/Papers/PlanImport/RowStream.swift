import Documents

extension PlanImport {
  /// The rows of a table, of which the first few can be looked at before they are read. What stops the file from
  /// being read is thrown where it stands.
  struct RowStream {
    /// The rows among which a header is looked for, and one more.
    private(set) var first: [TableRow] = []

    private var place = 0
    /// What stopped the first rows from being read.
    private(set) var failure: (any Error)?
    private let rest: () throws -> TableRow?

    /// - Parameter rest: gives the next row, nil after the last.
    init(_ rest: @escaping () throws -> TableRow?) {
      self.rest = rest
      do {
        while first.last?.number ?? 0 <= Header.searchedRows, let row = try rest() { first.append(row) }
      } catch {
        failure = error
      }
    }

    init(_ rows: [TableRow]) {
      var left = rows.makeIterator()
      self.init { left.next() }
    }

    mutating func skip(_ count: Int) {
      place += count
    }

    mutating func next() throws -> TableRow? {
      if place < first.count {
        place += 1
        return first[place - 1]
      }
      if let failure { throw failure }
      return try rest()
    }
  }
}
