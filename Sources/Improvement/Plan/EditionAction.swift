/// An action as an edition of the plan prints it.
package struct EditionAction: Hashable, Sendable {
  package var reference: Reference
  package var priority: Int
  package var objective: Reference?
  /// The wording before the lettered parts.
  package var stem: String
  package var parts: [EditionPart]
  package var lead: String?
  package var contributors: [String]
  /// The baseline in force on the day of the edition.
  package var timescale: Timescale
  package var start: Month?
  package var successMeasure: String?
  package var category: String?
  /// Codes of the recommendations that it answers.
  package var recommendations: [String]

  package init(
    reference: Reference, priority: Int, objective: Reference?, stem: String, parts: [EditionPart],
    lead: String?, contributors: [String], timescale: Timescale, start: Month?, successMeasure: String?,
    category: String?, recommendations: [String]
  ) {
    self.reference = reference
    self.priority = priority
    self.objective = objective
    self.stem = stem
    self.parts = parts
    self.lead = lead
    self.contributors = contributors
    self.timescale = timescale
    self.start = start
    self.successMeasure = successMeasure
    self.category = category
    self.recommendations = recommendations
  }

  /// The whole wording, parts included, as one text.
  package var text: String {
    guard !parts.isEmpty else { return stem }
    return stem + " " + parts.map { "\($0.letter)) \($0.text)" }.joined(separator: "; ")
  }
}

package struct EditionPart: Hashable, Sendable {
  package var letter: String
  package var text: String

  package init(letter: String, text: String) {
    self.letter = letter
    self.text = text
  }
}
