/// One closing of a month: the figures that it fixed, whether members may read them, and why the month
/// was reopened after it.
package struct PeriodClosure: Hashable, Sendable {
  package struct Reopening: Hashable, Sendable {
    package let on: Day
    package let by: String
    package let reason: String

    package init(on day: Day, by who: String, reason: String) {
      on = day
      by = who
      self.reason = reason
    }
  }

  /// 1 for the first closing, 2 after a reopening …
  package let number: Int
  package let closedOn: Day
  package let closedBy: String
  /// SHA-256 of what was frozen, in hexadecimal.
  package let hash: String
  /// Actions that were due, and those of them that were exceptions.
  package let due: Int
  package let exceptions: Int
  /// The day from which members outside the board may read its report.
  package var publishedOn: Day?
  /// Nil while it stands.
  package var reopening: Reopening?

  package init(
    number: Int, closedOn: Day, closedBy: String, hash: String, due: Int, exceptions: Int,
    publishedOn: Day? = nil, reopening: Reopening? = nil
  ) {
    self.number = number
    self.closedOn = closedOn
    self.closedBy = closedBy
    self.hash = hash
    self.due = due
    self.exceptions = exceptions
    self.publishedOn = publishedOn
    self.reopening = reopening
  }
}

/// Which closing of a month its report is told from.
package enum ReportEdition: Hashable, Sendable {
  /// The newest closing; the records, while the month is open.
  case newest
  /// The newest that members outside the board may read.
  case published
  /// The closing of a number.
  case closing(Int)

  /// - Parameters:
  ///   - closures: the closings of the month in their order.
  ///   - isClosed: whether the month is closed now.
  package func closure(among closures: [PeriodClosure], isClosed: Bool) -> PeriodClosure? {
    switch self {
    case .newest: isClosed ? closures.last : nil
    case .published: closures.last { $0.publishedOn != nil }
    case .closing(let number): closures.first { $0.number == number }
    }
  }
}
