/// One cell of a table that came from a file, with where it stands.
package struct Cell: Sendable, Hashable {
  package var text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// A row of a table read from a file.
package struct TableRow: Sendable, Hashable {
  /// The row's number as a spreadsheet shows it: records count from 1, blank ones too.
  package let number: Int
  /// The line of the file on which the row begins, from 1, as a text editor shows it.
  package let line: Int
  package let cells: [Cell]

  package init(number: Int, line: Int, cells: [Cell]) {
    self.number = number
    self.line = line
    self.cells = cells
  }
}

/// What stops a file from being read at all, in a sentence that says how to mend it.
package struct FileProblem: Error, Sendable, Hashable {
  package let row: Int?
  package let column: Int?
  package let sentence: String

  package init(row: Int? = nil, column: Int? = nil, sentence: String) {
    self.row = row
    self.column = column
    self.sentence = sentence
  }
}
