import Improvement

/// A plan as a case file tells it: the kept one, or the one that a file brings.
struct CaseFacts: Sendable {
  var title = "Improvement plan"
  var scale = RatingScale.ragw
  var decimals = 0
  var priorities: [Priority] = []
  var objectives: [Objective] = []
  var recommendations: [Recommendation] = []
  var narratives: [PriorityNarrative] = []
  var periods: [ReportingPeriod] = []
  var actions: [Action] = []
  /// What a file that is merged says; empty for the kept plan.
  var said: Set<PlanDraft.Field> = []
  /// Tells the ids of the kept plan from those of a file: a file's sort later.
  let mark: String
  private(set) var updates = 0

  init(mark: String) {
    self.mark = mark
  }

  mutating func nextUpdate() -> ID<Update> {
    updates += 1
    return ID("\(mark)\(1000 + updates)")
  }

  /// Priorities that no line names are called by their number.
  var plan: Plan {
    var plan = Plan(
      id: ID("plan"),
      council: Council(id: ID("council"), slug: "barchester", name: "Barchester", shortName: "B"),
      slug: "plan", title: title, kind: "Ofsted", firstMonth: CaseFacts.start, scale: scale)
    let named = Set(priorities.map(\.number))
    let others = Set(actions.map(\.priority)).subtracting(named).map {
      Priority(id: ID("priority \($0)"), number: $0, title: "Number \($0)", shortTitle: "Number \($0)")
    }
    plan.priorities = (priorities + others).sorted { $0.number < $1.number }
    plan.objectives = objectives
    plan.settings.decimals = decimals
    return plan
  }

  var draft: PlanDraft {
    var draft = PlanDraft(plan: plan, said: said)
    draft.recommendations = recommendations
    draft.actions = actions
    draft.priorityNarratives = narratives
    draft.periods = periods
    return draft
  }

  /// From when actions are in the plan, where no line says otherwise.
  static let start = Month("2016-05")!

  func position(asAt month: Month, knownOn day: Day? = nil) -> Position {
    Position(actions, scale: scale, asAt: month, knownOn: day)
  }
}
