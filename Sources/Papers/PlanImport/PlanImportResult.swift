import Documents
import Improvement

/// What came of reading a plan: a draft, or what must be mended first.
package struct PlanImportResult: Sendable {
  /// Nil when there are problems.
  package let draft: PlanDraft?
  /// In order of table, row and column.
  package let problems: [PlanImportProblem]
  /// What was assumed or left out, for the person to check; none of it stops the import.
  package let notes: [String]
  /// What looks like somebody’s identity, where it stands. It stops nothing: a person decides.
  package var identities: [PlanImportProblem] = []
  /// Where a table gives the timescale of each action, for what is found later.
  package var timescales: [Reference: Place] = [:]
  /// What was found in a table and how it was read; nil for canonical JSON.
  package var finding: PlanFinding?

  package struct Place: Sendable, Hashable {
    package let table: FileTable.Name?
    package let row: Int
    package let column: Int?
  }

  package init(draft: PlanDraft?, problems: [PlanImportProblem], notes: [String]) {
    self.draft = draft
    self.problems = problems
    self.notes = notes
  }

  /// What is found later to be wrong with an action's timescale, where the file gives it.
  package func problem(_ sentence: String, with reference: Reference?, in file: String) -> PlanImportProblem {
    let place = reference.flatMap { timescales[$0] }
    return PlanImportProblem(
      file: file, table: place?.table, row: place?.row, column: place?.column, sentence: sentence)
  }
}

/// Something in a file that must be mended before the plan can be kept: where, and how.
package struct PlanImportProblem: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  /// Nil where the file is one table, as a CSV is.
  package let table: FileTable.Name?
  /// As a spreadsheet numbers it, from 1.
  package let row: Int?
  /// From 1.
  package let column: Int?
  package let sentence: String

  package init(
    file: String, table: FileTable.Name? = nil, row: Int? = nil, column: Int? = nil, sentence: String
  ) {
    self.file = file
    self.table = table
    self.row = row
    self.column = column
    self.sentence = sentence
  }

  /// The row that it is in, as a person leaves it out: "Plan!14", "table 2, row 3", "3"; nil for the whole of
  /// a file.
  package var leavesOut: String? { row.map { Self.row($0, of: table) } }

  static func row(_ number: Int, of table: FileTable.Name?) -> String {
    table?.place(row: number, column: nil) ?? String(number)
  }

  /// "Plan!C14", "table 2, row 3, column 1", or "3:7" of a CSV; empty for the whole of a file.
  package var place: String {
    if let table { return table.place(row: row, column: column) }
    return [row, row == nil ? nil : column].compactMap { $0.map(String.init) }.joined(separator: ":")
  }

  /// "plan.csv:3:7: sentence", "plan.xlsx:Plan!C14: sentence"
  package var description: String {
    place.isEmpty ? "\(file): \(sentence)" : "\(file):\(place): \(sentence)"
  }
}
