/// The inspection or notice that a plan answers.
package struct Inspection: Hashable, Sendable {
  package let framework: String
  package let from: Day
  package let to: Day
  package let published: Day?
  package let overall: String

  package init(framework: String, from: Day, to: Day, published: Day?, overall: String) {
    self.framework = framework
    self.from = from
    self.to = to
    self.published = published
    self.overall = overall
  }
}
