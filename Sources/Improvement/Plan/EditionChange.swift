/// One thing that an edition of the plan says otherwise than another of the same action, priority,
/// objective or recommendation.
package enum EditionChange: Hashable, Sendable {
  /// Of an action (its parts included) or of a recommendation.
  case wording(TextChange)
  /// Of a priority or an objective.
  case title(TextChange)
  case place(from: EditionPlace, to: EditionPlace)
  case timescale(from: Timescale, to: Timescale)
  case start(from: Month?, to: Month?)
  case lead(from: String?, to: String?)
  case contributors(from: [String], to: [String])
  case successMeasure(TextChange)
  case category(from: String?, to: String?)
  /// By their codes.
  case recommendations(removed: [String], added: [String])
  /// Nil is the council itself.
  case responsibleBody(from: String?, to: String?)
  /// Of a recommendation: to whom it is addressed, and its number.
  case addressee(from: String, to: String)
  case number(from: Int, to: Int)
}

/// Where an action or an objective stands.
package struct EditionPlace: Hashable, Sendable {
  package let priority: Int
  package let objective: Reference?

  package init(priority: Int, objective: Reference?) {
    self.priority = priority
    self.objective = objective
  }

  /// "Priority 3", "Priority 3, objective 3.2".
  package var words: String {
    "Priority \(priority)" + (objective.map { ", objective \($0)" } ?? "")
  }
}

/// Two wordings of one thing; spacing is no part of them.
package struct TextChange: Hashable, Sendable {
  /// Empty when there was none.
  package let from: String
  /// Empty when there is none any more.
  package let to: String

  /// Nil when both say the same.
  package init?(from: String?, to: String?) {
    self.from = from ?? ""
    self.to = to ?? ""
    if self.from.tidiedWords == self.to.tidiedWords { return nil }
  }

  /// What changed, word by word.
  package var words: [WordChange] { WordChange.runs(from: from, to: to) }
}
