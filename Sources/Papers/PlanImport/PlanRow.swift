import Documents
import Improvement

extension PlanImport {
  /// A row under a header, its cells found by what they hold.
  struct Row {
    /// As many characters as a narrative may have: more is a document pasted into a cell.
    static let longestText = 20_000

    let number: Int
    /// As remarks name it: "row 12".
    let place: String
    private let header: Header
    private let cells: [Cell]
    /// Which cells say anything of their own, from 0.
    let filled: [Int]

    init(_ row: TableRow, _ header: Header, in table: FileTable.Name? = nil) {
      number = row.number
      place = (table.map { "\($0), " } ?? "") + "row \(row.number)"
      cells = row.cells
      self.header = header
      filled = row.cells.indices.filter { place in
        !header.hidden.contains(place) && !row.cells[place].isContinued
          && (row.cells[place].fault != nil || !PlanImport.line(row.cells[place].text).isEmpty)
      }
    }

    /// A cell's text as one line; empty when there is no such column or the row ends before it.
    func line(_ column: Column) -> String { PlanImport.line(raw(column)) }

    /// A cell's text with its lines.
    func lines(_ column: Column) -> String { PlanImport.lines(raw(column)) }

    func text(at place: Int) -> String { PlanImport.line(cells[place].text) }

    func has(_ column: Column) -> Bool { header.places[column] != nil }

    /// Whether it is one of a register of ours.
    var isOfRegister: Bool { header.isRegister }

    func cell(_ column: Column) -> Cell? {
      header.places[column].flatMap { $0 < cells.count ? cells[$0] : nil }
    }

    /// The column of a cell, from 0.
    func column(at place: Int) -> Column? {
      Column.allCases.first { header.places[$0] == place }
    }

    /// A column's number as problems give it, from 1.
    func number(of column: Column) -> Int? {
      header.places[column].map { $0 + 1 }
    }

    /// The columns that should show the result of a formula, and do not.
    var faults: [(column: Column, fault: Cell.Fault)] {
      Column.allCases.compactMap { column in cell(column)?.fault.map { (column, $0) } }
    }

    /// The columns whose text is too long to be kept.
    var overlong: [Column] {
      Column.allCases.filter { column in
        let text = raw(column)
        return text.utf8.count > Self.longestText && PlanImport.lines(text).count > Self.longestText
      }
    }

    /// A cell that is merged with the one above says the same, but of what makes an action one of its own.
    private func raw(_ column: Column) -> String {
      guard let cell = cell(column) else { return "" }
      if cell.isContinued, [.reference, .wording].contains(column) { return "" }
      return isOfRegister ? CSVWriter.unguarded(cell.text) : cell.text
    }
  }
}
