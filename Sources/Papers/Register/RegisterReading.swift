import Documents
import Improvement

// The register as it comes in again, perhaps edited in a spreadsheet.
extension RegisterFile {
  /// What its columns hold. The others are told from these (End, Due, Late) or are the council's own, and are
  /// not read.
  static let held: [String: PlanImport.Column] = [
    "Reference": .reference, "Priority": .priority, "Priority title": .priorityTitle, "Action": .wording,
    "Lead": .lead, "Timescale": .timescale, "Start": .start, "Rating": .rating, "Withdrawn": .withdrawn,
    "Forecast": .forecast, "Category": .category, "Updated": .updated, "As at": .asAt,
  ]

  /// Whether headings are those of a register, in whatever order: no table of a council's has all of these.
  static func isHeaded(_ headings: [String]) -> Bool {
    Set(headings).isSuperset(of: [
      "Reference", "Priority title", "Action", "Timescale", "Due", "Late", "Rating", "Updated",
    ])
  }
}
