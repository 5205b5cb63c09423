/// Why a change of the plan cannot be kept as it was given: a sentence that says how to mend it, and the
/// field of the form that it is about.
package struct EditProblem: Error, Hashable, Sendable {
  package let field: String
  package let sentence: String

  package init(_ field: String, _ sentence: String) {
    self.field = field
    self.sentence = sentence
  }
}
