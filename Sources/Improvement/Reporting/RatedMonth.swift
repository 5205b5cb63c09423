/// How many actions of each priority had which rating at a month end: what a trend is drawn from.
package struct RatedMonth: Hashable, Sendable {
  package let month: Month
  /// By the number of the priority, then by the rating's key; `RegisterFilter.notRated` for those not rated.
  package let counts: [Int: [String: Int]]

  /// A trend reaches over so many months: a year shows what a season does.
  package static let most = 12

  package init(month: Month, counts: [Int: [String: Int]]) {
    self.month = month
    self.counts = counts
  }

  package init(_ position: Position) {
    self.init(month: position.asAt, position.live.map { ($0.priority, $0.rating) })
  }

  /// Of the month before a position's own, which each of its actions knows too.
  package init(before position: Position) {
    let before = position.standings.filter { $0.wasInPlan && !$0.wasWithdrawn }
    self.init(month: position.asAt - 1, before.map { ($0.priority, $0.ratingBefore) })
  }

  private init(month: Month, _ ratings: [(priority: Int, rating: Rating?)]) {
    self.init(
      month: month,
      counts: ratings.reduce(into: [:]) {
        $0[$1.priority, default: [:]][$1.rating?.key ?? RegisterFilter.notRated, default: 0] += 1
      })
  }

  package var actions: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

  package func count(_ rating: String) -> Int {
    counts.values.reduce(0) { $0 + ($1[rating] ?? 0) }
  }

  /// One priority's alone.
  package func narrowed(to priority: Int?) -> RatedMonth {
    guard let priority else { return self }
    return RatedMonth(month: month, counts: counts.filter { $0.key == priority })
  }

  /// The month ends before a position's own, oldest first. Every other position is asked for: each tells two.
  ///
  /// - Parameter first: the first month of which a report was made.
  package static func trend(
    before now: Position, since first: Month, _ position: (Month) throws -> Position
  ) rethrows -> [RatedMonth] {
    var (months, told): ([RatedMonth], Position?) = ([], now)
    for month in stride(from: now.asAt - 1, through: max(first, now.asAt - (most - 1)), by: -1) {
      if let position = told {
        months.append(RatedMonth(before: position))
        told = nil
      } else {
        let position = try position(month)
        months.append(RatedMonth(position))
        told = position
      }
    }
    return months.reversed()
  }
}
