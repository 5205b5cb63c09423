import TestChance
import Testing

@testable import Improvement

@Suite struct ComparisonPropertyTests {
  @Test func aMonthComparedWithItselfHasNoDifference() {
    for seed in 1...500 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let position = plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...23))
      let comparison = Comparison(from: position, to: position, matching: RegisterFilter())
      #expect(comparison.rows.isEmpty, "seed \(seed)")
      #expect(comparison.unchanged == position.standings.count, "seed \(seed)")
    }
  }

  @Test func turnedRoundItSaysTheSameBackwards() {
    for seed in 1...1500 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let one = plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...23))
      let other = plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...23))
      var filter = RegisterFilter()
      if chance.once(in: 2) { filter.ratings = [chance.one(of: plan.scale.ratings).key] }
      let there = Comparison(from: one, to: other, matching: filter)
      let back = Comparison(from: other, to: one, matching: filter)
      let pairs: [(Comparison.Kind, Comparison.Kind)] = [
        (.added, .withdrawn), (.withdrawn, .added), (.nowMatches, .noLongerMatches),
        (.noLongerMatches, .nowMatches), (.changed, .changed),
      ]
      for (kind, opposite) in pairs {
        #expect(
          there.rows(kind).map(\.reference) == back.rows(opposite).map(\.reference), "seed \(seed), \(kind)")
      }
      #expect(there.unchanged == back.unchanged, "seed \(seed)")
    }
  }
}
