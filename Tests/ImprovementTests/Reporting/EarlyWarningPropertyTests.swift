import TestChance
import Testing

@testable import Improvement

@Suite struct EarlyWarningPropertyTests {
  @Test("What was said to turn did, unless it progressed, was withdrawn or was moved")
  func comesTrue() {
    var seen = 0
    for seed in 1...600 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...22)
      let position = plan.position(asAt: month)
      let warning = EarlyWarning(position, scale: plan.scale)
      let turning = warning.turningException + warning.turningLate
      #expect(Set(turning) == Set(position.standings.filter(ReportList.turning.lists)), "seed \(seed)")
      let next = plan.position(asAt: month + 1)
      for standing in next.standings where standing.isNewlyDue && standing.joined <= month {
        guard let before = position.standings.first(where: { $0.reference == standing.reference }),
          before.timescale.to == standing.timescale.to, !before.isWithdrawn
        else { continue }
        if standing.isException, standing.updatedAsAt != month + 1 {
          #expect(warning.turningException.contains(before), "seed \(seed)")
          seen += 1
        }
        if standing.isLate, standing.updatedAsAt != month + 1 {
          #expect(warning.turningLate.contains(before), "seed \(seed)")
          seen += 1
        }
      }
    }
    #expect(seen > 20)
  }

  @Test("Every list holds only open actions, in order of reference")
  func open() {
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let position = plan.position(asAt: AnyPlan.months.lowerBound + chance.number(0...23))
      let unchanged = Dictionary(
        uniqueKeysWithValues: plan.actions.map { ($0.reference, chance.number(0...6)) })
      let warning = EarlyWarning(position, scale: plan.scale, monthsUnchanged: unchanged)
      for list in [
        warning.turningException, warning.turningLate, warning.unchanged.map(\.standing),
        warning.slips.map(\.standing), warning.stale.map(\.standing),
      ] {
        #expect(list.allSatisfy { !$0.isWithdrawn && !$0.isComplete }, "seed \(seed)")
        #expect(list.map(\.reference) == list.map(\.reference).sorted(), "seed \(seed)")
        #expect(Set(list.map(\.reference)).count == list.count, "seed \(seed)")
      }
    }
  }
}
