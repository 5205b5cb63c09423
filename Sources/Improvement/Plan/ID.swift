/// Identifies one record of a kind, for good: UUIDv7 text made by the program, so that it is known
/// before saving and sorts by age. People never see it; pages and papers use the plan's references.
package struct ID<Entity>: Hashable, Sendable {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}
