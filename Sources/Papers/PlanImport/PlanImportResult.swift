import Improvement

/// What came of reading a plan: a draft, or what must be mended first.
package struct PlanImportResult: Sendable {
  /// Nil when there are problems.
  package let draft: PlanDraft?
  /// In order of row and column.
  package let problems: [PlanImportProblem]
  /// What was assumed or left out, for the person to check; none of it stops the import.
  package let notes: [String]
  /// What looks like somebody’s identity, where it stands. It stops nothing: a person decides.
  package var identities: [PlanImportProblem] = []
  /// Where a table gives the timescale of each action, for what is found later.
  package var timescales: [Reference: Place] = [:]

  package struct Place: Sendable, Hashable {
    package let row: Int
    package let column: Int?
  }

  package init(draft: PlanDraft?, problems: [PlanImportProblem], notes: [String]) {
    self.draft = draft
    self.problems = problems
    self.notes = notes
  }
}

/// Something in a file that must be mended before the plan can be kept: where, and how.
package struct PlanImportProblem: Sendable, Hashable, CustomStringConvertible {
  package let file: String
  /// As a spreadsheet numbers it, from 1.
  package let row: Int?
  /// From 1.
  package let column: Int?
  package let sentence: String

  package init(file: String, row: Int? = nil, column: Int? = nil, sentence: String) {
    self.file = file
    self.row = row
    self.column = column
    self.sentence = sentence
  }

  /// "plan.csv:3:7: sentence".
  package var description: String {
    let place = [row, row == nil ? nil : column].compactMap { $0.map { ":\($0)" } }.joined()
    return "\(file)\(place): \(sentence)"
  }
}
