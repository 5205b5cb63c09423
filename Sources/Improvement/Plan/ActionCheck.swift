/// Whether an action can be kept as somebody wrote it.
package struct ActionCheck: Sendable {
  /// Fields: "stem", "lead", "contributors", "objective", "start", "in-plan-from", "recommendations".
  package private(set) var problems: [EditProblem] = []

  /// - Parameters:
  ///   - old: the action as it is kept, with its updates; nil for a new one.
  ///   - recommendations: those of the plan.
  package init(_ new: Action, old: Action?, plan: Plan, recommendations: [Recommendation]) {
    if isBlank(new.stem) { add("stem", "Enter the wording of the action") }
    checkLead(new, old)
    checkObjective(new, plan)
    checkMonths(new, plan)
    for code in new.recommendations where !recommendations.contains(where: { $0.code == code }) {
      add("recommendations", "The plan has no recommendation \(code)")
    }
  }

  private mutating func add(_ field: String, _ sentence: String) {
    problems.append(EditProblem(field, sentence))
  }

  /// Plans come in with actions that nobody leads, and their wording may still be mended.
  private mutating func checkLead(_ new: Action, _ old: Action?) {
    guard let lead = new.lead else {
      if old == nil || old?.lead != nil { add("lead", "Enter the one post that is accountable") }
      return
    }
    if new.contributors.contains(where: { Person.same($0, lead) }) {
      add("contributors", "The \(lead) leads the action, so take that post out of the contributors")
    }
  }

  private mutating func checkObjective(_ new: Action, _ plan: Plan) {
    guard let reference = new.objective else { return }
    guard let objective = plan.objective(reference) else {
      return add("objective", "The plan has no objective \(reference)")
    }
    if objective.priority != new.priority {
      add(
        "objective",
        "Objective \(reference) is under another priority. Choose one of Priority \(new.priority).")
    }
  }

  private mutating func checkMonths(_ new: Action, _ plan: Plan) {
    let end = new.timescaleChanges.isEmpty ? new.timescale : TimescaleChange.newest(of: new)
    if let start = new.start, start > end.to {
      add("start", "Work cannot begin after \(end.to.long), when the action is due")
    }
    if new.inPlanFrom < plan.firstMonth {
      add("in-plan-from", "The plan begins in \(plan.firstMonth.long), so nothing was in it before")
    }
    if let first = new.updates.map(\.asAt).min(), first < new.inPlanFrom {
      add("in-plan-from", "It has an update for \(first.long), so it was in the plan by then")
    }
  }
}
