import TestChance
import Testing

@testable import Improvement

@Suite struct RatingRulesPropertyTests {
  @Test func redSetByTheRulesIsAlwaysDue() {
    for seed in 1...1500 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance, byTheRules: true)
      guard plan.scale.ratings.allSatisfy({ $0.kind != .exception || !$0.beforeDue }) else { continue }
      for month in AnyPlan.months {
        for standing in plan.position(asAt: month).live where standing.rating?.kind == .exception {
          #expect(standing.isDue, "seed \(seed): \(standing.reference) as at \(month)")
        }
      }
    }
  }

  @Test func theRulesNeverRefuseWhatTheySuggest() {
    for scale in RatingScale.presets {
      for facts in Self.facts {
        let suggested = RatingRules.suggestion(facts).kind
        #expect(suggested != .exception || facts.isDue)
        guard let rating = scale.first(suggested) else { continue }
        #expect(RatingRules.verdict(on: rating, facts) == .fits, "\(scale.key), \(facts)")
      }
    }
  }

  @Test func onlyRedBeforeItsTimeIsRefused() {
    for scale in RatingScale.presets {
      for rating in scale.ratings {
        for facts in Self.facts {
          let mayNot = rating.kind == .exception && !rating.beforeDue && !facts.isDue
          var isRefused = false
          if case .refused = RatingRules.verdict(on: rating, facts) { isRefused = true }
          #expect(isRefused == mayNot, "\(scale.key), \(rating.key), \(facts)")
        }
      }
    }
  }

  private static var facts: [RatingRules.Facts] {
    let asAt = Month("2017-03")!
    return [-1, 0, 1].flatMap { end in
      [nil, -1, 0, 1].flatMap { start in
        [(false, false), (true, false), (false, true), (true, true)].map { isCompleted, isProgressing in
          RatingRules.Facts(
            start: start.map { asAt + $0 }, end: asAt + end, asAt: asAt, isCompleted: isCompleted,
            isProgressing: isProgressing)
        }
      }
    }
  }
}
