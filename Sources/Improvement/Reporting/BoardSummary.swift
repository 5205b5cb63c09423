/// The figures of a board's summary for a month end: those of its exception report, and what the board asks
/// beside them.
package struct BoardSummary: Sendable {
  /// Live actions with a rating, now and a month before.
  package struct RatingRow: Hashable, Sendable {
    /// Nil for those not rated.
    package let rating: Rating?
    package let now: Int
    package let before: Int

    package var difference: Int { now - before }
  }

  /// A priority now and a month before.
  package struct PriorityRow: Sendable {
    package let priority: Priority
    package let now: PlanTotals
    package let completeBefore: Int
    package let exceptionsBefore: Int

    package var completeDifference: Int { now.complete - completeBefore }
    package var exceptionsDifference: Int { now.exceptions - exceptionsBefore }
  }

  /// Of the whole plan's exceptions.
  package let report: ExceptionReport
  package let totals: PlanTotals
  package let ratings: [RatingRow]
  package let priorities: [PriorityRow]
  /// Complete now and not a month before.
  package let completed: [Standing]
  /// They fall due next month and are not complete.
  package let turning: [Standing]

  package init(_ report: ExceptionReport) {
    let standings = report.position.standings
    let before = standings.filter { $0.wasInPlan && !$0.wasWithdrawn }
    self.report = report
    totals = PlanTotals(report.position)
    ratings = (report.plan.scale.ratings.map(Optional.some) + [nil]).map { rating in
      RatingRow(
        rating: rating, now: report.position.live.count { $0.rating?.key == rating?.key },
        before: before.count { $0.ratingBefore?.key == rating?.key })
    }
    priorities = report.priorities.map { row in
      let own = before.filter { $0.priority == row.priority.number }
      return PriorityRow(
        priority: row.priority, now: PlanTotals(report.position, priority: row.priority.number),
        completeBefore: own.count { $0.ratingBefore?.kind == .complete },
        exceptionsBefore: report.movement.before.count { $0.priority == row.priority.number })
    }
    completed = standings.filter(ReportList.completed.lists)
    turning = standings.filter(ReportList.turning.lists)
  }

  package var month: Month { report.asAt }
  /// Whether there was a month before it.
  package var hasBefore: Bool { report.position.standings.contains(where: \.wasInPlan) }
  /// Actions of a month before, withdrawn ones left out.
  package var actionsBefore: Int { ratings.reduce(0) { $0 + $1.before } }
}
