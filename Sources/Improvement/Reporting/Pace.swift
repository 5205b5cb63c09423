/// How fast the plan moves: months at the exception rating, forecasts that slipped, days past the
/// published date, and days from an update's sending to its acceptance; by priority and by body.
package struct Pace: Sendable {
  /// What one action's history says as at a month end.
  package struct Track: Hashable, Sendable {
    package let standing: Standing
    /// Month ends at which it was due and an exception.
    package let monthsAtException: Int
    /// Times that its forecast was moved to a later month.
    package let slips: Int
    /// Days from the end of its baseline to the month end at which it was complete, or to the newest while
    /// it is not; nought when it was not late, nil when it is not due and not complete.
    package let daysLate: Int?
    /// For each update with a day of sending: days until it was accepted.
    package let daysToAcceptance: [Int]

    /// - Parameter accepted: days of sending and acceptance of its updates.
    package init(
      _ standing: Standing, history: History, scale: RatingScale, accepted: [(sent: Day, on: Day)]
    ) {
      self.standing = standing
      let month = standing.asAt
      let updates = history.effective(asAt: month).reversed().map { $0 }
      slips = zip(updates.compactMap(\.forecast), updates.compactMap(\.forecast).dropFirst()).count {
        $1 > $0
      }
      let due = max(standing.joined, standing.timescale.to)
      let ends = due <= month ? Array(stride(from: due, through: month, by: 1)) : []
      monthsAtException = ends.count { end in
        updates.last { $0.asAt <= end }.flatMap { scale[$0.rating] }?.kind == .exception
      }
      let completed = Self.completed(updates, scale)
      let until = standing.isComplete ? completed : standing.isDue ? month : nil
      daysLate = until.map { max(0, $0.lastDay - standing.timescale.to.lastDay) }
      daysToAcceptance = accepted.map { max(0, $0.on - $0.sent) }
    }

    /// The month from which it has been complete without a break.
    private static func completed(_ updates: [Update], _ scale: RatingScale) -> Month? {
      var month: Month?
      for update in updates {
        let isComplete = scale[update.rating]?.kind == .complete
        month = isComplete ? month ?? update.asAt : nil
      }
      return month
    }
  }

  /// The same of a group of actions. Means are in tenths, rounded half-up.
  package struct Row: Hashable, Sendable {
    package let name: String
    package let tracks: [Track]

    package var late: [Track] { tracks.filter { ($0.daysLate ?? 0) > 0 } }
    package var monthsAtException: Int { tracks.reduce(0) { $0 + $1.monthsAtException } }
    package var slips: Int { tracks.reduce(0) { $0 + $1.slips } }
    package var meanDaysLate: Int? { Pace.tenths(tracks.compactMap(\.daysLate)) }
    package var meanDaysToAcceptance: Int? { Pace.tenths(tracks.flatMap(\.daysToAcceptance)) }
  }

  package let byPriority: [Row]
  package let byBody: [Row]
  package let whole: Row

  package init(_ tracks: [Track], priorities: [Priority], council: String) {
    let live = tracks.filter { !$0.standing.isWithdrawn }
    byPriority = priorities.map { priority in
      Row(
        name: "\(priority.number) \(priority.shortTitle)",
        tracks: live.filter { $0.standing.priority == priority.number })
    }
    byBody = Dictionary(grouping: live) { $0.standing.responsibleBody ?? council }
      .map { Row(name: $0.key, tracks: $0.value) }.sorted { $0.name < $1.name }
    whole = Row(name: "The whole plan", tracks: live)
  }

  /// The mean in tenths, rounded half-up; nil of nothing.
  static func tenths(_ numbers: [Int]) -> Int? {
    guard !numbers.isEmpty else { return nil }
    return (2 * 10 * numbers.reduce(0, +) + numbers.count) / (2 * numbers.count)
  }

  /// "1.4"; "-" of nothing.
  package static func words(_ tenths: Int?) -> String {
    tenths.map { "\($0 / 10).\($0 % 10)" } ?? "-"
  }
}
