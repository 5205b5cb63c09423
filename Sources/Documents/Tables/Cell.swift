/// One cell of a table that came from a file.
package struct Cell: Sendable, Hashable {
  /// As the file shows it: "Mar-17" of a date, "50%" of a number.
  package var text: String
  /// What it holds, where the file says that it is more than words.
  package var value: Value?
  package var fill: Colour?
  /// Whether its fill is named by its place in the document's theme: it changes when the theme does, as when a
  /// sheet is copied into another workbook.
  package var hasThemeFill = false
  /// Why what it should show is not there.
  package var fault: Fault?
  /// How many columns it goes over; the cells after it, as many as that, are empty.
  package var columns = 1
  /// Whether it is merged with the cell above, whose text it repeats.
  package var isContinued = false

  package enum Value: Sendable, Hashable {
    case number(Double)
    case day(CalendarDay)
    case truth(Bool)
  }

  package enum Fault: Sendable, Hashable {
    /// A formula whose result is not in the file: a program that cannot work it out has saved it.
    case notCalculated
    /// A formula that gives an error: "#REF!".
    case error(String)
  }

  package init(_ text: String, value: Value? = nil, fill: Colour? = nil) {
    self.text = text
    self.value = value
    self.fill = fill
  }

  static let empty = Cell("")
}

/// A row of a table read from a file.
package struct TableRow: Sendable, Hashable {
  /// The row's number as a spreadsheet shows it: records count from 1, blank ones too.
  package let number: Int
  /// The line of a text file on which the row begins, from 1, as a text editor shows it; elsewhere its number.
  package let line: Int
  package internal(set) var cells: [Cell]
  /// Whether its program does not show it.
  package let isHidden: Bool

  package init(number: Int, line: Int? = nil, cells: [Cell], isHidden: Bool = false) {
    self.number = number
    self.line = line ?? number
    self.cells = cells
    self.isHidden = isHidden
  }
}
