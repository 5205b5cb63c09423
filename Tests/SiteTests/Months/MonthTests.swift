import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A month from its opening to its closing, and what comes after.
@Suite struct MonthTests {
  /// A plan as at February with a late Red, a late Amber and one that is complete, and two leads.
  static func draft() -> PlanDraft {
    var draft = Fixture.draft(
      actions: [
        ("1.1.1", "2017-01", "red"), ("1.1.2", "2017-02", "amber"), ("1.1.3", "2017-01", "green"),
        ("1.1.4", "2017-03", "white"),
      ], asAt: "2017-02")
    draft.actions[1].lead = "Head of Law"
    for index in draft.actions.indices { draft.actions[index].evidence = [] }
    return draft
  }

  struct Desk {
    let test: TestDatabase
    let clock: TestClock
    let officer: Visitor
    let lead: Visitor
  }

  static func with(_ engine: Engine = .sqlite, _ body: (Desk) async throws -> Void) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(draft(), in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let officer = try await Visitor(test.database, now: clock.now)
      let lead = try await Visitor(
        test.database, [.lead], now: clock.now, change: { $0.posts = ["Chief Executive"] })
      try await body(Desk(test: test, clock: clock, officer: officer, lead: lead))
    }
  }

  /// What a lead sends of a Red that stays one.
  static let red: [(String, String)] = [
    ("words", "The supplier has not delivered."), ("forecast-month", "6"), ("forecast-year", "2017"),
    ("rating", "red"), ("risk", "no"), ("risk-why", "Each child is followed up on the day."),
  ]

  static func open(_ desk: Desk) async throws {
    _ = try await desk.officer.get("/plans/plan/periods/2017-02")
    let closed = try await desk.officer.post(
      "/plans/plan/periods/2017-02/closure",
      [
        ("reason-words", "Imported"), ("reason-risk", "Imported"), ("reason-evidence", "Imported"),
        ("reason-reasons", "Imported"),
      ])
    #expect(closed.status == 303)
    _ = try await desk.officer.get("/plans/plan/periods/2017-02")
    let opened = try await desk.officer.post("/plans/plan/periods/2017-03/opening")
    #expect(opened.location == "/plans/plan/periods/2017-03?done=opened")
  }

  static func send(_ visitor: Visitor, _ reference: String, _ fields: [(String, String)]) async throws
    -> Visitor.Answer
  {
    _ = try await visitor.get("/plans/plan/actions/\(reference)/updates")
    return try await visitor.post("/plans/plan/actions/\(reference)/updates", fields)
  }

  static func submission(_ desk: Desk, _ reference: String) async throws -> Submission {
    let found = try await desk.test.database.read { session -> Submission? in
      guard let plan = try PlanRecords.find(slug: "plan", session),
        let action = try ActionRecords.actions(plan, only: [Reference(reference)!], session).first
      else { return nil }
      return try SubmissionRecords.of(action.id, session).first
    }
    return try #require(found)
  }

  static func accept(_ desk: Desk, _ reference: String) async throws -> Visitor.Answer {
    let id = try await submission(desk, reference).id.rawValue
    _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
    return try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
  }

  @Test(arguments: Engine.available)
  func `A month is opened, answered, reviewed and closed, and its figures then stand`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { desk in
      try await Self.open(desk)
      let work = try await desk.lead.get("/")
      #expect(work.body.contains("My actions for March 2017"))
      #expect(work.body.contains("1.1.1") && !work.body.contains("1.1.2"), "only what names their post")
      let sent = try await Self.send(desk.lead, "1.1.1", Self.red)
      #expect(sent.status == 303)
      let before = try await desk.officer.get("/plans/plan/actions.json?as-at=2017-03")
      #expect(!before.body.contains("supplier"), "it counts for nothing until it is accepted")
      let accepted = try await Self.accept(desk, "1.1.1")
      #expect(accepted.location == "/plans/plan/periods/2017-03?done=reviewed")
      let provisional = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(
        provisional.body.contains("Provisional")
          && provisional.body.contains("The supplier has not delivered."))
      try await close(desk, "2017-03")
      let report = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(!report.body.contains("Provisional"))
      #expect(report.body.contains("The supplier has not delivered."))
      let late = try await Self.send(desk.lead, "1.1.1", Self.red)
      #expect(late.status == 409, "a closed month takes no more")
    }
  }

  private func close(_ desk: Desk, _ month: String) async throws {
    _ = try await desk.officer.get("/plans/plan/periods/\(month)")
    let reasons = ["review", "words", "risk", "evidence", "reasons", "names", "privacy"].map {
      ("reason-\($0)", "Known to the board")
    }
    let closed = try await desk.officer.post("/plans/plan/periods/\(month)/closure", reasons)
    #expect(closed.status == 303)
  }

  @Test func `A later correction shows as restated, and the closed figures have not moved`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      _ = try await Self.send(desk.lead, "1.1.1", Self.red)
      _ = try await Self.accept(desk, "1.1.1")
      try await close(desk, "2017-03")
      let before = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      var corrected = Self.draft()
      corrected.actions[0].updates[0] = Update(
        id: Fixture.ids(), asAt: Month("2017-03")!, rating: "amber", recordedOn: Day("2018-03-13")!)
      corrected.actions[0].updates[0].narrative = Narrative("It had begun after all.")
      corrected.periods = []
      try await Fixture.keep(
        corrected, in: desk.test.database,
        on: Occasion(who: "test", at: "2018-03-13T09:00:00Z", day: Day("2018-03-13")!))
      let page = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(page.body.contains("Restated since it was closed"))
      #expect(page.body.contains("1.1.1 was Red and is now Amber"))
      let after = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      #expect(after.body == before.body, "the closed report is the same to the last byte")
      let month = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("As closed: <b>1</b>"))
    }
  }

  @Test func `Pre-flight names what is missing, and closing asks for a reason for each fault`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("no words for March"))
      #expect(page.body.contains("no answer on immediate risk"))
      let refused = try await desk.officer.post(
        "/plans/plan/periods/2017-03/closure", [("reason-words", "The lead is away")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("value=\"The lead is away\""))
      let state = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      #expect(state.body.contains("\"state\": \"provisional\""))
    }
  }

  @Test func `An update that is sent back keeps its words, and is sent again`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      _ = try await Self.send(desk.lead, "1.1.1", Self.red)
      let id = try await Self.submission(desk, "1.1.1").id.rawValue
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      let silent = try await desk.officer.post("/plans/plan/submissions/\(id)/return")
      #expect(silent.status == 422, "a return says what should be put right")
      let back = try await desk.officer.post("/plans/plan/submissions/\(id)/return", [("remark", "Say when")])
      #expect(back.status == 303)
      let form = try await desk.lead.get("/plans/plan/actions/1.1.1/updates")
      #expect(form.body.contains("Say when"))
      #expect(form.body.contains("The supplier has not delivered."), "their words are still there")
      let again = try await Self.send(desk.lead, "1.1.1", Self.red)
      #expect(again.status == 303)
      let accepted = try await Self.accept(desk, "1.1.1")
      #expect(accepted.location?.hasSuffix("done=reviewed") == true)
      let twice = try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      #expect(twice.location?.hasSuffix("done=decided") == true, "what was replaced is not accepted")
    }
  }

  @Test func `Reopening needs a reason, and is in the audit trail`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      try await close(desk, "2017-03")
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      let silent = try await desk.officer.post("/plans/plan/periods/2017-03/reopening")
      #expect(silent.status == 422)
      let reopened = try await desk.officer.post(
        "/plans/plan/periods/2017-03/reopening", [("reason", "A lead was ill")])
      #expect(reopened.status == 303)
      let trail = try await desk.officer.get("/audit-trail")
      #expect(trail.body.contains("reopened") && trail.body.contains("A lead was ill"))
      try await close(desk, "2017-03")
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("Closed again (2)"))
      let checks = try await desk.test.database.read { try AuditTrailCheck.run($0) }
      #expect(checks.flatMap(\.faults) == [])
    }
  }

  @Test func `All that need no second look are accepted in one step, and others are left`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      let lawyer = try await Visitor(
        desk.test.database, [.lead], now: desk.clock.now, change: { $0.posts = ["Head of Law"] })
      _ = try await Self.send(
        lawyer, "1.1.2",
        [
          ("words", "Two of three panels are held."), ("forecast-month", "5"), ("forecast-year", "17"),
          ("rating", "amber"),
        ])
      _ = try await Self.send(
        desk.lead, "1.1.1",
        Self.red.map { $0.0 == "rating" ? ("rating", "white") : $0 } + [("why", "It waits for a law")])
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("To review: 2"))
      let ids = page.body.matches(of: /name="submission" value="([^"]+)"/).map {
        ("submission", String($0.1))
      }
      #expect(ids.count == 1)
      let other = try await Self.submission(desk, "1.1.1").id.rawValue
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
      var draft = Self.draft()
      draft.plan.settings.boardAcceptsCompletion = true
      try await Fixture.keep(draft, in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let officer = try await Visitor(test.database, now: clock.now)
      let lead = try await Visitor(
        test.database, [.lead], now: clock.now, change: { $0.posts = ["Chief Executive"] })
      let desk = Desk(test: test, clock: clock, officer: officer, lead: lead)
      try await Self.open(desk)
      let sent = try await Self.send(
        lead, "1.1.1",
        [
          ("words", "The system is live."), ("rating", "green"), ("different", "Children are seen in time."),
          ("evidence-link", "https://example.org/minutes"), ("evidence-title", "Minutes"),
        ])
      #expect(sent.status == 303)
      let waits = try await officer.get("/plans/plan/actions/1.1.1")
      #expect(waits.body.contains("Awaiting acceptance"))
      _ = try await Self.accept(desk, "1.1.1")
      let stands = try await officer.get("/plans/plan/actions.json")
      #expect(stands.body.contains("\"rating\":\"red\""), "the board’s key has not been turned")
      let clerk = try await Visitor(test.database, [.clerk], now: clock.now)
      let id = try await Self.submission(desk, "1.1.1").id.rawValue
      _ = try await clerk.get("/plans/plan/submissions/\(id)")
      let bare = try await clerk.post(
        "/plans/plan/submissions/\(id)/board-acceptance", [("board-on", "2018-03-10")])
      #expect(bare.status == 422)
      let kept = try await clerk.post(
        "/plans/plan/submissions/\(id)/board-acceptance",
        [("board-on", "2018-03-10"), ("board-minute", "17/14, 6")])
      #expect(kept.status == 303)
      let after = try await officer.get("/plans/plan/actions.json")
      #expect(!after.body.contains("\"rating\":\"red\""))
    }
  }

  @Test(arguments: Engine.available)
  func `Two reviewers at once: one decides, the other is told`(_ engine: Engine) async throws {
    try await Self.with(engine) { desk in
      try await Self.open(desk)
      _ = try await Self.send(desk.lead, "1.1.1", Self.red)
      let id = try await Self.submission(desk, "1.1.1").id.rawValue
      let other = try await Visitor(desk.test.database, [.reviewer], now: desk.clock.now)
      _ = try await other.get("/plans/plan/submissions/\(id)")
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      async let one = desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      async let two = other.post("/plans/plan/submissions/\(id)/return", [("remark", "No")])
      let places = try await [one, two].map { $0.location?.split(separator: "=").last.map(String.init) ?? "" }
      #expect(Set(places) == ["reviewed", "decided"])
      let updates = try await desk.test.database.read { session in
        try session.first("SELECT count(*) FROM action_update WHERE as_at = '2017-03'") { try $0.integer() }
      }
      #expect((updates ?? 0) <= 1)
    }
  }
}
