extension PlanEdition {
  /// The plan as at the end of a day.
  ///
  /// What is kept with a date is told by it: the months in which actions joined, withdrawals,
  /// approved changes of timescale, responsible bodies. Wordings, titles, leads, links and places in the
  /// plan are kept without one and are those of now: to have them as they were, keep the edition itself
  /// when it is approved. A priority or objective appears with the first action under it; one that never
  /// had any is there from the beginning.
  ///
  /// - Parameter actions: every action of the plan, withdrawn ones too.
  package init(plan: Plan, actions: [Action], recommendations: [Recommendation], asAt day: Day) {
    let joined = actions.filter { $0.inPlanFrom <= day.inMonth }
    let later = actions.filter { $0.inPlanFrom > day.inMonth }
    let laterPriorities = Set(later.map(\.priority)).subtracting(joined.map(\.priority))
    let laterObjectives = Set(later.compactMap(\.objective)).subtracting(joined.compactMap(\.objective))
    self.init(
      title: plan.title,
      priorities: plan.priorities.filter { !laterPriorities.contains($0.number) }
        .sorted { $0.number < $1.number }.map { EditionPriority($0, asAt: day) },
      objectives: plan.objectives.filter { !laterObjectives.contains($0.reference) }
        .sorted { $0.reference < $1.reference }
        .map { EditionObjective(reference: $0.reference, priority: $0.priority, title: $0.title) },
      actions: joined.filter { action in action.withdrawal.map { $0.date > day } ?? true }
        .sorted { $0.reference < $1.reference }.map { EditionAction($0, asAt: day) },
      recommendations: recommendations.sorted { Reference(kept: $0.code) < Reference(kept: $1.code) }
        .map {
          EditionRecommendation(
            code: $0.code, number: $0.number, addressedTo: $0.addressedTo, text: $0.text)
        })
  }
}

extension EditionPriority {
  fileprivate init(_ priority: Priority, asAt day: Day) {
    self.init(
      number: priority.number, title: priority.title, lead: priority.lead,
      responsibleBody: priority.responsibility(asAt: day)?.body)
  }
}

extension EditionAction {
  fileprivate init(_ action: Action, asAt day: Day) {
    self.init(
      reference: action.reference, priority: action.priority, objective: action.objective,
      stem: action.stem, parts: action.parts.map { EditionPart(letter: $0.letter, text: $0.text) },
      lead: action.lead, contributors: action.contributors,
      timescale: TimescaleChange.baseline(
        of: action.timescale, changes: action.timescaleChanges, on: day),
      start: action.start, successMeasure: action.successMeasure, category: action.category,
      recommendations: Set(action.recommendations).sorted { Reference(kept: $0) < Reference(kept: $1) })
  }
}
