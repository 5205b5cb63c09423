import TestChance
import Testing

@testable import Improvement

@Suite struct MonthlyCompletionsTests {
  @Test("What is complete is what was, and what the month completed, less what it reopened or withdrew")
  func balances() {
    var seen = (completed: 0, reopened: 0)
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      var before = plan.position(asAt: AnyPlan.months.lowerBound - 1).live.count(where: \.isComplete)
      for month in AnyPlan.months {
        let position = plan.position(asAt: month)
        let completions = MonthlyCompletions(position)
        let withdrawn = position.standings.count {
          $0.isWithdrawn && !$0.wasWithdrawn && $0.ratingBefore?.kind == .complete
        }
        let now = position.live.count(where: \.isComplete)
        #expect(now == before + completions.net - withdrawn, "seed \(seed), \(month)")
        seen = (seen.completed + completions.completed, seen.reopened + completions.reopened)
        before = now
      }
    }
    #expect(seen.completed > 100 && seen.reopened > 100)
  }

  @Test("A forecast from positions counts what is open and leaves later months out")
  func fromAPosition() {
    var chance = SeededChance(11)
    let plan = AnyPlan(&chance)
    let position = plan.position(asAt: AnyPlan.months.upperBound)
    let months = AnyPlan.months.map { MonthlyCompletions(month: $0, completed: 3, reopened: 1) }
    let later = [MonthlyCompletions(month: position.asAt + 1, completed: 90, reopened: 0)]
    let forecast = CompletionForecast(position, months: later + months.reversed())
    #expect(forecast.remaining == position.live.count { !$0.isComplete })
    #expect(forecast.pace == Array(repeating: 2, count: 12))
    #expect(forecast.asAt == position.asAt)
  }
}
