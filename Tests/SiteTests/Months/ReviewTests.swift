import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// What a reviewer and the board make of the updates that came in.
@Suite struct ReviewTests {
  @Test
  func `An officer's correction leaves the answer on risk to whoever gave it, and says that it corrects`()
    async throws
  {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      func risk() async throws -> SafeguardingRisk? {
        try await desk.test.database.read { session in
          let plan = try PlanRecords.find(slug: "plan", session)!
          let action = try ActionRecords.actions(plan, only: [Reference("1.1.1")!], session)[0]
          return History(action.updates).standing(asAt: Month("2017-03")!)?.risk
        }
      }
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      _ = try await MonthTests.accept(desk, "1.1.1")
      desk.clock.pass(60)
      let words = MonthTests.red.map { $0.0 == "words" ? ("words", "The supplier delivers in June.") : $0 }
      _ = try await MonthTests.send(desk.officer, "1.1.1", words)
      _ = try await MonthTests.accept(desk, "1.1.1")
      #expect(try await risk()?.assessedBy == "Chief Executive")
      #expect(try await risk()?.assessedOn == Day("2017-04-05"))
      let page = try await desk.officer.get("/plans/plan/actions/1.1.1")
      #expect(page.body.contains("It corrects what the Chief Executive said."))
      let answer = words.map { $0.0 == "risk-why" ? ("risk-why", "A manager has looked.") : $0 }
      _ = try await MonthTests.send(desk.officer, "1.1.1", answer)
      _ = try await MonthTests.accept(desk, "1.1.1")
      #expect(try await risk()?.assessedBy != "Chief Executive", "another answer is the officer's own")
    }
  }

  @Test func `Somebody without a post goes by name, and a post by its article`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      let reviewer = try await Visitor(
        desk.test.database, [.reviewer], now: desk.clock.now, change: { $0.name = "Rita Reviewer" })
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      _ = try await reviewer.get("/plans/plan/submissions/\(id)")
      _ = try await reviewer.post("/plans/plan/submissions/\(id)/acceptance")
      let decided = try await desk.officer.get("/plans/plan/submissions/\(id)")
      #expect(decided.body.contains("by the Chief Executive"))
      #expect(decided.body.contains("Accepted by Rita Reviewer on 5 April 2017."))
      let action = try await desk.officer.get("/plans/plan/actions/1.1.1")
      #expect(action.body.contains("by the Chief Executive, accepted on 5 April 2017 by Rita Reviewer."))
    }
  }

  @Test func `An update that is sent back keeps its words, and is sent again`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      let silent = try await desk.officer.post("/plans/plan/submissions/\(id)/return")
      #expect(silent.status == 422, "a return says what should be put right")
      let back = try await desk.officer.post("/plans/plan/submissions/\(id)/return", [("remark", "Say when")])
      #expect(back.status == 303)
      let month = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("Sent back, and not sent again: 1</h2>"))
      #expect(
        month.body.contains("on 5 April 2017: “Say when”")
          && month.body.contains("To the Chief Executive, by "))
      let form = try await desk.lead.get("/plans/plan/actions/1.1.1/updates")
      #expect(form.body.contains("Say when"))
      #expect(form.body.contains("The supplier has not delivered."), "their words are still there")
      let again = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      #expect(again.status == 303)
      let later = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(!later.body.contains("Sent back, and not sent again"))
      let accepted = try await MonthTests.accept(desk, "1.1.1")
      #expect(accepted.location?.hasSuffix("done=reviewed&action=1.1.1") == true)
      let told = try await desk.officer.get(accepted.location ?? "")
      #expect(told.body.contains("The update of action 1.1.1 is accepted."))
      let returned = try await desk.officer.get(back.location ?? "")
      #expect(returned.body.contains("The update of action 1.1.1 is sent back."))
      let twice = try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      #expect(twice.location?.contains("done=decided&") == true, "what was replaced is not accepted")
    }
  }

  @Test func `All that need no second look are accepted in one step, and others are left`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let lawyer = try await Visitor(
        desk.test.database, [.lead], now: desk.clock.now, change: { $0.posts = ["Head of Law"] })
      _ = try await MonthTests.send(
        lawyer, "1.1.2",
        [
          ("words", "Two of three panels are held."), ("forecast-month", "5"), ("forecast-year", "17"),
          ("rating", "amber"),
        ])
      _ = try await MonthTests.send(
        desk.lead, "1.1.1",
        MonthTests.red.map { $0.0 == "rating" ? ("rating", "white") : $0 } + [("why", "It waits for a law")])
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("To review: 2"))
      let ids = page.body.matches(of: /name="submission" value="([^"]+)"/).map {
        ("submission", String($0.1))
      }
      #expect(ids.count == 1)
      let other = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      let done = try await desk.officer.post(
        "/plans/plan/periods/2017-03/acceptances", ids + [("submission", other)])
      #expect(done.location?.hasSuffix("count=1") == true)
      let after = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(after.body.contains("To review: 1"))
    }
  }

  @Test func `A completion waits for the board where the plan says so, and stands from its minute on`()
    async throws
  {
    try await TestDatabase.with(.sqlite) { test in
      var draft = MonthTests.draft()
      draft.plan.settings.boardAcceptsCompletion = true
      try await Fixture.keep(draft, in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let officer = try await Visitor(test.database, now: clock.now)
      let lead = try await Visitor(
        test.database, [.lead], now: clock.now, change: { $0.posts = ["Chief Executive"] })
      let desk = MonthTests.Desk(test: test, clock: clock, officer: officer, lead: lead)
      try await MonthTests.open(desk)
      let sent = try await MonthTests.send(
        lead, "1.1.1",
        [
          ("words", "The system is live."), ("rating", "green"), ("different", "Children are seen in time."),
          ("evidence-link", "https://example.org/minutes"), ("evidence-title", "Minutes"),
        ])
      #expect(sent.status == 303)
      let waits = try await officer.get("/plans/plan/actions/1.1.1")
      #expect(waits.body.contains("Awaiting acceptance"))
      _ = try await MonthTests.accept(desk, "1.1.1")
      let stands = try await officer.get("/plans/plan/actions.json")
      #expect(stands.body.contains("\"rating\":\"red\""), "the board’s key has not been turned")
      let clerk = try await Visitor(test.database, [.clerk], now: clock.now)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      _ = try await clerk.get("/plans/plan/submissions/\(id)")
      let work = try await clerk.get("/")
      #expect(work.body.contains("Completions that wait for the board’s minute: 1"))
      func record(_ day: String, _ minute: String) async throws -> Visitor.Answer {
        _ = try await clerk.get("/plans/plan/submissions/\(id)")
        return try await clerk.post(
          "/plans/plan/submissions/\(id)/board-acceptance", [("board-on", day), ("board-minute", minute)])
      }
      #expect(try await record("2017-04-05", "").status == 422)
      let early = try await record("2017-04-06", "17/14, 6")
      #expect(early.status == 422 && early.body.contains("6 April 2017 is still to come"))
      #expect(try await record("2017-04-05", "17/14, 6").status == 303)
      let page = try await officer.get("/plans/plan/actions/1.1.1?as-at=2017-03")
      #expect(page.body.contains("The board accepted it on 5 April 2017, minute 17/14, 6."))
      #expect(page.body.contains("accepted on 5 April 2017 by "))
      #expect(!(try await clerk.get("/").body.contains("wait for the board’s minute")))
      let after = try await officer.get("/plans/plan/actions.json")
      #expect(!after.body.contains("\"rating\":\"red\""))
    }
  }

  @Test(arguments: Engine.available)
  func `Two reviewers at once: one decides, the other is told`(_ engine: Engine) async throws {
    try await MonthTests.with(engine) { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      let other = try await Visitor(desk.test.database, [.reviewer], now: desk.clock.now)
      _ = try await other.get("/plans/plan/submissions/\(id)")
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      async let one = desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      async let two = other.post("/plans/plan/submissions/\(id)/return", [("remark", "No")])
      let told = try await [one, two].map {
        $0.location?.firstMatch(of: /done=(\w+)/).map { String($0.1) } ?? ""
      }
      #expect(Set(told) == ["reviewed", "decided"] || Set(told) == ["returned", "decided"])
      let updates = try await desk.test.database.read { session in
        try session.first("SELECT count(*) FROM action_update WHERE as_at = '2017-03'") { try $0.integer() }
      }
      #expect((updates ?? 0) <= 1)
    }
  }
}
