/// The counts of a plan, or of one of its priorities, that a withdrawal changes.
package struct PlanTotals: Hashable, Sendable {
  /// Ever added, those withdrawn among them.
  package let added: Int
  package let withdrawn: Int
  package let due: Int
  package let exceptions: Int
  package let complete: Int

  /// Added less withdrawn.
  package var actions: Int { added - withdrawn }

  /// - Parameter priority: counts only its actions.
  package init(_ position: Position, priority: Int? = nil) {
    let standings = position.standings.filter { priority == nil || $0.priority == priority }
    added = standings.count
    withdrawn = standings.count(where: \.isWithdrawn)
    due = standings.count(where: \.isDue)
    exceptions = standings.count(where: \.isException)
    complete = standings.count { !$0.isWithdrawn && $0.isComplete }
  }
}

extension Position {
  /// The position as it would be if an action were withdrawn, or in the plan again.
  package func with(_ reference: Reference, withdrawn isWithdrawn: Bool) -> Position {
    Position(
      asAt: asAt,
      standings: standings.map { $0.reference == reference ? $0.with(withdrawn: isWithdrawn) : $0 })
  }
}

extension Standing {
  fileprivate func with(withdrawn isWithdrawn: Bool) -> Standing {
    Standing(
      action: action, reference: reference, priority: priority, objective: objective, stem: stem,
      shortTitle: shortTitle, lead: lead, category: category, responsibleBody: responsibleBody, start: start,
      timescale: timescale, asAt: asAt, rating: rating, ratingBefore: ratingBefore, forecast: forecast,
      updatedAsAt: updatedAsAt, updatedOn: updatedOn, isWithdrawn: isWithdrawn, joined: joined,
      wasWithdrawn: wasWithdrawn, wasDue: wasDue, isRebaselined: isRebaselined)
  }
}
