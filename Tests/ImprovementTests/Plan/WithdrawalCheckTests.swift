import Testing

@testable import Improvement

@Suite("Whether an action can be withdrawn") struct WithdrawalCheckTests {
  private let today = Day("2017-07-10")!

  private func check(
    on date: String = "2017-07-07", reason: String = "Superseded", by: String = "Board",
    successor: String? = nil,
    among others: [Action] = [EditedPlan.action("1.1.2")]
  ) -> [EditProblem] {
    let action = EditedPlan.action()
    return WithdrawalCheck.problems(
      Withdrawal(
        date: Day(date)!, reason: reason, approvedBy: by, successor: successor.map(Reference.init(kept:))),
      of: action, among: [action] + others, today: today)
  }

  @Test("With reason, approver and a day it can, with a successor or without")
  func fine() {
    #expect(check().isEmpty)
    #expect(check(successor: "1.1.2").isEmpty)
    #expect(check(on: "2017-07-10").isEmpty)
    #expect(check(on: "2016-05-01").isEmpty)
  }

  @Test("Not on a day to come, nor before it joined the plan")
  func day() {
    #expect(fields(check(on: "2017-07-11")) == ["date"])
    #expect(fields(check(on: "2016-04-30")) == ["date"])
  }

  @Test("Reason and approver are needed")
  func blank() {
    #expect(fields(check(reason: " ", by: "\n")) == ["reason", "approver"])
  }

  @Test("What follows it is another action, of this plan, that is in it and follows none yet")
  func successor() {
    var gone = EditedPlan.action("1.1.3")
    gone.withdrawal = Withdrawal(date: today, reason: "", approvedBy: "", successor: nil)
    var taken = EditedPlan.action("1.1.4")
    taken.successorOf = Reference(kept: "1.1.9")
    var own = EditedPlan.action("1.1.5")
    own.successorOf = Reference(kept: "1.1.1")
    for wrong in ["1.1.1", "9.9.9", "1.1.3", "1.1.4"] {
      #expect(fields(check(successor: wrong, among: [gone, taken, own])) == ["successor"], "\(wrong)")
    }
    #expect(check(successor: "1.1.5", among: [own]).isEmpty)
  }
}
