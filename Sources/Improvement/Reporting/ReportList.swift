/// The list that a report is made of, and what it is counted against.
package enum ReportList: String, Sendable, CaseIterable {
  /// Due and not progressed: Red in the default scale.
  case exceptions
  /// Due, moving, and past the published timescale.
  case late
  /// Complete now and not a month before.
  case completed
  /// Falls due next month and is not complete.
  case turning

  package func lists(_ standing: Standing) -> Bool {
    switch self {
    case .exceptions: standing.isException
    case .late: standing.isLate
    case .completed: !standing.isWithdrawn && standing.isComplete && standing.ratingBefore?.kind != .complete
    case .turning: counts(standing) && !standing.isComplete
    }
  }

  /// The denominator.
  package func counts(_ standing: Standing) -> Bool {
    switch self {
    case .exceptions, .late: standing.isDue
    case .completed: !standing.isWithdrawn
    case .turning: standing.isNotYetDue && standing.timescale.to == standing.asAt + 1
    }
  }

  /// Whether it listed the action a month before. Only lists that carry over from month to month
  /// (exceptions, late) have movement.
  package func listed(_ standing: Standing) -> Bool {
    switch self {
    case .exceptions: standing.wasException
    case .late: standing.wasDue && standing.ratingBefore?.kind == .underWay
    case .completed, .turning: false
    }
  }

  package var carriesOver: Bool { self == .exceptions || self == .late }
}
