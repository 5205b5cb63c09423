/// A month as it was closed: the figures and words from which its papers are told ever after, whatever
/// is corrected later.
package struct PeriodSnapshot: Sendable {
  /// A fault that stood at closing, and why the month was closed all the same.
  package struct Fault: Hashable, Sendable {
    package let what: String
    package let reason: String

    package init(what: String, reason: String) {
      self.what = what
      self.reason = reason
    }
  }

  /// Its titles, scale, priorities, objectives, versions and what settings say of papers, as they were.
  package let plan: Plan
  package let closedOn: Day
  package let closedBy: String
  /// Every action as it stood.
  package let position: Position
  /// Every action that `keepsWords(of:)`, whole, with the one update that stood; in order of reference.
  package let actions: [Action]
  /// What was said of priorities for the month, newest recorded last.
  package let priorityNarratives: [PriorityNarrative]
  /// How long each action that `keepsRun(of:)` had stood at its rating.
  package let runs: [Reference: Run]
  /// Exceptions by the number of their priority at earlier month ends, oldest first, as they were known
  /// at closing: for the table by month.
  package let earlier: [(month: Month, counts: [Int: Int])]
  /// Earlier month ends by rating, oldest first, as they were known at closing: for the trend. Empty in the first
  /// month, and in what was frozen before trends were.
  package let trend: [RatedMonth]
  /// How many recommendations the plan answered.
  package let recommendations: Int
  /// Actions of which nothing was said for this month: what stood was carried over.
  package let carriedOver: Set<Reference>
  package let faults: [Fault]

  /// - Parameter actions: each with the update that stood, and no other.
  package init(
    plan: Plan, position: Position, closedOn: Day, closedBy: String, actions: [Action],
    priorityNarratives: [PriorityNarrative], runs: [Reference: Run],
    earlier: [(month: Month, counts: [Int: Int])], trend: [RatedMonth] = [], recommendations: Int,
    carriedOver: Set<Reference>, faults: [Fault]
  ) {
    self.plan = Self.told(plan)
    self.position = position
    self.closedOn = closedOn
    self.closedBy = closedBy
    self.actions = actions.sorted { $0.reference < $1.reference }
    self.priorityNarratives = priorityNarratives
    self.runs = runs
    self.earlier = earlier
    self.trend = trend
    self.recommendations = recommendations
    self.carriedOver = carriedOver
    self.faults = faults
  }

  /// Without the settings by which people work and no paper is told, the addresses of people above all.
  private static func told(_ plan: Plan) -> Plan {
    let own = PlanSettings()
    var plan = plan
    plan.settings.casePatterns = own.casePatterns
    plan.settings.boardAcceptsCompletion = own.boardAcceptsCompletion
    plan.settings.alertAddresses = own.alertAddresses
    plan.settings.ratingAddresses = own.ratingAddresses
    plan.settings.reminderDays = own.reminderDays
    return plan
  }

  package var month: Month { position.asAt }

  /// Whether a month's papers may print the words of an action: it is in the plan, or it was an
  /// exception a month before and has been withdrawn since.
  package static func keepsWords(of standing: Standing) -> Bool {
    !standing.isWithdrawn || standing.wasException
  }

  /// Whether a list of the month's report may name it.
  package static func keepsRun(of standing: Standing) -> Bool {
    ReportList.allCases.contains { $0.lists(standing) }
  }
}
