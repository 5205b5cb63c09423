import Improvement

/// Changes of a plan's own records that somebody makes by hand, one at a time: each is in the audit trail
/// with what stood before, and raises the plan's revision.
package struct PlanEditing {
  private let plan: ID<Plan>
  private let ledger: Ledger
  private let writer: PlanWriter

  package init(_ plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger) {
    self.plan = plan
    self.ledger = ledger
    writer = PlanWriter(plan: plan, ids: ids, ledger: ledger)
  }

  private func touch() throws { try PlanWriter.touch(plan, ledger) }

  // MARK: Priorities and objectives

  package func add(_ priority: Priority) throws {
    try writer.add([priority])
    try touch()
  }

  package func change(_ old: Priority, to new: Priority) throws {
    try writer.change(old, to: new)
    try touch()
  }

  /// From a day on another body answers for the priority.
  package func add(_ responsibility: Responsibility, to priority: ID<Priority>) throws {
    try ledger.add("responsibility", priority.rawValue, Facts.responsibility(responsibility, of: priority))
    try touch()
  }

  /// Takes back one that was written by mistake.
  package func remove(_ responsibility: Responsibility, from priority: ID<Priority>) throws {
    try ledger.remove(
      "responsibility", priority.rawValue,
      where: "priority = \(priority) AND from_day = \(responsibility.from)",
      Facts.responsibility(responsibility, of: priority))
    try touch()
  }

  package func add(_ objective: Objective) throws {
    try ledger.add("objective", objective.id.rawValue, Facts.objective(objective, of: plan))
    try touch()
  }

  package func change(_ old: Objective, to new: Objective) throws {
    try writer.change(old, to: new)
    try touch()
  }

  // MARK: Recommendations

  /// - Parameter count: how many recommendations the plan has: the new one stands after them.
  package func add(_ recommendation: Recommendation, after count: Int) throws {
    try ledger.add(
      "recommendation", recommendation.id.rawValue,
      Facts.recommendation(recommendation, at: 20_000 + count, of: plan))
    try touch()
  }

  package func change(_ old: Recommendation, to new: Recommendation) throws {
    try writer.change(old, to: new)
    try touch()
  }

  // MARK: Actions

  package func add(_ action: Action) throws {
    try writer.add([action])
    try touch()
  }

  package func change(_ old: Action, to new: Action) throws {
    try writer.change(old, to: new)
    try touch()
  }

  /// The action leaves the plan; the one that follows it says so.
  ///
  /// - Parameter successor: as it is kept.
  package func withdraw(_ action: Action, _ withdrawal: Withdrawal, successor: Action?) throws {
    var gone = action
    gone.withdrawal = withdrawal
    try writer.change(action, to: gone)
    if let successor {
      var next = successor
      next.successorOf = action.reference
      try writer.change(successor, to: next)
    }
    ledger.note(
      "withdrew", "action", action.id.rawValue,
      [("reason", withdrawal.reason.sqlValue), ("approver", withdrawal.approvedBy.sqlValue)])
    try touch()
  }

  /// The action is in the plan again, as if it had never left it; the trail keeps that it had, and why
  /// that was undone.
  package func undoWithdrawal(of action: Action, because reason: String, successor: Action?) throws {
    var back = action
    back.withdrawal = nil
    try writer.change(action, to: back)
    if let successor, successor.successorOf == action.reference {
      var next = successor
      next.successorOf = nil
      try writer.change(successor, to: next)
    }
    ledger.note("undid withdrawal", "action", action.id.rawValue, [("reason", reason.sqlValue)])
    try touch()
  }

  // MARK: Words about priorities

  /// - Parameter reason: why they are kept although they look like they name somebody.
  package func add(_ narrative: PriorityNarrative, privacyReason reason: String?, id: ID<PriorityNarrative>)
    throws
  {
    let facts = Facts.narrative(narrative, id: id.rawValue, on: ledger.occasion.day, in: plan)
    try ledger.add("priority_narrative", id.rawValue, facts + [("privacy_reason", reason.sqlValue)])
    try touch()
  }
}
