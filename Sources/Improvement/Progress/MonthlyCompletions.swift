/// How many actions a month completed and reopened. Those withdrawn in it are neither.
package struct MonthlyCompletions: Hashable, Sendable {
  package let month: Month
  /// Complete at its end and not a month before.
  package let completed: Int
  /// Complete a month before and not at its end.
  package let reopened: Int

  package init(month: Month, completed: Int, reopened: Int) {
    self.month = month
    self.completed = completed
    self.reopened = reopened
  }

  /// Of the month at whose end the position is taken.
  package init(_ position: Position) {
    month = position.asAt
    completed = position.live.count(where: ReportList.completed.lists)
    reopened = position.live.count { $0.ratingBefore?.kind == .complete && !$0.isComplete }
  }

  /// Completed less reopened: below nought in a month that took back more than it completed.
  package var net: Int { completed - reopened }
}
