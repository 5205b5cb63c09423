/// What is said of a CSV file that cannot be read, and how to mend it.
enum CSVSentence {
  case unclosedQuote(line: Int)
  case textAfterQuote(line: Int)
  case cellTooLong(Int, isQuoted: Bool)
  case tooManyCells(Int)
  case tooManyRows(Int)

  var text: String {
    switch self {
    case .unclosedQuote(let line):
      """
      A quotation mark opens this cell and none closes it (the row begins on line \(line) of the file). Put \
      one at the end of the cell, or remove the one at its start.
      """
    case .textAfterQuote(let line):
      """
      Text follows the quotation mark that closes this cell (on line \(line) of the file). In a \
      cell with quotation marks around it, double each one that belongs to the text: "say ""yes"" now".
      """
    case .cellTooLong(let limit, isQuoted: false):
      "This cell is longer than \(limit.grouped) bytes, which is the most that is read: shorten its text."
    case .cellTooLong(let limit, isQuoted: true):
      """
      This cell is longer than \(limit.grouped) bytes, which is the most that is read. Close its quotation \
      mark if that is missing; otherwise shorten its text.
      """
    case .tooManyCells(let limit):
      """
      This row has more than \(limit.grouped) cells, which is the most that is read; an improvement plan has \
      some ten columns. Remove the columns that are not needed.
      """
    case .tooManyRows(let limit):
      """
      The file has more than \(limit.grouped) rows, which is the most that is read; an improvement plan has \
      some hundreds. Split the file, or remove its empty rows.
      """
    }
  }
}

extension FileProblem {
  init(row: Int? = nil, column: Int? = nil, _ sentence: CSVSentence) {
    self.init(row: row, column: column, sentence: sentence.text)
  }
}
