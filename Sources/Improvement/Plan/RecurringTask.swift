/// Something that is done for an action again and again, and each time leaves evidence: a monthly dip
/// sample, a yearly survey.
package struct RecurringTask: Hashable, Sendable {
  package let id: ID<RecurringTask>
  package let action: ID<Action>
  package let what: String
  /// Months from one occurrence to the next: 1 to 24.
  package let everyMonths: Int
  package let from: Month
  /// The last month in which it may fall; nil while no end is known.
  package let until: Month?
  package var occurrences: [TaskOccurrence]

  package init(
    id: ID<RecurringTask>, action: ID<Action>, what: String, everyMonths: Int, from: Month, until: Month?,
    occurrences: [TaskOccurrence] = []
  ) {
    self.id = id
    self.action = action
    self.what = what
    self.everyMonths = max(1, everyMonths)
    self.from = from
    self.until = until
    self.occurrences = occurrences
  }

  /// The months in which it falls, up to and with a month.
  package func months(through month: Month) -> [Month] {
    let end = min(month, until ?? month)
    guard end >= from else { return [] }
    return stride(from: 0, through: end - from, by: everyMonths).map { from + $0 }
  }

  package func falls(in month: Month) -> Bool {
    month >= from && until.map { month <= $0 } ?? true && (month - from) % everyMonths == 0
  }

  /// The first month after another in which it falls; nil when it has ended.
  package func next(after month: Month) -> Month? {
    let next = month < from ? from : from + ((month - from) / everyMonths + 1) * everyMonths
    return falls(in: next) ? next : nil
  }

  /// "every month", "every 3 months", "once a year"
  package var rhythm: String {
    switch everyMonths {
    case 1: "every month"
    case 12: "once a year"
    default: "every \(everyMonths) months"
    }
  }
}

/// What was done for one month of a recurring task.
package struct TaskOccurrence: Hashable, Sendable {
  package let month: Month
  package let doneOn: Day
  package let doneBy: String
  package let note: String?
  package let evidence: Evidence?
  package let recordedBy: String
  package let recordedOn: Day

  package init(
    month: Month, doneOn: Day, doneBy: String, note: String?, evidence: Evidence?, recordedBy: String,
    recordedOn: Day
  ) {
    self.month = month
    self.doneOn = doneOn
    self.doneBy = doneBy
    self.note = note
    self.evidence = evidence
    self.recordedBy = recordedBy
    self.recordedOn = recordedOn
  }
}

extension RecurringTask {
  package enum State: Hashable, Sendable {
    case done(TaskOccurrence)
    /// Its month has ended without it.
    case overdue
    /// Its month has begun and not ended.
    case due
  }

  /// How one of its months stands as at a month's end. What was done by the end of the month after
  /// counts, as reports for the month go out in it.
  ///
  /// - Parameters:
  ///   - today: a month that has not ended has nothing overdue.
  ///   - day: what was recorded later was not known.
  package func state(in month: Month, asAt: Month, today: Day, knownOn day: Day? = nil) -> State {
    let done = occurrences.first { occurrence in
      occurrence.month == month && occurrence.doneOn <= (asAt + 1).lastDay
        && (day.map { occurrence.recordedOn <= $0 } ?? true)
    }
    if let done { return .done(done) }
    return month.lastDay < today && month <= asAt ? .overdue : .due
  }

  /// The months as at a month's end in which it was not done, oldest first.
  package func overdue(asAt: Month, today: Day, knownOn day: Day? = nil) -> [Month] {
    months(through: asAt).filter { state(in: $0, asAt: asAt, today: today, knownOn: day) == .overdue }
  }
}
