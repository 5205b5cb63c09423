/// A month of reporting. Once closed its figures never change; corrections show as restated since.
package struct ReportingPeriod: Hashable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    case open
    case inReview = "in review"
    case closed
  }

  package let month: Month
  package var state: State
  package var closedOn: Day?
  package var openedOn: Day?
  /// The day by which leads are asked to have answered.
  package var updatesBy: Day?
  /// The day by which it is to be closed.
  package var closeBy: Day?
  /// The day on which the board takes the report.
  package var boardOn: Day?
  /// The day from which members outside the board may read its report: as it was published, also while
  /// the month is open again.
  package var publishedOn: Day?

  package init(month: Month, state: State, closedOn: Day?) {
    self.month = month
    self.state = state
    self.closedOn = closedOn
  }

  package var isClosed: Bool { state == .closed }
  package var isPublished: Bool { publishedOn != nil }

  /// The usual dates of a month that is opened on a day: a week to answer, five days to review.
  package static func opened(_ month: Month, on day: Day) -> ReportingPeriod {
    var period = ReportingPeriod(month: month, state: .open, closedOn: nil)
    let start = max(day, (month + 1).firstDay)
    (period.openedOn, period.updatesBy, period.closeBy) = (day, start + 7, start + 12)
    return period
  }
}
