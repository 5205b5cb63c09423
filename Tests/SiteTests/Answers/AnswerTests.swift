import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A partner without an account answers through a link.
@Suite struct AnswerTests {
  private func with(_ body: (MonthTests.Desk, Visitor, String) async throws -> Void) async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await desk.officer.get("/plans/plan/periods/2017-03/links?post=Head%20of%20Law")
      let made = try await desk.officer.post(
        "/plans/plan/periods/2017-03/links", [("post", "head of law"), ("email", "law@partner.example")])
      #expect(made.status == 200)
      let found = try #require(made.body.firstMatch(of: /(\/answers\/[A-Za-z0-9_-]{43})</))
      let partner = try Visitor(stranger: desk.test.database, now: desk.clock.now)
      try await body(desk, partner, String(found.1))
    }
  }

  private static let words: [(String, String)] = [
    ("words", "Two of three panels are held."), ("forecast-month", "5"), ("forecast-year", "2017"),
    ("rating", "amber"),
  ]

  @Test func `The link opens the post's own actions and nothing else`() async throws {
    try await with { _, partner, link in
      let list = try await partner.get(link)
      #expect(list.status == 200)
      #expect(list.body.contains("1.1.2") && !list.body.contains("1.1.1"))
      #expect(list.headers[.init("Referrer-Policy")!] == "no-referrer")
      let other = try await partner.get(link + "/actions/1.1.1")
      #expect(other.status == 404)
      let plan = try await partner.get("/plans/plan")
      #expect(plan.status == 303)
    }
  }

  @Test func `What is sent through it is attributed to the post, and marked as sent through a link`()
    async throws
  {
    try await with { desk, partner, link in
      _ = try await partner.get(link + "/actions/1.1.2")
      let forged = try await partner.post(link + "/actions/1.1.2", Self.words + [("csrf", "made up")])
      #expect(forged.status == 403)
      let sent = try await partner.post(link + "/actions/1.1.2", Self.words)
      #expect(sent.status == 303)
      let submission = try await MonthTests.submission(desk, "1.1.2")
      #expect(submission.origin == .link && submission.sentBy == "Head of Law")
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("Through a link"))
    }
  }

  @Test func `A draft kept through it says what looks like somebody's identity`() async throws {
    try await with { _, partner, link in
      _ = try await partner.get(link + "/actions/1.1.2")
      let kept = try await partner.post(
        link + "/actions/1.1.2", [("words", "Ring 07700 900123."), ("draft", "yes")])
      let list = try await partner.get(kept.location ?? "")
      #expect(list.body.contains("Your draft for 1.1.2 is kept"))
      #expect(list.body.contains("“07700 900123” looks like a phone number"))
    }
  }

  @Test func `The link ends with the month, with its time, and when a newer one is sent`() async throws {
    try await with { desk, partner, link in
      _ = try await desk.officer.get("/plans/plan/periods/2017-03/links")
      _ = try await desk.officer.post(
        "/plans/plan/periods/2017-03/links", [("post", "Head of Law"), ("email", "law@partner.example")])
      let old = try await partner.get(link)
      #expect(old.status == 410)
    }
    try await with { desk, partner, link in
      desk.clock.pass(60 * 86_400)
      let late = try await partner.get(link)
      #expect(late.status == 410)
    }
    try await with { desk, partner, link in
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      let reasons = ["review", "words", "risk", "evidence"].map { ("reason-\($0)", "Known") }
      _ = try await desk.officer.post("/plans/plan/periods/2017-03/closure", reasons)
      let closed = try await partner.get(link)
      #expect(closed.status == 410)
    }
  }

  @Test func `A partner author sees and writes their own priorities only`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = MonthTests.draft()
      draft.plan.priorities.append(
        Priority(id: Fixture.ids(), number: 2, title: "Board", shortTitle: "Board"))
      var theirs = draft.actions[0]
      theirs = Action(
        id: Fixture.ids(), reference: Reference("2.1.1")!, priority: 2, stem: "Hold a SECRET panel",
        timescale: theirs.timescale, inPlanFrom: theirs.inPlanFrom)
      theirs.updates = [
        Update(id: Fixture.ids(), asAt: Month("2017-02")!, rating: "red", recordedOn: Day("2017-03-06")!)
      ]
      draft.actions.append(theirs)
      try await Fixture.keep(draft, in: test.database)
      let plan = try #require(try await test.database.read { try PlanRecords.find(slug: "plan", $0) })
      let clock = TestClock()
      let partner = try await Visitor(
        test.database, [.partnerAuthor], now: clock.now,
        change: { $0.ownPriorities = [Person.OwnPriority(plan: plan.id, number: 1)] })
      let register = try await partner.get("/plans/plan/actions.csv")
      #expect(register.status == 200)
      #expect(register.body.contains("1.1.1") && !register.body.contains("SECRET"))
      for address in ["/plans/plan/actions/2.1.1", "/plans/plan/actions?q=SECRET"] {
        let answer = try await partner.get(address)
        #expect(!answer.body.contains("SECRET panel"), "\(address)")
      }
      let own = try await partner.get("/plans/plan/actions/1.1.1/updates")
      let other = try await partner.get("/plans/plan/actions/2.1.1/updates")
      let overview = try await partner.get("/plans/plan")
      #expect(own.status == 200 && other.status == 403 && overview.status == 403)
    }
  }
}
