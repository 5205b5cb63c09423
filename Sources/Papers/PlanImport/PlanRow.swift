import Documents
import Improvement

extension PlanImport {
  /// A row under a header, its cells found by what they hold.
  struct Row {
    /// As many characters as a narrative may have: more is a document pasted into a cell.
    static let longestText = 20_000

    let number: Int
    private let header: Header
    private let cells: [Cell]
    /// Which cells say anything, from 0.
    let filled: [Int]

    init(_ row: TableRow, _ header: Header) {
      number = row.number
      cells = row.cells
      self.header = header
      filled = row.cells.indices.filter { !PlanImport.line(row.cells[$0].text).isEmpty }
    }

    var place: String { "row \(number)" }

    /// A cell's text as one line; empty when there is no such column or the row ends before it.
    func line(_ column: Column) -> String { PlanImport.line(raw(column)) }

    /// A cell's text with its lines.
    func lines(_ column: Column) -> String { PlanImport.lines(raw(column)) }

    func text(at place: Int) -> String { PlanImport.line(cells[place].text) }

    func has(_ column: Column) -> Bool { header.places[column] != nil }

    /// The column of a cell, from 0.
    func column(at place: Int) -> Column? {
      Column.allCases.first { header.places[$0] == place }
    }

    /// A column's number as problems give it, from 1.
    func number(of column: Column) -> Int? {
      header.places[column].map { $0 + 1 }
    }

    /// The columns whose text is too long to be kept.
    var overlong: [Column] {
      Column.allCases.filter { column in
        let text = raw(column)
        return text.utf8.count > Self.longestText && PlanImport.lines(text).count > Self.longestText
      }
    }

    private func raw(_ column: Column) -> String {
      guard let place = header.places[column], place < cells.count else { return "" }
      return cells[place].text
    }
  }
}
