import Documents
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

struct PagesTests {
  @Test(arguments: [
    ("/plans/none", 404, "There is no such plan"),
    ("/plans/plan?as-at=2030-01", 404, "Nothing was reported for January 2030"),
    ("/plans/plan?as-at=March", 400, "That is not a month"),
    ("/plans/plan?known-on=soon", 400, "That is not a day"),
    ("/plans/plan/actions/9.9.9", 404, "There is no action 9.9.9"),
    ("/plans/plan/recommendations/LA1", 404, "There is no recommendation LA1"),
    ("/plans/plan/exception-reports/2030-01", 404, "Nothing was reported for January 2030"),
    ("/plans/plan/exception-reports/2017-03?list=best", 400, "There is no such list"),
    ("/plans/plan/exception-reports/2017-03?priority=7", 404, "There is no such priority"),
    ("/plans/plan/exception-reports/2017-03.doc", 404, "There is no such page"),
    ("/elsewhere", 404, "There is no such page"),
  ])
  func `What is not there is told with the right status and a way on`(
    _ path: String, _ status: Int, _ title: String
  ) async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let answer = try await Visitor(test.database).get(path)
      #expect(answer.status == status)
      #expect(answer.body.contains("<h1>\(title)</h1>"))
      #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'self'") ?? false)
    }
  }

  @Test func `What people wrote is shown as words, whatever it holds`() async throws {
    let attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    try await TestDatabase.with(.sqlite) { test in
      var draft = Fixture.draft()
      draft.plan.title = attack
      draft.plan.priorities[0].title = attack
      draft.plan.priorities[0].footnote = attack
      draft.plan.settings.board = attack
      draft.plan.settings.sentences["purpose"] = attack
      draft.actions[0].stem = attack
      draft.actions[0].shortTitle = attack
      draft.actions[0].lead = attack
      draft.actions[0].category = attack
      draft.actions[0].evidence = [
        Evidence(title: attack, kind: attack, date: nil, link: "javascript:alert(1)")
      ]
      draft.actions[0].updates[0].narrative = Narrative(attack)
      draft.actions[0].updates[0].interim = attack
      draft.actions[0].updates[0].submittedBy = attack
      try await Fixture.keep(draft, in: test.database)
      let visitor = try await Visitor(test.database)
      for path in [
        "/", "/plans", "/plans/plan", "/plans/plan/actions", "/plans/plan/actions/1.1.1",
        "/plans/plan/recommendations",
        "/plans/plan/comparison", "/plans/plan/exception-reports", "/plans/plan/exception-reports/2017-03",
      ] {
        let answer = try await visitor.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(!answer.body.contains("<script>alert"), "\(path)")
        #expect(!answer.body.contains("<img src=x"), "\(path)")
        #expect(!answer.body.contains("href=\"javascript:"), "\(path)")
      }
    }
  }

  @Test(arguments: Engine.available)
  func `One council's plan shows nothing of another's`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var other = Fixture.draft(
        slug: "other", council: "Loamshire",
        actions: [("1.1.1", "2017-01", "red"), ("7.7.7", "2017-01", "red")])
      for index in other.actions.indices {
        other.actions[index].stem = "SECRET wording"
        other.actions[index].lead = "SECRET lead"
        other.actions[index].updates[0].narrative = Narrative("SECRET words")
      }
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Fixture.keep(other, in: test.database)
      let visitor = try await Visitor(test.database)
      for path in [
        "/plans/plan", "/plans/plan/actions", "/plans/plan/actions?q=SECRET", "/plans/plan/actions.csv",
        "/plans/plan/actions.json", "/plans/plan/actions/1.1.1", "/plans/plan/recommendations",
        "/plans/plan/comparison", "/plans/plan/exception-reports", "/plans/plan/exception-reports/2017-03",
        "/plans/plan/exception-reports/2017-03.json", "/plans/plan/exception-reports/2017-03.txt",
      ] {
        let answer = try await visitor.get(path)
        #expect(answer.status == 200)
        #expect(
          !answer.body.replacing("q=SECRET", with: "").replacing("“SECRET”", with: "").replacing(
            "value=\"SECRET\"", with: ""
          ).contains("SECRET"), "\(path)")
      }
      let foreign = try await visitor.get("/plans/plan/actions/7.7.7")
      #expect(foreign.status == 404)
    }
  }

  @Test func `A page shows a change at once, though it keeps what it told before`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let visitor = try await Visitor(test.database)
      let before = try await visitor.get("/plans/plan/actions.json")
      #expect(before.body.contains("\"rating\":\"red\""))
      let changed = Fixture.draft(actions: [("1.1.1", "2017-01", "green"), ("1.1.2", "2017-03", "amber")])
      try await Fixture.keep(
        changed, in: test.database,
        on: Occasion(who: "test", at: "2017-04-20T09:00:00Z", day: Day("2017-04-20")!))
      let after = try await visitor.get("/plans/plan/actions.json")
      #expect(!after.body.contains("\"rating\":\"red\""))
    }
  }

  @Test func `The register's file marks what a spreadsheet would run as text`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Fixture.draft()
      draft.actions[0].stem = "=HYPERLINK(\"http://evil\")"
      try await Fixture.keep(draft, in: test.database)
      let answer = try await Visitor(test.database).get("/plans/plan/actions.csv")
      #expect(answer.body.contains("'=HYPERLINK"))
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\"plan-register-2017-03.csv\"")
    }
  }

  @Test func `The register and the report can be saved as workbooks`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let visitor = try await Visitor(test.database)
      for (page, path, name) in [
        ("actions", "/plans/plan/actions.xlsx?as-at=2017-03", "plan-register-2017-03.xlsx"),
        (
          "exception-reports/2017-03", "/plans/plan/exception-reports/2017-03.xlsx",
          "plan-exceptions-2017-03.xlsx"
        ),
      ] {
        #expect(
          try await visitor.get("/plans/plan/\(page)?as-at=2017-03").body.contains("href=\"\(path)\">Excel"))
        let answer = try await visitor.get(path)
        #expect(answer.status == 200 && answer.bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
        #expect(answer.headers[.contentType] == WorkbookFile.contentType)
      }
    }
  }

  @Test func `A program that asks for JSON is told in JSON what is wrong`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let answer = try await Visitor(test.database).get("/plans/plan/actions.json?as-at=lately")
      #expect(answer.status == 400)
      #expect(answer.headers[.contentType] == "application/problem+json; charset=utf-8")
      let problem = try #require(try answer.json as? [String: Any])
      #expect(problem["title"] as? String == "That is not a month")
    }
  }

  @Test func `A month that was closed later is provisional to a reader of that day`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Fixture.draft()
      draft.periods = [ReportingPeriod(month: Month("2017-03")!, state: .closed, closedOn: Day("2017-04-10"))]
      try await Fixture.keep(draft, in: test.database)
      let visitor = try await Visitor(test.database)
      let then = try await visitor.get("/plans/plan/exception-reports/2017-03.json?known-on=2017-04-09")
      #expect(then.body.contains("\"state\": \"provisional\""))
      let now = try await visitor.get("/plans/plan/exception-reports/2017-03.json")
      #expect(now.body.contains("\"state\": \"closed\""))
    }
  }

  @Test func `A withdrawal is not on the action's page for a reader of an earlier day`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Fixture.draft()
      draft.actions[0].withdrawal = Withdrawal(
        date: Day("2017-03-20")!, reason: "Superseded", approvedBy: "Board", successor: nil)
      try await Fixture.keep(draft, in: test.database)
      let visitor = try await Visitor(test.database)
      let now = try await visitor.get("/plans/plan/actions/1.1.1")
      #expect(now.body.contains("Withdrawn on 20 March 2017"))
      let then = try await visitor.get("/plans/plan/actions/1.1.1?known-on=2017-03-10")
      #expect(then.status == 200)
      #expect(!then.body.contains("Withdrawn on"))
    }
  }

  @Test func `A council without a plan is told how to begin`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(council: "Loamshire"), in: test.database)
      let council = Council(id: Fixture.ids(), slug: "barset", name: "Barset", shortName: "Barset")
      try await test.database.write {
        try $0.run(
          "INSERT INTO council (id, slug, name, short_name) VALUES (\(council.id), 'barset', 'Barset', 'Barset')"
        )
      }
      let answer = try await Visitor(test.database, council: "Barset").get("/plans")
      #expect(answer.status == 200)
      #expect(answer.body.contains("No plan has been imported yet"))
    }
  }
}
