/// What the plan says on a day, and nothing of how it is going: the text that a body approves and that
/// another edition is held against.
package struct PlanEdition: Hashable, Sendable {
  package var title: String
  /// By number.
  package var priorities: [EditionPriority]
  /// By reference.
  package var objectives: [EditionObjective]
  /// By reference.
  package var actions: [EditionAction]
  /// By code.
  package var recommendations: [EditionRecommendation]

  package init(
    title: String, priorities: [EditionPriority], objectives: [EditionObjective], actions: [EditionAction],
    recommendations: [EditionRecommendation]
  ) {
    self.title = title
    self.priorities = priorities
    self.objectives = objectives
    self.actions = actions
    self.recommendations = recommendations
  }
}

package struct EditionPriority: Hashable, Sendable {
  package var number: Int
  package var title: String
  package var lead: String?
  /// Nil when it is the council itself.
  package var responsibleBody: String?

  package init(number: Int, title: String, lead: String?, responsibleBody: String?) {
    self.number = number
    self.title = title
    self.lead = lead
    self.responsibleBody = responsibleBody
  }
}

package struct EditionObjective: Hashable, Sendable {
  package var reference: Reference
  package var priority: Int
  package var title: String

  package init(reference: Reference, priority: Int, title: String) {
    self.reference = reference
    self.priority = priority
    self.title = title
  }
}

package struct EditionRecommendation: Hashable, Sendable {
  package var code: String
  package var number: Int
  package var addressedTo: String
  package var text: String

  package init(code: String, number: Int, addressedTo: String, text: String) {
    self.code = code
    self.number = number
    self.addressedTo = addressedTo
    self.text = text
  }
}
