/// The plan as it stands at a month end: every action that is or was in it, in order of reference.
package struct Position: Sendable {
  package let asAt: Month
  package let standings: [Standing]
  /// Actions that are in the plan and not withdrawn.
  package let live: [Standing]
  package let due: [Standing]
  /// Live actions by the number of their priority.
  package let byPriority: [Int: [Standing]]
  private let tally: [Tally: Int]

  private struct Tally: Hashable {
    let rating: String?
    let isDue: Bool
  }

  package init(asAt: Month, standings: [Standing]) {
    self.asAt = asAt
    self.standings = standings
    live = standings.filter { !$0.isWithdrawn }
    due = standings.filter(\.isDue)
    byPriority = Dictionary(grouping: live, by: \.priority)
    tally = live.reduce(into: [:]) { $0[Tally(rating: $1.rating?.key, isDue: $1.isDue), default: 0] += 1 }
  }

  /// Live actions with a rating, by its key; nil for those not rated yet.
  package func count(_ rating: String?, isDue: Bool) -> Int {
    tally[Tally(rating: rating, isDue: isDue)] ?? 0
  }

  /// Tells the position from the facts themselves: the rule of which every stored query is a copy.
  package init(
    _ actions: [Action], scale: RatingScale, priorities: [Priority] = [], asAt: Month, knownOn day: Day? = nil
  ) {
    let byNumber = Dictionary(uniqueKeysWithValues: priorities.map { ($0.number, $0) })
    self.init(
      asAt: asAt,
      standings: actions.filter { $0.inPlanFrom <= asAt }.sorted { $0.reference < $1.reference }.map {
        action in
        let history = History(action.updates)
        let now = history.standing(asAt: asAt, knownOn: day)
        let before = action.inPlanFrom < asAt ? history.standing(asAt: asAt - 1, knownOn: day) : nil
        return Standing(
          action, in: byNumber[action.priority], asAt: asAt, knownOn: day,
          rating: now.flatMap { scale[$0.rating] },
          ratingBefore: before.flatMap { scale[$0.rating] }, forecast: now?.forecast,
          updatedAsAt: now?.asAt, updatedOn: now?.recordedOn)
      })
  }

  package func narrowed(to scope: ReportScope) -> Position {
    scope == ReportScope() ? self : Position(asAt: asAt, standings: standings.filter(scope.contains))
  }
}

/// Which part of the plan a report is about: all of it, or one priority, category or responsible body.
package struct ReportScope: Hashable, Sendable {
  package var priority: Int?
  package var category: String?
  package var body: String?

  package init(priority: Int? = nil, category: String? = nil, body: String? = nil) {
    self.priority = priority
    self.category = category
    self.body = body
  }

  package func contains(_ standing: Standing) -> Bool {
    (priority == nil || standing.priority == priority) && (category == nil || standing.category == category)
      && (body == nil || standing.responsibleBody == body)
  }
}
