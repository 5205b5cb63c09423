import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct SavedViewTests {
  private static func with(
    _ engine: Engine = .sqlite, _ body: (TestDatabase, Visitor, Visitor) async throws -> Void
  )
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let officer = try await Visitor(test.database)
      let lead = try await Visitor(test.database, [.lead])
      try await body(test, officer, lead)
    }
  }

  private static func save(_ visitor: Visitor, _ name: String, _ query: String, shared: Bool = false)
    async throws
    -> Visitor.Answer
  {
    let page = try await visitor.get("/plans/plan/views?save=yes&\(query)")
    return try await visitor.post(
      "/plans/plan/views",
      [("name", name), ("query", page.hidden("query")?.replacing("&amp;", with: "&") ?? "")]
        + (shared ? [("shared", "yes")] : []))
  }

  @Test(arguments: Engine.available)
  func `A filter is saved under a name, opened, renamed and removed by whoever saved it`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { test, officer, lead in
      let register = try await lead.get("/plans/plan/actions?rating=red&sort=forecast")
      #expect(
        register.body.contains("/plans/plan/views?save=yes&amp;rating=red&amp;sort=forecast")
          || register.body.contains("/plans/plan/views?save=yes&rating=red&sort=forecast"))
      #expect(
        try await Self.save(lead, "Reds", "as-at=2017-03&rating=red&sort=forecast").location
          == "/plans/plan/views?done=saved")
      let mine = try await lead.get("/plans/plan/views")
      #expect(
        mine.body.contains("href=\"/plans/plan/actions?rating=red&amp;sort=forecast\">Reds</a>")
          || mine.body.contains("href=\"/plans/plan/actions?rating=red&sort=forecast\">Reds</a>"))
      #expect(mine.body.contains("Rated Red, by forecast"))
      #expect(!(try await officer.get("/plans/plan/views")).body.contains("Reds"), "one person's own")

      let id = try #require(mine.body.firstMatch(of: /\/plans\/plan\/views\/([0-9a-f-]{36})/)).1
      let one = try await lead.get("/plans/plan/views/\(id)")
      let renamed = try await lead.post(
        "/plans/plan/views/\(id)", [("name", "Red ones"), ("seen", one.hidden("seen") ?? "")])
      #expect(renamed.location == "/plans/plan/views?done=renamed")
      let stale = try await lead.post(
        "/plans/plan/views/\(id)", [("name", "Worst"), ("seen", one.hidden("seen") ?? "")])
      #expect(stale.status == 409)
      #expect(stale.body.contains("it is “Red ones” now") && stale.body.contains("value=\"Worst\""))
      let foreign = try await officer.get("/plans/plan/views/\(id)")
      #expect(foreign.status == 404, "nobody sees another's own")
      let removed = try await lead.post(
        "/plans/plan/views/\(id)/removal", [("seen", stale.hidden("seen") ?? "")])
      #expect(removed.location == "/plans/plan/views?done=removed")
      #expect(try await lead.get("/plans/plan/views/\(id)").status == 404)
      let trail = try await test.database.read { session in
        try session.rows("SELECT what FROM audit_trail WHERE record_kind = 'saved_view' ORDER BY position") {
          try $0.text()
        }
      }
      #expect(trail == ["added", "changed", "removed"])
    }
  }

  @Test func `The officer shares a view with the council, and nobody else changes it`() async throws {
    try await Self.with { _, officer, lead in
      #expect(try await Self.save(officer, "For the board", "due=yes", shared: true).status == 303)
      let theirs = try await lead.get("/plans/plan/views")
      #expect(theirs.body.contains("For the board") && theirs.body.contains("The council’s"))
      #expect(!theirs.body.contains("Rename or remove"))
      let list = try await officer.get("/plans/plan/views")
      let id = try #require(list.body.firstMatch(of: /\/plans\/plan\/views\/([0-9a-f-]{36})/)).1
      #expect(try await lead.get("/plans/plan/views/\(id)").status == 403)
      #expect(try await lead.post("/plans/plan/views/\(id)/removal").status == 403)
      // A lead who asks for a shared view gets one of their own.
      _ = try await Self.save(lead, "Mine", "due=yes", shared: true)
      #expect(!(try await officer.get("/plans/plan/views")).body.contains("Mine"))
    }
  }

  @Test func `A view needs a name that is not taken, and its filter stays`() async throws {
    try await Self.with { _, officer, _ in
      let empty = try await Self.save(officer, " ", "rating=red")
      #expect(empty.status == 422)
      #expect(empty.problems == ["name: Give the view a name, such as “Red in priority 5”"])
      #expect(empty.hidden("query") == "rating=red")
      _ = try await Self.save(officer, "Reds", "rating=red")
      let twice = try await Self.save(officer, "reds", "rating=amber")
      #expect(twice.status == 422)
      #expect(twice.problems.contains { $0.contains("There is a view of that name already") })
      #expect(try await Self.save(officer, String(repeating: "a", count: 81), "due=yes").status == 422)
    }
  }

  @Test func `Scrutiny keeps no views, and another council's are not there`() async throws {
    try await Self.with { test, officer, _ in
      _ = try await Self.save(officer, "Shared", "due=yes", shared: true)
      let scrutiny = try await Visitor(test.database, [.scrutinyMember])
      #expect(try await scrutiny.get("/plans/plan/views").status == 403)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let stranger = try await Visitor(test.database, council: "Loamshire")
      #expect(try await stranger.get("/plans/plan/views").status == 404)
      #expect(!(try await stranger.get("/plans/other/views")).body.contains("Shared"))
    }
  }

  @Test func `Who has answered leaves as a table with every column`() async throws {
    try await Self.with { _, officer, _ in
      let answer = try await officer.get("/plans/plan/periods/2017-03/answers.csv")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\"plan-answers-2017-03.csv\"")
      let lines = answer.body.split(whereSeparator: \.isNewline)
      #expect(
        lines.first?.hasSuffix(
          "Lead,Organisation,Has an account,Asked,Accepted,To review,Not answered,Not answered for,Reminders")
          == true)
      #expect(lines.last == "Chief Executive,,No,2,2,0,0,,")
    }
  }
}
