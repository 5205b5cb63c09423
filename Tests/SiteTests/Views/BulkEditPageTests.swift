import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct BulkEditPageTests {
  private static func with(_ engine: Engine = .sqlite, _ body: (TestDatabase, Visitor) async throws -> Void)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft(
        actions: [("1.1.1", "2017-01", "red"), ("1.1.2", "2017-03", "amber"), ("1.1.3", "2017-03", "amber")])
      draft.recommendations = ["LA1", "LA2"].enumerated().map {
        Recommendation(id: Fixture.ids(), code: $1, number: $0 + 1, addressedTo: "Barset", text: "Do \($1)")
      }
      draft.actions[0].recommendations = ["LA1"]
      draft.actions[2].lead = "Head of Law"
      try await Fixture.keep(draft, in: test.database)
      try await body(test, try await Visitor(test.database))
    }
  }

  private static let all = [("shown", "1.1.1,1.1.2,1.1.3"), ("which", "all")]

  private static func actions(_ test: TestDatabase) async throws -> [Action] {
    try await test.database.read { session in
      try ActionRecords.actions(
        try #require(try PlanRecords.find(slug: "plan", session)), updates: .none, session)
    }
  }

  /// The fields of the preview's form, as a browser would send them.
  private static func fields(_ page: Visitor.Answer) -> [(String, String)] {
    page.body.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)">/)
      .map { (String($0.1), String($0.2)) }.filter { $0.0 != "csrf" }
  }

  @Test(
    arguments: Engine.available,
    [
      (["what": "lead", "lead": "Director"], "Head of Law", "Director"),
      (["what": "category", "category": "it"], "-", "it"),
      (["what": "watched-by", "watched-by": "Subgroup"], "-", "Subgroup"),
      (["what": "elected-member", "elected-member": "Cabinet member"], "-", "Cabinet member"),
      (["what": "add", "add": "LA2"], "LA1", "LA1, LA2"), (["what": "remove", "remove": "LA1"], "LA1", "-"),
    ])
  func `What is chosen is shown, then done, and each change is in the trail`(
    _ engine: Engine, _ change: (fields: [String: String], from: String, to: String)
  ) async throws {
    try await Self.with(engine) { test, officer in
      _ = try await officer.get("/plans/plan/actions/changes")
      let preview = try await officer.post(
        "/plans/plan/actions/changes/preview", Self.all + change.fields.map { ($0.key, $0.value) })
      #expect(preview.status == 200, "\(preview.problems)")
      #expect(
        preview.body.contains("data-label=\"Now\">\(change.from)<")
          && preview.body.contains("<b>\(change.to)</b>"))
      let before = try await Self.actions(test)
      let edit = try #require(Self.edit(change.fields))
      let expected = before.map(edit.change)
      let done = try await officer.post("/plans/plan/actions/changes", Self.fields(preview))
      let changed = expected.filter(\.changes).map(\.reference.text).joined(separator: ",")
      #expect(done.location == "/plans/plan/actions?ref=\(changed)&done=changed")
      let after = try await Self.actions(test)
      #expect(after.map(edit.change).allSatisfy { !$0.changes })
      let trail = try await test.database.read { session in
        try session.rows(
          "SELECT what FROM audit_trail WHERE who LIKE 'Person%' AND record_kind IN ('action', 'action_recommendation')"
        ) { try $0.text() }
      }
      #expect(trail.count == expected.count(where: \.changes))
    }
  }

  private static func edit(_ fields: [String: String]) -> BulkEdit? {
    switch fields["what"] {
    case "lead": .lead(fields["lead"] ?? "")
    case "category": .category(fields["category"])
    case "watched-by": .watchedBy(fields["watched-by"])
    case "elected-member": .electedMember(fields["elected-member"])
    case "add": .addRecommendation(fields["add"] ?? "")
    case "remove": .removeRecommendation(fields["remove"] ?? "")
    default: nil
    }
  }

  @Test(arguments: Engine.available)
  func `What somebody else changed meanwhile is told, and nothing is half done`(_ engine: Engine) async throws
  {
    try await Self.with(engine) { test, officer in
      let choice = Self.all + [("what", "lead"), ("lead", "Director")]
      _ = try await officer.get("/plans/plan/actions/changes")
      let preview = try await officer.post("/plans/plan/actions/changes/preview", choice)
      let other = try await Visitor(test.database)
      _ = try await other.get("/plans/plan/actions/changes")
      let theirs = try await other.post(
        "/plans/plan/actions/changes/preview",
        [
          ("shown", "1.1.1,1.1.2"), ("action", "1.1.2"), ("which", "ticked"), ("what", "lead"),
          ("lead", "Head of Finance"),
        ])
      _ = try await other.post("/plans/plan/actions/changes", Self.fields(theirs))
      let stale = try await officer.post("/plans/plan/actions/changes", Self.fields(preview))
      #expect(stale.status == 409)
      #expect(stale.body.contains("Nothing was changed") && stale.body.contains("since you looked: 1.1.2."))
      #expect(stale.body.contains("data-label=\"Now\">Head of Finance<"))
      #expect(
        try await Self.actions(test).map(\.lead) == ["Chief Executive", "Head of Finance", "Head of Law"])
      // Sent again from what is shown now, it is done.
      #expect(try await officer.post("/plans/plan/actions/changes", Self.fields(stale)).status == 303)
      #expect(try await Self.actions(test).allSatisfy { $0.lead == "Director" })
    }
  }

  @Test func `What is not chosen, or not given, is asked for, and the rest stays`() async throws {
    try await Self.with { _, officer in
      _ = try await officer.get("/plans/plan/actions/changes")
      let nothing = try await officer.post(
        "/plans/plan/actions/changes/preview", [("shown", "1.1.1,1.1.2"), ("category", "it")])
      #expect(nothing.status == 422)
      #expect(nothing.problems.map { $0.prefix { $0 != ":" } } == ["what", "which"])
      #expect(nothing.body.contains("value=\"it\""))
      let without = try await officer.post(
        "/plans/plan/actions/changes/preview",
        [("shown", "1.1.1,1.1.2"), ("action", "1.1.2"), ("what", "lead"), ("lead", "")])
      #expect(without.status == 422)
      #expect(without.problems.contains { $0.hasPrefix("lead: Name the one post") })
      #expect(without.body.contains("id=\"a-1.1.2\" name=\"action\" value=\"1.1.2\" checked"))
      let unknown = try await officer.post(
        "/plans/plan/actions/changes/preview", Self.all + [("what", "add"), ("add", "LA9")])
      #expect(unknown.problems == ["add: Choose a recommendation"])
    }
  }

  @Test func `The register's list is what is offered`() async throws {
    try await Self.with { _, officer in
      let register = try await officer.get("/plans/plan/actions?rating=amber")
      #expect(register.body.contains("/plans/plan/actions/changes?as-at=2017-03"))
      let page = try await officer.get("/plans/plan/actions/changes?rating=amber")
      #expect(page.hidden("shown") == "1.1.2,1.1.3")
    }
  }

  @Test func `Only the officer changes many, and no other council's`() async throws {
    try await Self.with { test, _ in
      for role in [Role.lead, .reviewer, .administrator, .boardMember] {
        let visitor = try await Visitor(test.database, [role])
        let register = try await visitor.get("/plans/plan/actions")
        #expect(!register.body.contains("Change several"))
        #expect(try await visitor.get("/plans/plan/actions/changes").status == 403)
        #expect(try await visitor.post("/plans/plan/actions/changes", Self.all).status == 403)
      }
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let stranger = try await Visitor(test.database, council: "Loamshire")
      _ = try await stranger.get("/plans/other/actions/changes")
      #expect(try await stranger.get("/plans/plan/actions/changes").status == 404)
      #expect(try await stranger.post("/plans/plan/actions/changes", Self.all).status == 404)
    }
  }
}
