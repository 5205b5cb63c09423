import Testing

@testable import Improvement

/// What closing keeps of a month.
@Suite struct PeriodClosingTests {
  private let month = Month("2017-03")!
  private var settings = PlanSettings()

  private func action(
    _ reference: String, due: String = "2016-12", withdrawn: String? = nil, _ said: (String, String)...
  ) -> Action {
    let end = Month(due)!
    var action = Action(
      id: ID(reference), reference: Reference(reference)!, priority: 1, stem: "Do it",
      timescale: Timescale(printed: end.short, from: end, to: end), inPlanFrom: Month("2016-05")!)
    action.withdrawal = withdrawn.map {
      Withdrawal(date: Day($0)!, reason: "", approvedBy: "", successor: nil)
    }
    action.updates = said.enumerated().map { index, said in
      let asAt = Month(said.0)!
      var update = Update(
        id: ID("\(reference) \(index)"), asAt: asAt, rating: said.1, recordedOn: asAt.lastDay + 5 + index)
      update.narrative = Narrative("Said for \(asAt).")
      return update
    }
    return action
  }

  private func closed(
    _ actions: [Action], narratives: [PriorityNarrative] = [], firstReported: String = "2016-05",
    knownOn day: Day? = nil
  ) -> PeriodSnapshot {
    var plan = Plan(
      id: ID("plan"), council: Council(id: ID("c"), slug: "b", name: "Barset", shortName: "B"), slug: "plan",
      title: "Plan", kind: "Plan", firstMonth: Month("2016-05")!, scale: .ragw)
    plan.settings = settings
    plan.priorities = [Priority(id: ID("1"), number: 1, title: "One", shortTitle: "One")]
    return PeriodSnapshot(
      closing: month, of: plan, actions: actions, priorityNarratives: narratives, recommendations: 3,
      firstReported: Month(firstReported)!, closedOn: Day("2017-04-10")!, closedBy: "Officer", knownOn: day)
  }

  @Test("Words are kept of actions in the plan, and of exceptions that have just been withdrawn")
  func words() {
    let snapshot = closed([
      action("1.1.10", ("2017-02", "green")), action("1.1.2", ("2017-02", "red")), action("1.1.3"),
      action("1.2.1", withdrawn: "2017-03-20", ("2017-02", "red")),
      action("1.2.2", withdrawn: "2017-03-20", ("2017-02", "amber")),
      action("1.2.3", withdrawn: "2017-02-20", ("2017-01", "red")),
    ])
    #expect(snapshot.actions.map(\.reference.text) == ["1.1.2", "1.1.3", "1.1.10", "1.2.1"])
    #expect(snapshot.position.standings.count == 6)
  }

  @Test("Of an action's updates the one that stood is kept, as it was known on the day")
  func updates() {
    let corrected = action(
      "1.1.1", ("2017-02", "amber"), ("2017-03", "red"), ("2017-03", "green"), ("2017-04", "amber"))
    #expect(closed([corrected]).actions[0].updates.map(\.rating) == ["green"])
    #expect(closed([corrected], knownOn: Day("2017-04-06")!).actions[0].updates.map(\.rating) == ["red"])
    #expect(closed([corrected], knownOn: Day("2017-02-28")!).actions[0].updates.isEmpty)
  }

  @Test("Runs are kept of all that a list of the report may name")
  func runs() {
    let snapshot = closed([
      action("1.1.1", ("2017-01", "amber"), ("2017-02", "red"), ("2017-03", "red")),
      action("1.1.2", ("2017-01", "amber")), action("1.1.3", ("2017-02", "green")),
      action("1.1.4", ("2017-02", "amber"), ("2017-03", "green")),
      action("1.1.5", due: "2017-04", ("2017-03", "amber")),
      action("1.1.6", due: "2017-05", ("2017-03", "amber")),
    ])
    let runs = snapshot.runs.sorted { $0.key < $1.key }
    #expect(runs.map(\.key.text) == ["1.1.1", "1.1.2", "1.1.4", "1.1.5"])
    #expect(runs.map(\.value.months) == [2, 3, 1, 1])
    #expect(runs.map(\.value.isUnchanged) == [false, true, false, false])
  }

  @Test("What was said for an earlier month alone is carried over")
  func carriedOver() {
    let snapshot = closed([
      action("1.1.1", ("2017-02", "amber")), action("1.1.2", ("2017-02", "amber"), ("2017-03", "amber")),
      action("1.1.3"), action("1.1.4", withdrawn: "2017-03-01", ("2017-02", "amber")),
    ])
    #expect(snapshot.carriedOver.map(\.text) == ["1.1.1"])
  }

  @Test(
    "Earlier months are those of the table, and none before the first report",
    arguments: [(3, "2016-05", ["2017-01", "2017-02"]), (3, "2017-02", ["2017-02"]), (1, "2016-05", [])])
  func earlier(tableMonths: Int, firstReported: String, months: [String]) {
    var closing = self
    closing.settings.tableMonths = tableMonths
    let red = action("1.1.1", ("2017-02", "red"))
    let snapshot = closing.closed([red], firstReported: firstReported)
    #expect(snapshot.earlier.map(\.month.iso) == months)
    #expect(snapshot.earlier.last.map(\.counts) == (months.isEmpty ? nil : [1: 1]))
  }

  @Test("Narratives of priorities are those of the month")
  func narratives() {
    let said = ["2017-02", "2017-03"].map {
      PriorityNarrative(priority: 1, asAt: Month($0)!, narrative: Narrative($0), submittedBy: nil)
    }
    #expect(closed([], narratives: said).priorityNarratives == [said[1]])
  }
}
