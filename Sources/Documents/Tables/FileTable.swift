/// A table of a file: a sheet of a workbook, or a table between the words of a document.
package struct FileTable: Sendable, Hashable {
  /// By which people find it in their own program.
  package enum Name: Sendable, Hashable {
    case sheet(String)
    /// The first is 1. Tables within its cells count with it.
    case table(Int)
  }

  package let name: Name
  /// Those that hold anything, in order.
  package var rows: [TableRow] = []
  /// From 0.
  package var hiddenColumns: Set<Int> = []
  /// The words of a document that stand between the table before and this one, newest last; few of them.
  package var wordsAbove: [String] = []

  package init(_ name: Name, rows: [TableRow] = []) {
    self.name = name
    self.rows = rows
  }
}

extension FileTable.Name: CustomStringConvertible {
  /// "sheet “Plan”", "table 2"
  package var description: String {
    switch self {
    case .sheet(let name): "sheet “\(name)”"
    case .table(let number): "table \(number)"
    }
  }

  /// Where something stands in it, both from 1: "Plan!C14", "table 2, row 3, column 1".
  package func place(row: Int?, column: Int?) -> String {
    switch self {
    case .sheet(let name):
      guard let row else { return name }
      guard let column else { return "\(name)!\(row)" }
      return "\(name)!\(CellName.of(row: row - 1, column: column - 1))"
    case .table:
      let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
      return ([description] + place).joined(separator: ", ")
    }
  }
}
