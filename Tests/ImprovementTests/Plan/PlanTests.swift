import TestChance
import Testing

@testable import Improvement

@Suite struct PlanTests {
  private let day = Day("2017-03-31")!

  @Test func aPriorityAnswersToABodyFromADayOn() {
    var priority = Priority(id: ID("3"), number: 3, title: "Care leavers", shortTitle: "Care leavers")
    #expect(priority.responsibility(asAt: day) == nil)
    priority.responsibilities = [
      Responsibility(body: "Partnership", watchedBy: nil, from: Day("2017-03-31")!),
      Responsibility(body: "Safeguarding board", watchedBy: nil, from: Day("2016-05-01")!),
    ]
    #expect(priority.responsibility(asAt: Day("2016-04-30")!) == nil)
    #expect(priority.responsibility(asAt: day - 1)?.body == "Safeguarding board")
    #expect(priority.responsibility(asAt: day)?.body == "Partnership")
  }

  @Test func aFootnoteMarksTheTitle() {
    var priority = Priority(id: ID("3"), number: 3, title: "Care leavers", shortTitle: "Care leavers")
    #expect(priority.heading == "Priority 3: Care leavers")
    priority.footnote = "Led by the partnership."
    #expect(priority.heading == "Priority 3: Care leavers*")
    #expect(priority.named == "Priority 3, Care leavers")
  }

  @Test func theVersionInForceIsTheNewestApproved() {
    var chance = SeededChance(1)
    var plan = AnyPlan(&chance).plan
    #expect(plan.version(asAt: day) == nil)
    plan.versions = [
      PlanVersion(number: "2", date: day, isApproved: true, note: ""),
      PlanVersion(number: "1", date: day - 60, isApproved: true, note: ""),
      PlanVersion(number: "3", date: day - 1, isApproved: false, note: ""),
      PlanVersion(number: "4", date: day + 1, isApproved: true, note: ""),
    ]
    #expect(plan.version(asAt: day)?.number == "2")
    #expect(plan.version(asAt: day - 1)?.number == "1")
    #expect(plan.version(asAt: day - 61) == nil)
  }

  @Test func theWholeWordingHasItsParts() {
    var action = Action(
      id: ID("1"), reference: Reference("1.1.1")!, priority: 1, stem: "Hold meetings:",
      timescale: Timescale(printed: "Mar 17", from: day.inMonth, to: day.inMonth), inPlanFrom: day.inMonth)
    #expect(action.text == "Hold meetings:")
    action.parts = [Part(letter: "a", text: "monthly"), Part(letter: "b", text: "with minutes")]
    #expect(action.text == "Hold meetings: a) monthly; b) with minutes")
  }

  @Test func idsLieInTheOrderOfTheirMaking() {
    let clock: [UInt64] = [0, 1, 1_490_918_400_000, 1_490_918_400_001, 0xffff_ffff_ffff]
    let ids: [ID<Plan>] = clock.map { now in IDMaker { now }() }
    #expect(ids.map(\.rawValue) == ids.map(\.rawValue).sorted())
    for id in ids {
      let pieces = id.rawValue.split(separator: "-")
      #expect(pieces.map(\.count) == [8, 4, 4, 4, 12])
      #expect(pieces[2].hasPrefix("7") && "89ab".contains(pieces[3].first!))
    }
    #expect(Set((0..<1000).map { _ in (IDMaker { 5 }() as ID<Plan>) }).count == 1000)
  }
}
