import Testing

@testable import Improvement

@Suite("What a withdrawal changes in the totals") struct PlanTotalsTests {
  private let asAt = Month("2017-03")!

  private func action(
    _ reference: String, _ priority: Int, due: String, _ rating: String, withdrawn: String? = nil
  ) -> Action {
    let end = Month(due)!
    var action = Action(
      id: ID(reference), reference: Reference(kept: reference), priority: priority, stem: "Do it",
      timescale: Timescale(printed: due, from: end, to: end), inPlanFrom: Month("2016-05")!)
    action.withdrawal = withdrawn.map {
      Withdrawal(date: Day($0)!, reason: "", approvedBy: "", successor: nil)
    }
    action.updates = [Update(id: ID(reference), asAt: asAt, rating: rating, recordedOn: Day("2017-04-03")!)]
    return action
  }

  private var actions: [Action] {
    [
      action("1.1", 1, due: "2017-01", "red"), action("1.2", 1, due: "2017-02", "green"),
      action("1.3", 1, due: "2017-09", "amber"), action("2.1", 2, due: "2017-01", "red"),
      action("2.2", 2, due: "2017-01", "red", withdrawn: "2017-02-10"),
    ]
  }

  private var position: Position { Position(actions, scale: .ragw, asAt: asAt) }

  @Test("Added less withdrawn is what is in the plan")
  func reckoning() {
    let totals = PlanTotals(position)
    #expect((totals.added, totals.withdrawn, totals.actions) == (5, 1, 4))
    #expect((totals.due, totals.exceptions, totals.complete) == (3, 2, 1))
    let second = PlanTotals(position, priority: 2)
    #expect((second.added, second.withdrawn, second.actions, second.due) == (2, 1, 1, 1))
  }

  @Test("A withdrawn action leaves the due, the Reds and the total, and stays among those added")
  func withdrawn() {
    let after = position.with(Reference(kept: "1.1"), withdrawn: true)
    let totals = PlanTotals(after)
    #expect((totals.added, totals.withdrawn, totals.actions) == (5, 2, 3))
    #expect((totals.due, totals.exceptions, totals.complete) == (2, 1, 1))
    #expect(PlanTotals(after, priority: 2) == PlanTotals(position, priority: 2))
  }

  @Test("The totals said beforehand are those told once it is withdrawn")
  func foretold() {
    for index in actions.indices where actions[index].withdrawal == nil {
      var done = actions
      done[index].withdrawal = Withdrawal(date: asAt.lastDay, reason: "", approvedBy: "", successor: nil)
      let told = Position(done, scale: .ragw, asAt: asAt)
      let foretold = position.with(actions[index].reference, withdrawn: true)
      #expect(PlanTotals(told) == PlanTotals(foretold), "\(actions[index].reference)")
      #expect(told.standings == foretold.standings)
    }
  }

  @Test("Undoing brings back what stood before")
  func undone() {
    let back = position.with(Reference(kept: "2.2"), withdrawn: false)
    #expect(PlanTotals(back).exceptions == 3)
    #expect(PlanTotals(back.with(Reference(kept: "2.2"), withdrawn: true)) == PlanTotals(position))
  }
}
