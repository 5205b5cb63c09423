import Improvement
import Testing

/// The months of a trend, told from every other position.
struct RatedMonthTests {
  private static let first = Month("2016-05")!
  private static let ids = IDMaker { 1_490_000_000_000 }

  /// Joined, rated, reopened and withdrawn over a year and a half.
  private static let actions: [Action] = (1...24).map { number in
    var action = Action(
      id: ids(), reference: Reference(kept: "\(number % 3 + 1).1.\(number)"), priority: number % 3 + 1,
      stem: "Do it", timescale: Timescale(printed: "Mar 17", from: first, to: Month("2017-03")!),
      inPlanFrom: first + number % 5)
    action.updates = stride(from: number % 4, to: 16, by: 2 + number % 3).map { place in
      Update(
        id: ids(), asAt: first + place, rating: ["red", "amber", "green"][(number + place) % 3],
        recordedOn: (first + place).lastDay + 5)
    }
    if number % 6 == 0 {
      action.withdrawal = Withdrawal(
        date: (first + number / 2).lastDay + -3, reason: "", approvedBy: "", successor: nil)
    }
    return action
  }

  private static func position(_ month: Month) -> Position {
    Position(actions, scale: .ragw, asAt: month)
  }

  @Test(arguments: 0..<17)
  func `It tells the same as each month by itself, a year at most, and nothing before the first`(
    _ months: Int
  ) {
    let now = Self.first + months
    let trend = RatedMonth.trend(before: Self.position(now), since: Self.first, Self.position)
    let expected = stride(from: max(Self.first, now - 11), to: now, by: 1).map {
      RatedMonth(Self.position($0))
    }
    #expect(trend == expected && trend.count == min(months, 11))
  }

  @Test func `One priority's counts are its own, and all of them together are the plan's`() {
    let month = RatedMonth(Self.position(Month("2017-03")!))
    let parts = (1...3).map { month.narrowed(to: $0) }
    #expect(parts.reduce(0) { $0 + $1.actions } == month.actions && month.actions > 15)
    #expect(parts.allSatisfy { $0.actions > 0 && $0.counts.count == 1 } && month.narrowed(to: nil) == month)
    #expect(parts.reduce(0) { $0 + $1.count("red") } == month.count("red"))
  }
}
