import Improvement

/// Writes what a draft or a merge says, through the ledger.
struct PlanWriter {
  let plan: ID<Plan>
  let ids: IDMaker
  let ledger: Ledger

  /// Marks the plan as changed, so that nothing told from its older state is shown again.
  static func touch(_ plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.session.run(
      "UPDATE plan SET revision = revision + 1 WHERE council = \(ledger.council) AND id = \(plan)")
  }

  /// What every plan of the council shows may have changed.
  static func touchAll(_ ledger: Ledger) throws {
    try ledger.session.run("UPDATE plan SET revision = revision + 1 WHERE council = \(ledger.council)")
  }

  func add(_ draft: PlanDraft, on day: Day) throws {
    try add(draft.plan.priorities)
    try ledger.add("objective", draft.plan.objectives.map { ($0.id.rawValue, Facts.objective($0, of: plan)) })
    try addRecommendations(draft.recommendations, after: 0)
    try add(draft.actions)
    try add(draft.priorityNarratives, on: day)
    try addPeriods(draft.periods)
  }

  func apply(_ merge: PlanMerge, on day: Day) throws {
    if let (old, new) = merge.plan { try change(old, to: new) }
    try add(merge.priorities.filter { $0.old == nil }.map(\.new))
    for case (let old?, let new) in merge.priorities { try change(old, to: new) }
    let objectives = merge.objectives.filter { $0.old == nil }.map(\.new)
    try ledger.add("objective", objectives.map { ($0.id.rawValue, Facts.objective($0, of: plan)) })
    for case (let old?, let new) in merge.objectives { try change(old, to: new) }
    try addRecommendations(merge.recommendations.filter { $0.old == nil }.map(\.new), after: 10_000)
    for case (let old?, let new) in merge.recommendations { try change(old, to: new) }
    try add(merge.addedActions)
    for (old, new) in merge.changedActions { try change(old, to: new) }
    try TimescaleChangeRecords.keep(
      merge.timescaleChanges.map { ($0.action, $0.change) }, in: plan, ids: ids, ledger)
    try ledger.add(
      "action_update",
      merge.updates.map { ($0.update.id.rawValue, Facts.update($0.update, of: $0.action, in: plan)) })
    try EvidenceRecords.keep(merge.evidence.map { ($0.action, $0.evidence) }, in: plan, ids: ids, ledger)
    try add(merge.narratives, on: day)
    try addPeriods(merge.periods)
  }

  // MARK: Adding

  func add(_ priorities: [Priority]) throws {
    try ledger.add("priority", priorities.map { ($0.id.rawValue, Facts.priority($0, of: plan)) })
    for priority in priorities {
      try ledger.add(
        "responsibility",
        priority.responsibilities.map { (priority.id.rawValue, Facts.responsibility($0, of: priority.id)) })
    }
  }

  private func addRecommendations(_ recommendations: [Recommendation], after position: Int) throws {
    try ledger.add(
      "recommendation",
      recommendations.enumerated().map { index, recommendation in
        (recommendation.id.rawValue, Facts.recommendation(recommendation, at: position + index, of: plan))
      })
  }

  func add(_ actions: [Action]) throws {
    try ledger.add("action", actions.map { ($0.id.rawValue, Facts.action($0, of: plan)) })
    try addParts(actions)
    try addLinks(actions.flatMap { action in action.recommendations.map { (action.id, $0) } })
    try addDependencies(actions.flatMap { action in action.dependencies.map { (action.id, $0) } })
    try EvidenceRecords.keep(
      actions.flatMap { action in action.evidence.map { (action.id, $0) } }, in: plan, ids: ids, ledger)
    try TimescaleChangeRecords.keep(
      actions.flatMap { action in action.timescaleChanges.map { (action.id, $0) } }, in: plan, ids: ids,
      ledger)
    try ledger.add(
      "action_update",
      actions.flatMap { action in
        action.updates.map { ($0.id.rawValue, Facts.update($0, of: action.id, in: plan)) }
      })
  }

  private func addParts(_ actions: [Action]) throws {
    try ledger.add(
      "action_part",
      actions.flatMap { action in
        action.parts.enumerated().map { (action.id.rawValue, Facts.part($1, at: $0, of: action.id)) }
      })
  }

  private func addLinks(_ links: [(action: ID<Action>, code: String)]) throws {
    try ledger.add(
      "action_recommendation",
      links.map { link -> (record: String, facts: Ledger.Facts) in
        (
          link.action.rawValue,
          [("plan", plan.sqlValue), ("action", link.action.sqlValue), ("recommendation", link.code.sqlValue)]
        )
      })
  }

  private func addDependencies(_ dependencies: [(action: ID<Action>, dependency: Dependency)]) throws {
    try ledger.add(
      "dependency",
      dependencies.map { action, dependency in
        let id: ID<Dependency> = ids()
        return (id.rawValue, Facts.dependency(dependency, id: id.rawValue, of: action, in: plan))
      })
  }

  private func add(_ narratives: [PriorityNarrative], on day: Day) throws {
    try ledger.add(
      "priority_narrative",
      narratives.map { narrative in
        let id: ID<PriorityNarrative> = ids()
        return (id.rawValue, Facts.narrative(narrative, id: id.rawValue, on: day, in: plan))
      })
  }

  private func addPeriods(_ periods: [ReportingPeriod]) throws {
    try ledger.add("reporting_period", periods.map { ($0.month.iso, Facts.period($0, of: plan)) })
  }

  // MARK: Changing

  private func change(_ old: Plan, to new: Plan) throws {
    try ledger.change(
      "plan", plan.rawValue, where: "id = \(plan)", from: [("title", old.title.sqlValue)],
      to: [("title", new.title.sqlValue)])
    try SettingsRecords.change(old.settings, to: new.settings, of: plan, ledger)
  }

  func change(_ old: Priority, to new: Priority) throws {
    try ledger.change(
      "priority", old.id.rawValue, where: "id = \(old.id)", from: Facts.priority(old, of: plan),
      to: Facts.priority(new, of: plan))
  }

  func change(_ old: Objective, to new: Objective) throws {
    try ledger.change(
      "objective", old.id.rawValue, where: "id = \(old.id)", from: Facts.objective(old, of: plan),
      to: Facts.objective(new, of: plan))
  }

  /// Its place among the others stays.
  func change(_ old: Recommendation, to new: Recommendation) throws {
    try ledger.change(
      "recommendation", old.id.rawValue, where: "id = \(old.id)",
      from: Facts.recommendation(old, at: 0, of: plan), to: Facts.recommendation(new, at: 0, of: plan))
  }

  func change(_ old: Action, to new: Action) throws {
    try ledger.change(
      "action", old.id.rawValue, where: "id = \(old.id)", from: Facts.action(old, of: plan),
      to: Facts.action(new, of: plan))
    if old.parts != new.parts {
      for (index, part) in old.parts.enumerated() {
        try ledger.remove(
          "action_part", old.id.rawValue, where: "action = \(old.id) AND letter = \(part.letter)",
          Facts.part(part, at: index, of: old.id))
      }
      try addParts([new])
    }
    for code in old.recommendations where !new.recommendations.contains(code) {
      try ledger.remove(
        "action_recommendation", old.id.rawValue, where: "action = \(old.id) AND recommendation = \(code)",
        [("recommendation", code.sqlValue)])
    }
    try addLinks(new.recommendations.filter { !old.recommendations.contains($0) }.map { (old.id, $0) })
    if old.dependencies != new.dependencies {
      for dependency in old.dependencies {
        ledger.note(
          "removed", "dependency", old.id.rawValue, Facts.dependency(dependency, id: "", of: old.id, in: plan)
        )
      }
      try ledger.session.run(
        "DELETE FROM dependency WHERE council = \(ledger.council) AND action = \(old.id)")
      try addDependencies(new.dependencies.map { (old.id, $0) })
    }
  }
}
