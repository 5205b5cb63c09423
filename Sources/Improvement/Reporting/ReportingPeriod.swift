/// A month of reporting. Once closed its figures never change; corrections show as restated since.
package struct ReportingPeriod: Hashable, Sendable {
  package enum State: String, Sendable, CaseIterable {
    case open
    case inReview = "in review"
    case closed
  }

  package let month: Month
  package let state: State
  package let closedOn: Day?

  package init(month: Month, state: State, closedOn: Day?) {
    self.month = month
    self.state = state
    self.closedOn = closedOn
  }

  package var isClosed: Bool { state == .closed }
}
