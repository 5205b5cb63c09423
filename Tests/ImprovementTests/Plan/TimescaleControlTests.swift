import Testing

@testable import Improvement

@Suite("Change control of timescales") struct TimescaleControlTests {
  private let today = Day("2017-03-28")!

  private func change(
    to month: String, _ decision: TimescaleChange.Decision, on day: String? = nil,
    asked: String = "2017-03-01"
  ) -> TimescaleChange {
    TimescaleChange(
      to: EditedPlan.timescale(month), reason: "Late grant", requestedOn: Day(asked)!, requestedBy: "Lead",
      decision: decision, decidedOn: day.flatMap { Day($0) }, decidedBy: day.map { _ in "Board" }, id: ID("c")
    )
  }

  private func ask(
    _ printed: String, reason: String = "Late grant", on day: Day? = nil,
    _ edit: (inout Action) -> Void = { _ in }
  ) -> Result<TimescaleChange, TimescaleRefusals> {
    var action = EditedPlan.action()
    edit(&action)
    return TimescaleControl.request(
      printed, reason: reason, by: "Head of Law", of: action, on: day ?? today,
      today: today)
  }

  private func refused(_ result: Result<TimescaleChange, TimescaleRefusals>) -> [String] {
    switch result {
    case .success: []
    case .failure(let refusals): refusals.problems.map(\.field)
    }
  }

  @Test(
    "Every printed style is read, and stands as pending",
    arguments: [
      ("Sep 17", "2017-09"), ("Jan – Mar 18", "2018-03"), ("by end of June 2017", "2017-06"),
      ("Q4 2017/18", "2018-03"),
    ])
  func asked(_ printed: String, _ end: String) throws {
    let change = try ask(printed).get()
    #expect(change.decision == .pending)
    #expect(change.to.to == Month(end))
    #expect(change.to.printed == printed)
    #expect(change.requestedBy == "Head of Law")
    #expect(change.requestedOn == today)
    #expect(change.decidedOn == nil)
  }

  @Test("What was asked for in an earlier meeting is dated by it, and can be decided from then on")
  func earlier() throws {
    let change = try ask("June 2017", on: today - 20).get()
    #expect(change.requestedOn == today - 20)
    let decided = TimescaleControl.decided(change, .approved, by: "Board", on: today - 19, today: today)
    #expect(try decided.get().decidedOn == today - 19)
    #expect(refused(ask("June 2017", on: today + 1)) == ["asked-on"])
  }

  @Test("A timescale and a reason are needed, and both are told at once")
  func blank() {
    #expect(refused(ask(" ", reason: "")) == ["timescale", "reason"])
    #expect(refused(ask("soon")) == ["timescale"])
  }

  @Test("What stands already is not asked for again")
  func same() {
    #expect(refused(ask("March 2017")) == ["timescale"])
    #expect(
      refused(ask("June 2017") { $0.timescaleChanges = [change(to: "2017-06", .approved, on: "2017-03-10")] })
        == ["timescale"])
    // The published one may be asked for again.
    #expect(
      refused(
        ask("March 2017") { $0.timescaleChanges = [change(to: "2017-06", .approved, on: "2017-03-10")] }
      )
      .isEmpty)
    #expect(
      refused(ask("June 2017") { $0.timescaleChanges = [change(to: "2017-06", .refused, on: "2017-03-10")] })
        .isEmpty)
  }

  @Test("One at a time, and only of an action that is in the plan and can have begun")
  func refusals() {
    #expect(
      refused(ask("June 2017") { $0.timescaleChanges = [change(to: "2017-09", .pending)] }) == ["timescale"])
    #expect(
      refused(
        ask("June 2017") {
          $0.withdrawal = Withdrawal(date: today, reason: "", approvedBy: "", successor: nil)
        }) == ["timescale"])
    #expect(refused(ask("January 2017") { $0.start = Month("2017-02") }) == ["timescale"])
  }

  private func decide(
    _ decision: TimescaleChange.Decision?, by: String = "Board", on day: String? = "2017-03-20"
  ) -> Result<TimescaleChange, TimescaleRefusals> {
    TimescaleControl.decided(
      change(to: "2017-09", .pending), decision, by: by, on: day.flatMap { Day($0) }, today: today)
  }

  @Test("A decision keeps what was asked, and says who and when")
  func decided() throws {
    let approved = try decide(.approved).get()
    #expect(approved == change(to: "2017-09", .approved, on: "2017-03-20"))
    #expect(approved.id == ID("c"))
    #expect(try decide(.refused).get().decision == .refused)
  }

  @Test("It needs a choice, a body and a day between asking and today")
  func undecided() {
    #expect(refused(decide(nil, by: " ", on: nil)) == ["decision", "decided-by", "decided-on"])
    #expect(refused(decide(.pending)) == ["decision"])
    #expect(refused(decide(.approved, on: "2017-03-29")) == ["decided-on"])
    #expect(refused(decide(.approved, on: "2017-02-28")) == ["decided-on"])
    #expect(refused(decide(.approved, on: "2017-03-01")).isEmpty)
    #expect(refused(decide(.approved, on: "2017-03-28")).isEmpty)
  }

  @Test("The timescale in force is the newest approved, whatever was refused since")
  func newest() {
    var action = EditedPlan.action()
    #expect(TimescaleChange.newest(of: action) == action.timescale)
    action.timescaleChanges = [
      change(to: "2017-06", .approved, on: "2017-03-02"), change(to: "2017-09", .refused, on: "2017-03-20"),
      change(to: "2017-12", .pending),
    ]
    #expect(TimescaleChange.newest(of: action).to == Month("2017-06"))
  }
}
