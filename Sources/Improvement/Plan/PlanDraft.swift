/// A plan as a file gave it, before anything is kept.
package struct PlanDraft: Sendable {
  /// What a file may leave unsaid; what it does not say stays as it is kept.
  package enum Field: Hashable, Sendable, CaseIterable {
    case title, shortTitle, priorityTitle, objective, lead, contributors, category, successMeasure,
      recommendations, start
    case oversight, dependencies, evidence, forecast, narrative, settings
  }

  package var plan: Plan
  package var recommendations: [Recommendation] = []
  package var actions: [Action] = []
  package var priorityNarratives: [PriorityNarrative] = []
  package var periods: [ReportingPeriod] = []
  /// What bodies resolved of the plan's versions, by the version's number.
  package var approvals: [String: [PlanApproval]] = [:]
  package var said: Set<Field>
  /// The whole wording of each action as the file prints it, where its parts were told from it.
  package var wordings: [Reference: String] = [:]
  /// The month at whose end the file stands, where it gives ratings that were said before and still stand.
  package var carriedTo: Month?

  package init(plan: Plan, said: Set<Field>) {
    self.plan = plan
    self.said = said
  }
}

/// How a published timescale may be moved by an import: only with a reason and an approver.
package struct ChangeControl: Sendable {
  package let reason: String
  package let approvedBy: String

  package init(reason: String, approvedBy: String) {
    self.reason = reason
    self.approvedBy = approvedBy
  }
}
