extension PeriodSnapshot {
  /// Freezes a month from the facts themselves.
  ///
  /// - Parameters:
  ///   - actions: every action of the plan, withdrawn ones too, with all its updates.
  ///   - priorityNarratives: of any month, in the order of their recording; of this one’s the newest of each priority is kept.
  ///   - firstReported: the first month of which a report was made, before which no table reaches.
  ///   - day: leaves out what was recorded later; nil when nothing can have been.
  package init(
    closing month: Month, of plan: Plan, actions: [Action], priorityNarratives: [PriorityNarrative],
    recommendations: Int, firstReported: Month, closedOn: Day, closedBy: String, faults: [Fault] = [],
    knownOn day: Day? = nil
  ) {
    func position(asAt month: Month) -> Position {
      Position(actions, scale: plan.scale, priorities: plan.priorities, asAt: month, knownOn: day)
    }
    let now = position(asAt: month)
    let histories = Dictionary(uniqueKeysWithValues: actions.map { ($0.reference, History($0.updates)) })
    let worded = Set(now.standings.filter(Self.keepsWords).map(\.reference))
    let first = max(month - (plan.settings.tableMonths - 1), firstReported)
    self.init(
      plan: plan, position: now, closedOn: closedOn, closedBy: closedBy,
      actions: actions.filter { worded.contains($0.reference) }.map { action in
        var action = action
        let stood = histories[action.reference]?.standing(asAt: month, knownOn: day)
        action.updates = stood.map { [$0] } ?? []
        return action
      },
      priorityNarratives: PriorityNarrative.standing(priorityNarratives, asAt: month),
      runs: now.standings.filter(Self.keepsRun).reduce(into: [:]) { runs, standing in
        runs[standing.reference] = histories[standing.reference]?.run(asAt: month, knownOn: day)
      },
      earlier: stride(from: first, to: month, by: 1).map { month in
        (month, Self.exceptions(in: position(asAt: month)))
      },
      trend: RatedMonth.trend(before: now, since: firstReported, position),
      recommendations: recommendations,
      carriedOver: Set(now.live.filter(\.isCarriedOver).map(\.reference)), faults: faults)
  }

  /// Exceptions by the number of their priority.
  private static func exceptions(in position: Position) -> [Int: Int] {
    Dictionary(grouping: position.standings.filter(\.isException), by: \.priority).mapValues(\.count)
  }
}

extension Standing {
  /// Whether what stands was said for an earlier month, and nothing for this one.
  var isCarriedOver: Bool { updatedAsAt.map { $0 < asAt } ?? false }
}
