import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct SettingsPageTests {
  private static func with(_ engine: Engine = .sqlite, _ body: (TestDatabase, Visitor) async throws -> Void)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await body(test, try await Visitor(test.database))
    }
  }

  private static let whole: [String: String] = [
    "report-title": "Exemption report", "board": "Governance Board", "lead-officer": "Director",
    "contact-officer": "Improvement Officer", "counting": "figures", "decimals": "1", "table-months": "6",
    "board-accepts": "yes", "reminder-days": "0, 5 2",
    "alert-addresses": "Director@barset.example\n duty@barset.example ",
    "case-patterns": "CN #######\n",
  ]

  private static func send(_ visitor: Visitor, _ change: [String: String] = [:], seen: String? = nil)
    async throws
    -> Visitor.Answer
  {
    let page = try await visitor.get("/plans/plan/settings")
    let fields = whole.merging(change) { $1 }.merging(["seen": seen ?? page.hidden("seen") ?? ""]) { $1 }
    return try await visitor.post("/plans/plan/settings", fields.map { ($0.key, $0.value) })
  }

  private static func kept(_ test: TestDatabase) async throws -> PlanSettings {
    try await test.database.read { session in
      let listed = try #require(try PlanRecords.find(slug: "plan", session))
      return try #require(try PlanRecords.plan(listed, session)).settings
    }
  }

  @Test(arguments: Engine.available)
  func `Every setting is kept, shows at once, and is in the trail`(_ engine: Engine) async throws {
    try await Self.with(engine) { test, officer in
      #expect(try await officer.get("/plans/plan").body.contains(">Exception reports<"))
      let answer = try await Self.send(officer)
      #expect(answer.location == "/plans/plan/settings?done=kept", "\(answer.problems)")
      let settings = try await Self.kept(test)
      #expect(settings.reportTitle == "Exemption report" && settings.board == "Governance Board")
      #expect(settings.leadOfficer == "Director" && settings.contactOfficer == "Improvement Officer")
      #expect(settings.counting == .figures && settings.decimals == 1 && settings.tableMonths == 6)
      #expect(settings.boardAcceptsCompletion && settings.reminderDays == [5, 2, 0])
      #expect(settings.alertAddresses == ["Director@barset.example", "duty@barset.example"])
      #expect(settings.casePatterns.map(\.written) == ["CN #######"])
      #expect(try await officer.get("/plans/plan").body.contains(">Exemption reports<"))
      let trail = try await test.database.read { session in
        try session.rows("SELECT record FROM audit_trail WHERE record_kind = 'plan_setting'") {
          try $0.text()
        }
      }
      #expect(trail.count == 11 && Set(trail).contains("case patterns"))
      // Emptied again, each is the product's own.
      let back = try await Self.send(
        officer,
        [
          "board-accepts": "", "reminder-days": "", "alert-addresses": "", "case-patterns": "",
          "lead-officer": "",
        ])
      #expect(back.status == 303)
      let emptied = try await Self.kept(test)
      #expect(!emptied.boardAcceptsCompletion && emptied.reminderDays.isEmpty && emptied.casePatterns.isEmpty)
    }
  }

  @Test(arguments: [
    ("report-title", " ", "Give the title"), ("board", "", "Name the body"),
    ("counting", "runes", "Choose how"),
    ("decimals", "3", "Choose how percentages"), ("table-months", "13", "from 1 to 12"),
    ("reminder-days", "2, soon", "numbers of days from 0 to 31"), ("reminder-days", "40", "from 0 to 31"),
    ("alert-addresses", "director at barset", "is not an e-mail address"),
    ("case-patterns", "CN", "has no # in it"),
    ("case-patterns", "IN ####", "would be found in many other words"),
    ("lead-officer", String(repeating: "a", count: 121), "Shorten it to 120"),
  ])
  func `What cannot be set is refused with its sentence, and everything typed stays`(
    _ field: String, _ typed: String, _ words: String
  ) async throws {
    try await Self.with { test, officer in
      let before = try await Self.kept(test)
      let answer = try await Self.send(officer, [field: typed])
      #expect(answer.status == 422)
      #expect(
        answer.problems.contains { $0.hasPrefix("\(field): ") && $0.contains(words) }, "\(answer.problems)")
      #expect(answer.body.contains("value=\"Exemption report\"") || field == "report-title")
      #expect(answer.body.contains("Director@barset.example") || field == "alert-addresses")
      #expect(try await Self.kept(test) == before)
    }
  }

  @Test func `Settings that somebody else kept meanwhile are told beside what was typed`() async throws {
    try await Self.with { test, officer in
      let page = try await officer.get("/plans/plan/settings")
      let other = try await Visitor(test.database, [.administrator])
      #expect(try await Self.send(other, ["board": "Scrutiny"]).status == 303)
      let stale = try await Self.send(officer, ["board": "Executive"], seen: page.hidden("seen"))
      #expect(stale.status == 409)
      #expect(stale.problems.contains { $0.hasPrefix("board: ") && $0.contains("it is “Scrutiny” now") })
      #expect(stale.body.contains("value=\"Executive\""))
      #expect(try await Self.send(officer, ["board": "Executive"], seen: stale.hidden("seen")).status == 303)
      #expect(try await Self.kept(test).board == "Executive")
    }
  }

  @Test(arguments: Engine.available)
  func `A council's own sentence takes the product's place in papers, and goes again`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { test, officer in
      let page = try await officer.get("/plans/plan/settings/sentences")
      let own = [
        ("sentence-purpose", "What stands still,\n and why, for {board}."),
        ("sentence-subject", "{plan}: {which}"),
      ]
      let answer = try await officer.post(
        "/plans/plan/settings/sentences", own + [("seen", page.hidden("seen") ?? "")])
      #expect(answer.location == "/plans/plan/settings/sentences?done=kept", "\(answer.problems)")
      #expect(try await Self.kept(test).sentences == ["purpose": "What stands still, and why, for {board}."])
      let paper = try await officer.get("/plans/plan/exception-reports/2017-03")
      #expect(paper.body.contains("What stands still, and why, for"))
      let again = try await officer.get("/plans/plan/settings/sentences")
      _ = try await officer.post("/plans/plan/settings/sentences", [("seen", again.hidden("seen") ?? "")])
      #expect(try await Self.kept(test).sentences.isEmpty)
    }
  }

  @Test func `A sentence with a name that is not filled in is refused, and stays`() async throws {
    try await Self.with { _, officer in
      let page = try await officer.get("/plans/plan/settings/sentences")
      let seen = ("seen", page.hidden("seen") ?? "")
      let unknown = try await officer.post(
        "/plans/plan/settings/sentences", [("sentence-purpose", "For {committee}."), seen])
      #expect(unknown.status == 422)
      #expect(
        unknown.problems == [
          "sentence-purpose: {committee} is not filled in by this sentence. What is filled in here is {board} and {had not progressed}"
        ])
      #expect(unknown.body.contains("For {committee}."))
      let open = try await officer.post(
        "/plans/plan/settings/sentences", [("sentence-purpose", "For {board."), seen])
      #expect(open.problems.contains { $0.contains("A brace is open") })
      let stale = try await officer.post(
        "/plans/plan/settings/sentences", [("sentence-purpose", "Why."), ("seen", "other")])
      #expect(stale.status == 409 && stale.body.contains("Why."))
    }
  }

  @Test func `Only those who may change settings, and only their own council's`() async throws {
    try await Self.with { test, _ in
      for role in Role.allCases where role != .officer && role != .administrator {
        let visitor = try await Visitor(test.database, [role])
        _ = try await visitor.get("/account")
        for path in ["settings", "settings/sentences"] {
          #expect(try await visitor.get("/plans/plan/\(path)").status == 403, "\(role)")
          #expect(try await visitor.post("/plans/plan/\(path)").status == 403, "\(role)")
        }
      }
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let stranger = try await Visitor(test.database, council: "Loamshire")
      _ = try await stranger.get("/plans/other/settings")
      #expect(try await stranger.get("/plans/plan/settings").status == 404)
      #expect(try await stranger.post("/plans/plan/settings").status == 404)
    }
  }
}
