/// What a body resolved of a version of the plan.
package struct PlanApproval: Hashable, Sendable {
  package let body: String
  package let date: Day
  /// In the words of its minute: "Approved", "Recommended to the Executive".
  package let resolution: String

  package init(body: String, date: Day, resolution: String) {
    self.body = body
    self.date = date
    self.resolution = resolution
  }
}
