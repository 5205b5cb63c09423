import TestChance
import Testing

@testable import Improvement

@Suite struct StandingTests {
  @Test func aStandingMadeOfKeptFactsIsTheOneThatWasTold() {
    for seed in 1...200 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      for told in plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...23)).standings {
        let kept = Standing(
          action: told.action, reference: told.reference, priority: told.priority, objective: told.objective,
          stem: told.stem, shortTitle: told.shortTitle, lead: told.lead, category: told.category,
          responsibleBody: told.responsibleBody, start: told.start, timescale: told.timescale,
          asAt: told.asAt, rating: told.rating, ratingBefore: told.ratingBefore, forecast: told.forecast,
          updatedAsAt: told.updatedAsAt, updatedOn: told.updatedOn, isWithdrawn: told.isWithdrawn,
          joined: told.joined, wasWithdrawn: told.wasWithdrawn, wasDue: told.wasDue,
          isRebaselined: told.isRebaselined)
        #expect(kept == told && kept.isException == told.isException, "seed \(seed)")
        #expect(kept.wasException == told.wasException && kept.isLate == told.isLate, "seed \(seed)")
      }
    }
  }
}
