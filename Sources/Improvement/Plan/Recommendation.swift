/// What inspectors asked for, numbered as in their report and addressed to a body.
package struct Recommendation: Hashable, Sendable {
  package let id: ID<Recommendation>
  /// Short code by which actions name it: "LA7".
  package let code: String
  package let number: Int
  package let addressedTo: String
  package let text: String

  package init(id: ID<Recommendation>, code: String, number: Int, addressedTo: String, text: String) {
    self.id = id
    self.code = code
    self.number = number
    self.addressedTo = addressedTo
    self.text = text
  }
}
