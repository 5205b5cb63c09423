import TestChance
import Testing

@testable import Improvement

@Suite struct HistoryPropertyTests {
  private func age(_ update: Update?) -> (Int, Int, String) {
    update.map { ($0.asAt.ordinal, $0.recordedOn.ordinal, $0.id.rawValue) } ?? (0, 0, "")
  }

  private func actions(_ seeds: ClosedRange<Int>) -> [Action] {
    seeds.flatMap { seed in
      var chance = SeededChance(seed)
      return AnyPlan(&chance).actions
    }
  }

  @Test func whatStandsOnlyEverGrowsNewer() {
    for action in actions(1...600) {
      let history = History(action.updates)
      var last = age(nil)
      for month in AnyPlan.months {
        let standing = history.standing(asAt: month)
        #expect(standing.map { $0.asAt <= month } ?? true)
        #expect(age(standing) >= last)
        last = age(standing)
      }
    }
  }

  @Test func whatIsKnownOnlyEverGrows() {
    for action in actions(1...300) {
      let history = History(action.updates)
      for month in AnyPlan.months where month.month % 4 == 0 {
        var last = age(nil)
        for day in stride(from: -40, through: 100, by: 5).map({ month.lastDay + $0 }) {
          let standing = history.standing(asAt: month, knownOn: day)
          #expect(standing.map { $0.recordedOn <= day } ?? true)
          #expect(age(standing) >= last)
          last = age(standing)
        }
        #expect(history.standing(asAt: month, knownOn: month.lastDay + 4000) == history.standing(asAt: month))
      }
    }
  }

  @Test func theOrderOfTheUpdatesMakesNoDifference() {
    var chance = SeededChance(7)
    for action in actions(1...300) {
      let one = History(action.updates)
      let other = History(action.updates.shuffled(using: &chance))
      for month in AnyPlan.months {
        #expect(one.standing(asAt: month) == other.standing(asAt: month))
        #expect(one.monthsAtRating(asAt: month) == other.monthsAtRating(asAt: month))
      }
    }
  }

  @Test func aRunGrowsByOneMonthOrBeginsAgain() {
    for action in actions(1...600) {
      let history = History(action.updates)
      for month in AnyPlan.months {
        let (now, before) = (history.standing(asAt: month), history.standing(asAt: month - 1))
        let (run, last) = (history.monthsAtRating(asAt: month), history.monthsAtRating(asAt: month - 1))
        switch (now, before) {
        case (nil, _): #expect(run == 0)
        case (let now?, let before?) where now.rating == before.rating: #expect(run == last + 1)
        default: #expect(run == 1)
        }
      }
    }
  }
}
