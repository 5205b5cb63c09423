import Foundation
import Improvement
import Papers
import Records
import TestDatabases
import Testing

@testable import Site

/// What people type is shown as they typed it, and never runs.
@Suite struct InjectionTests {
  private static let evil = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"

  private func harmless(_ page: Visitor.Answer, _ address: String) {
    #expect(page.status < 500, "\(address)")
    #expect(!page.body.contains("<script>alert"), "\(address)")
    #expect(!page.body.contains("<img src=x"), "\(address)")
  }

  @Test func `Markup in every text of a plan, a person and an update stays text`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = MonthTests.draft()
      draft.plan.title = Self.evil
      draft.plan.settings.board = Self.evil
      draft.plan.settings.reportTitle = "Report \(Self.evil)"
      draft.plan.priorities[0].title = Self.evil
      draft.plan.priorities[0].footnote = Self.evil
      for index in draft.actions.indices {
        draft.actions[index].stem = Self.evil
        draft.actions[index].shortTitle = Self.evil
        draft.actions[index].lead = "Chief Executive"
        draft.actions[index].category = Self.evil
        draft.actions[index].successMeasure = Self.evil
        draft.actions[index].parts = [Part(letter: "a", text: Self.evil)]
        draft.actions[index].evidence = [
          Evidence(title: Self.evil, kind: Self.evil, date: nil, link: "javascript:alert(1)")
        ]
        draft.actions[index].updates[0].narrative = Narrative(Self.evil)
        draft.actions[index].updates[0].interim = Self.evil
      }
      try await Fixture.keep(draft, in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let officer = try await Visitor(
        test.database, [.officer, .administrator, .lead], now: clock.now,
        change: {
          ($0.name, $0.posts, $0.organisation) = (Self.evil, ["Chief Executive", Self.evil], Self.evil)
        })
      let desk = MonthTests.Desk(test: test, clock: clock, officer: officer, lead: officer)
      try await MonthTests.open(desk)
      let fields = MonthTests.red.map {
        ["words", "risk-why"].contains($0.0) ? ($0.0, Self.evil + " Again.") : $0
      }
      let sent = try await MonthTests.send(
        officer, "1.1.1",
        fields + [
          ("interim", Self.evil), ("why", Self.evil), ("different", Self.evil), ("evidence-title", Self.evil),
          ("evidence-link", "https://example.org/\"><script>alert('x')</script>"),
        ])
      #expect(
        sent.status == 303, "\(sent.body.matches(of: /href="#([a-z-]+)">([^<]*)/).map { "\($0.1): \($0.2)" })"
      )
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      let person = officer.site
      _ = person
      let people = try await officer.get("/people")
      let one = try #require(people.body.firstMatch(of: /href="(\/people\/[0-9a-f-]{36})"/))
      for address in [
        "/", "/account", "/people", String(one.1), "/notices", "/audit-trail", "/plans", "/plans/plan",
        "/plans/plan/actions", "/plans/plan/actions/1.1.1", "/plans/plan/actions/1.1.1/updates",
        "/plans/plan/periods/2017-03", "/plans/plan/submissions/\(id)", "/plans/plan/exception-reports",
        "/plans/plan/exception-reports/2017-03", "/plans/plan/comparison", "/plans/plan/recommendations",
        "/plans/plan/periods/2017-03/links?post=\(PercentEncoding.encode(Self.evil))",
        "/plans/plan/actions?q=\(PercentEncoding.encode(Self.evil))",
        "/sign-in?next=\(PercentEncoding.encode(Self.evil))",
      ] {
        harmless(try await officer.get(address), address)
      }
      _ = try await officer.post("/plans/plan/submissions/\(id)/return", [("remark", Self.evil)])
      harmless(try await officer.get("/plans/plan/actions/1.1.1/updates"), "returned form")
      let wrong = try await officer.post(
        "/plans/plan/actions/1.1.1/updates", [("words", Self.evil), ("rating", Self.evil)])
      harmless(wrong, "form with problems")
    }
  }

  @Test func `Another person's and another council's records cannot be reached by their addresses`()
    async throws
  {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(
        desk.lead, "1.1.1", MonthTests.red + [("evidence-link", "https://example.org/e")])
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: desk.test.database)
      let stranger = try await Visitor(
        desk.test.database, [.officer, .administrator], council: "Loamshire", now: desk.clock.now)
      let evidence = try #require(
        try await desk.test.database.read { session in
          try session.first("SELECT id FROM evidence") { try $0.text() }
        })
      let person = try #require(
        try await desk.test.database.read { session in
          try session.first(
            "SELECT p.id FROM person p JOIN council c ON c.id = p.council WHERE c.name = 'Barset'"
          ) { try $0.text() }
        })
      _ = try await stranger.get("/people")
      for plan in ["plan", "other"] {
        for path in ["submissions/\(id)", "evidence/\(evidence)", "actions/1.1.1/updates?month=2017-03"] {
          let answer = try await stranger.get("/plans/\(plan)/\(path)")
          #expect(answer.status == 404 || plan == "other" && path.hasPrefix("actions"), "\(plan) \(path)")
          #expect(!answer.body.contains("supplier"))
        }
        let accepted = try await stranger.post("/plans/\(plan)/submissions/\(id)/acceptance")
        #expect(accepted.status == 404)
      }
      let page = try await stranger.get("/people/\(person)")
      let change = try await stranger.post("/people/\(person)/departure")
      #expect(page.status == 404 && change.status == 404)
      let sessions = try await desk.test.database.read { session in
        try session.rows("SELECT id FROM session WHERE ended_at IS NULL") { try $0.text() }
      }
      for session in sessions where session != "" {
        _ = try await stranger.get("/account")
        _ = try await stranger.post("/account/sessions", [("session", session)])
      }
      let stillIn = try await desk.lead.get("/account")
      #expect(stillIn.status == 200, "nobody ends another's session")
    }
  }
}
