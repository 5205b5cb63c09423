/// Cells that are shown as one: what they say stands in the first.
struct MergedCells {
  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.rows, self.columns) = (rows, columns)
  }

  /// Reads "A7:G7"; rows count from 1 as `TableRow` does, columns from 0.
  init?(_ name: String) {
    let ends = name.split(separator: ":").map { CellName.read($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(rows: (first.row + 1)...(last.row + 1), columns: first.column...last.column)
  }

  /// Says of the first cell how wide it is, and repeats what it says in the rows below.
  /// - Returns: false when they are more than the limit.
  static func join(_ merges: [MergedCells], in rows: inout [TableRow], atMost limit: Int) -> Bool {
    var work = 0
    for merge in merges {
      guard let first = place(of: merge.rows.lowerBound, in: rows),
        rows[first].number == merge.rows.lowerBound, merge.columns.lowerBound < rows[first].cells.count
      else { continue }
      let column = merge.columns.lowerBound
      rows[first].cells[column].columns = min(merge.columns.count, 500)
      var below = rows[first].cells[column]
      guard !below.text.isEmpty else { continue }
      below.isContinued = true
      var next = first + 1
      while next < rows.count, rows[next].number <= merge.rows.upperBound {
        work += 1
        guard work <= limit else { return false }
        while rows[next].cells.count <= column { rows[next].cells.append(.empty) }
        rows[next].cells[column] = below
        next += 1
      }
    }
    return true
  }

  /// The first row of at least a number.
  private static func place(of number: Int, in rows: [TableRow]) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? low : nil
  }
}
