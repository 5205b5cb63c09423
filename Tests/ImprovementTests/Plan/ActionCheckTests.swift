import Testing

@testable import Improvement

@Suite("Whether an action can be kept as it was written") struct ActionCheckTests {
  private func check(_ new: Action, old: Action? = EditedPlan.action()) -> [EditProblem] {
    ActionCheck(new, old: old, plan: EditedPlan.plan, recommendations: EditedPlan.recommendations).problems
  }

  private func problems(_ change: (inout Action) -> Void) -> [EditProblem] {
    var action = EditedPlan.action()
    change(&action)
    return check(action)
  }

  @Test("One with wording, lead and objective can")
  func fine() {
    #expect(check(EditedPlan.action()).isEmpty)
    #expect(check(EditedPlan.action(), old: nil).isEmpty)
  }

  @Test("It needs its wording")
  func wording() {
    #expect(fields(problems { $0.stem = " \n" }) == ["stem"])
  }

  @Test("It needs its one lead, unless it came in without")
  func lead() {
    #expect(fields(problems { $0.lead = nil }) == ["lead"])
    var orphan = EditedPlan.action()
    orphan.lead = nil
    #expect(check(orphan, old: orphan).isEmpty)
    #expect(fields(check(orphan, old: nil)) == ["lead"])
  }

  @Test("Its lead is not a contributor too, whatever the capitals")
  func contributors() {
    #expect(fields(problems { $0.contributors = ["Police", "head of  law"] }) == ["contributors"])
    #expect(problems { $0.contributors = ["Police"] }.isEmpty)
  }

  @Test("Its objective is one of its priority")
  func objective() {
    #expect(fields(problems { $0.objective = Reference(kept: "9.9") }) == ["objective"])
    #expect(fields(problems { $0.objective = Reference(kept: "2.1") }) == ["objective"])
    #expect(problems { $0.objective = nil }.isEmpty)
  }

  @Test("Work begins by the month in which it is due, as that stands now")
  func start() {
    #expect(fields(problems { $0.start = Month("2017-04") }) == ["start"])
    #expect(problems { $0.start = Month("2017-03") }.isEmpty)
    #expect(
      problems {
        $0.start = Month("2017-04")
        $0.timescaleChanges = [
          TimescaleChange(
            to: EditedPlan.timescale("2017-06"), reason: "", requestedOn: Day("2017-01-01")!, requestedBy: "",
            decision: .approved, decidedOn: Day("2017-01-05"), decidedBy: "Board")
        ]
      }.isEmpty)
  }

  @Test("It joins no earlier than the plan and no later than its first update")
  func joined() {
    #expect(fields(problems { $0.inPlanFrom = Month("2016-04")! }) == ["in-plan-from"])
    let update = Update(id: ID("u"), asAt: Month("2016-09")!, rating: "red", recordedOn: Day("2016-10-03")!)
    #expect(
      fields(
        problems {
          $0.updates = [update]
          $0.inPlanFrom = Month("2016-10")!
        }) == ["in-plan-from"])
    #expect(
      problems {
        $0.updates = [update]
        $0.inPlanFrom = Month("2016-09")!
      }.isEmpty)
  }

  @Test("It answers recommendations that the plan has")
  func recommendations() {
    #expect(problems { $0.recommendations = ["LA1"] }.isEmpty)
    #expect(fields(problems { $0.recommendations = ["LA9"] }) == ["recommendations"])
  }
}
