import TestChance
import Testing

@testable import Improvement

/// Over some thousands of plans made by chance.
@Suite struct MovementPropertyTests {
  @Test(arguments: [ReportList.exceptions, .late, .completed, .turning])
  func movementAlwaysBalances(list: ReportList) {
    for seed in 1...800 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      for _ in 1...4 {
        let movement = Movement(
          plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...24)), list: list)
        #expect(movement.balances, "seed \(seed)")
        #expect(movement.remaining.count + movement.left.count == movement.before.count, "seed \(seed)")
        #expect(movement.remaining.count + movement.newly.count == movement.now.count, "seed \(seed)")
        let before = Set(movement.before.map(\.reference))
        #expect(before.isDisjoint(with: movement.newly.map(\.standing.reference)), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [ReportList.exceptions, .late])
  func whatWasListedBeforeIsWhatTheMonthBeforeListed(list: ReportList) {
    for seed in 1...600 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let known = chance.once(in: 2) ? nil : AnyPlan.months.lowerBound.firstDay + chance.number(0...800)
      var earlier: Set<Reference> = []
      for month in AnyPlan.months {
        let movement = Movement(plan.position(asAt: month, knownOn: known), list: list)
        #expect(Set(movement.before.map(\.reference)) == earlier, "seed \(seed), \(month)")
        earlier = Set(movement.now.map(\.reference))
      }
    }
  }

  @Test func whatIsNewlyDueOrDroppedIsTheDifferenceOfTwoMonths() {
    for seed in 1...600 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      var earlier: Set<Reference> = []
      for month in AnyPlan.months {
        let position = plan.position(asAt: month)
        let movement = Movement(position)
        let due = Set(position.due.map(\.reference))
        #expect(Set(movement.newlyDue.map(\.reference)) == due.subtracting(earlier), "seed \(seed), \(month)")
        #expect(
          Set(movement.droppedFromDue.map(\.reference)) == earlier.subtracting(due), "seed \(seed), \(month)")
        earlier = due
      }
    }
  }

  @Test func aReportBalancesInEveryScope() {
    for seed in 1...600 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...23)
      let reports = [1, 2, 3].map {
        ExceptionReport(
          plan: plan.plan, position: plan.position(asAt: month), earlier: [], scope: ReportScope(priority: $0)
        )
      }
      let whole = ExceptionReport(plan: plan.plan, position: plan.position(asAt: month), earlier: [])
      #expect(reports.allSatisfy { $0.movement.balances }, "seed \(seed)")
      #expect(reports.reduce(0) { $0 + $1.listed.count } == whole.listed.count, "seed \(seed)")
      #expect(reports.reduce(0) { $0 + $1.counted } == whole.counted, "seed \(seed)")
      #expect(whole.deadlines.rows.flatMap(\.standings).count == whole.listed.count, "seed \(seed)")
      #expect(whole.monthlyTotals == [whole.listed.count], "seed \(seed)")
      #expect(Set(whole.listed).isSubset(of: whole.position.due), "seed \(seed)")
    }
  }
}
