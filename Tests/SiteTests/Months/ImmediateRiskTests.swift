import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A yes to "Is any child at immediate risk?" stands at the top of everything, accepted or not.
@Suite struct ImmediateRiskTests {
  private static let yes: [(String, String)] = MonthTests.red.map { name, value in
    switch name {
    case "risk": (name, "yes")
    case "risk-why": (name, "Two children were not seen.")
    default: (name, value)
    }
  }

  private static let pages = [
    "/", "/plans/plan", "/plans/plan/actions", "/plans/plan/periods/2017-03", "/plans/plan/recommendations",
    "/plans/plan/exception-reports/2017-03",
  ]

  @Test(arguments: Engine.available)
  func `It stands above every page at once, and still once it is accepted`(_ engine: Engine) async throws {
    try await MonthTests.with(engine) { desk in
      try await MonthTests.open(desk)
      for page in Self.pages {
        let calm = try await desk.officer.get(page)
        #expect(!calm.body.contains("Immediate safeguarding risk:"), "\(page)")
      }
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.yes)
      for page in Self.pages {
        let body = try await desk.officer.get(page).body
        #expect(body.contains("Immediate safeguarding risk:"), "\(page)")
        #expect(body.contains("Two children were not seen."), "\(page)")
        #expect(body.contains("Nobody has accepted it yet."), "\(page)")
      }
      _ = try await MonthTests.accept(desk, "1.1.1")
      for page in Self.pages {
        let body = try await desk.officer.get(page).body
        // The report tells it again in its own words.
        let times = page.contains("exception-reports") ? 2 : 1
        #expect(body.split(separator: "Immediate safeguarding risk:").count == 1 + times, "\(page)")
        #expect(!body.contains("Nobody has accepted it yet."), "\(page)")
      }
    }
  }

  @Test(arguments: Engine.available)
  func `It can be said of an action that is not due, and stands whatever its rating`(_ engine: Engine)
    async throws
  {
    let later = Month("2017-09")!
    var action = Action(
      id: Fixture.ids(), reference: Reference("1.1.4")!, priority: 1, stem: "Hold a fourth panel",
      timescale: Timescale(printed: later.short, from: later, to: later), inPlanFrom: Month("2017-02")!)
    (action.lead, action.start) = ("Chief Executive", Month("2017-06")!)
    try await MonthTests.with(engine, change: { [action] in $0.actions[3] = action }) { desk in
      try await MonthTests.open(desk)
      let work = try await desk.lead.get("/")
      #expect(work.body.contains("href=\"/plans/plan/actions/1.1.4/updates?month=2017-03\""))
      let fields = [("words", "Nobody watches the door."), ("rating", "white"), ("risk", "yes")]
      let silent = try await MonthTests.send(desk.lead, "1.1.4", fields)
      #expect(silent.status == 422 && silent.body.contains("Say how you know"))
      let sent = try await MonthTests.send(
        desk.lead, "1.1.4", fields + [("risk-why", "Two children were not seen.")])
      #expect(sent.status == 303)
      _ = try await MonthTests.accept(desk, "1.1.4")
      for page in Self.pages {
        let body = try await desk.officer.get(page).body
        #expect(body.contains("Two children were not seen."), "\(page)")
      }
    }
  }

  @Test func `It is told to nobody who may not read the action`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.yes)
      let database = desk.test.database
      let member = try await Visitor(database, [.scrutinyMember], now: desk.clock.now)
      let partner = try await Visitor(database, [.partnerAuthor], now: desk.clock.now)
      for visitor in [member, partner] {
        for page in ["/", "/plans/plan/exception-reports", "/plans"] {
          #expect(!(try await visitor.get(page)).body.contains("Two children were not seen."), "\(page)")
        }
      }
      let other = try await Visitor(
        database, [.lead], now: desk.clock.now, change: { $0.posts = ["Head of Law"] })
      #expect(try await other.get("/").body.contains("Two children were not seen."), "leads read the plan")
    }
  }
}
