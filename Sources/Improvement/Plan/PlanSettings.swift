/// How a council wants its plan to be rounded, counted and worded.
package struct PlanSettings: Hashable, Sendable {
  /// Whether small counts in sentences are written as words ("four") or figures ("4").
  package enum Counting: String, Sendable, CaseIterable { case words, figures }

  package var counting: Counting = .words
  /// Decimals of a percentage: 0 or 1.
  package var decimals = 0
  /// Months in the second table of the exception report: 1 to 12.
  package var tableMonths = 3
  /// The council's own title for an exception report ("Exemption report").
  package var reportTitle = "Exception report"
  /// The body to which the report goes.
  package var board = "Improvement board"
  package var leadOfficer = ""
  package var contactOfficer = ""
  /// The council's own standard sentences, by key; those not given are the product's own.
  package var sentences: [String: String] = [:]

  /// How the council writes case numbers, for the privacy guard.
  package var casePatterns: [CasePattern] = []
  /// Whether a completion needs the board's acceptance, with its minute, beside the officer's.
  package var boardAcceptsCompletion = false
  /// Addresses that are told at once of an immediate safeguarding risk.
  package var alertAddresses: [String] = []
  /// Addresses that are told of changes of rating, beside each action's lead.
  package var ratingAddresses: [String] = []
  /// Days before the day for updates on which those who have not answered are reminded; 0 is the day itself.
  package var reminderDays: [Int] = [2, 0]

  package init() {}
}
