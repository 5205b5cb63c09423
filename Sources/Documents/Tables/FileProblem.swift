/// What stops a file from being read at all, in a sentence that says how to mend it.
package struct FileProblem: Error, Sendable, Hashable {
  /// In which of the file's tables; nil when it has one alone, or when it is the file's own problem.
  package let table: FileTable.Name?
  package let row: Int?
  package let column: Int?
  package let sentence: String

  package init(table: FileTable.Name? = nil, row: Int? = nil, column: Int? = nil, sentence: String) {
    self.table = table
    self.row = row
    self.column = column
    self.sentence = sentence
  }
}
