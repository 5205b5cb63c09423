/// An action's updates, from which its rating as at any day is told.
package struct History: Sendable {
  /// Newest first: by month, then by the day of recording, then by age of the record.
  private let updates: [Update]

  package init(_ updates: [Update]) {
    self.updates = updates.sorted {
      ($0.asAt, $0.recordedOn, $0.id.rawValue) > ($1.asAt, $1.recordedOn, $1.id.rawValue)
    }
  }

  /// The update that stands at the end of a month: the newest as at that month or before and, when
  /// asked as known on a day, recorded by the end of that day.
  package func standing(asAt month: Month, knownOn day: Day? = nil) -> Update? {
    updates.first { $0.asAt <= month && (day == nil || $0.recordedOn <= day!) }
  }

  /// One update a month, newest month first, corrections already applied.
  package func effective(asAt month: Month, knownOn day: Day? = nil) -> [Update] {
    var months = Set<Month>()
    return updates.filter {
      $0.asAt <= month && (day == nil || $0.recordedOn <= day!) && months.insert($0.asAt).inserted
    }
  }

  /// Months in a row, up to and with this one, at the rating that stands now. Nought without an update.
  package func monthsAtRating(asAt month: Month, knownOn day: Day? = nil) -> Int {
    let effective = effective(asAt: month, knownOn: day)
    guard let now = effective.first else { return 0 }
    let run = effective.prefix { $0.rating == now.rating }
    return (run.last?.asAt).map { month.ordinal - $0.ordinal + 1 } ?? 0
  }

  /// Whether this month's words are last month's again: both were said, and they say the same.
  package func isNarrativeUnchanged(asAt month: Month, knownOn day: Day? = nil) -> Bool {
    let effective = effective(asAt: month, knownOn: day)
    guard effective.count > 1, effective[0].asAt == month, !effective[0].narrative.isEmpty else {
      return false
    }
    return effective[0].narrative.saysTheSame(as: effective[1].narrative)
  }
}
