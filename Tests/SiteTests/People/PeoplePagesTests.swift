import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Looking after a council's people.
@Suite struct PeoplePagesTests {
  private static func with(
    _ engine: Engine = .sqlite, _ body: (TestDatabase, Visitor) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      try await body(test, try await Visitor(test.database, [.administrator]))
    }
  }

  private static func form(_ name: String, _ email: String, _ role: Role = .lead, posts: String = "")
    -> [(String, String)]
  {
    [("name", name), ("email", email), ("role", role.rawValue), ("posts", posts), ("organisation", "")]
  }

  private static func find(_ email: String, _ test: TestDatabase) async throws -> Person {
    try #require(try await test.database.read { try PersonRecords.find(email: email, $0) })
  }

  /// Adds somebody, and gives the address of their page.
  private static func add(
    _ name: String, _ email: String, posts: String = "", _ test: TestDatabase, _ visitor: Visitor
  ) async throws -> String {
    _ = try await visitor.get("/people/new")
    let added = try await visitor.post("/people", form(name, email, posts: posts))
    #expect(added.status == 200 && added.body.contains("/invitations/"), "the invitation is handed over")
    return "/people/\(try await find(email, test).id.rawValue)"
  }

  private static func seen(_ page: Visitor.Answer) -> (String, String) {
    ("seen", page.body.firstMatch(of: /name="seen" value="([^"]*)"/).map { String($0.1) } ?? "")
  }

  @Test(arguments: Engine.available)
  func `Of two who change somebody at once the second is told, and loses nothing`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { test, one in
      let page = try await Self.add("Grace Crawley", "grace@example.org", test, one)
      let two = try await Visitor(test.database, [.administrator])
      let marks = [Self.seen(try await one.get(page)), Self.seen(try await two.get(page))]
      async let first = one.post(page, Self.form("Grace Grantly", "grace@example.org") + [marks[0]])
      async let second = two.post(page, Self.form("Grace Robarts", "grace@example.org") + [marks[1]])
      let answers = try await [first, second]
      #expect(answers.map(\.status).sorted() == [303, 422])
      let told = try #require(answers.first { $0.status == 422 })
      #expect(told.body.contains("Somebody else has changed this person meanwhile"))
      let kept = try await Self.find("grace@example.org", test).name
      let lost = kept == "Grace Grantly" ? "Grace Robarts" : "Grace Grantly"
      #expect(told.body.contains("value=\"\(lost)\""), "what was typed is still there")
    }
  }

  @Test func `The last administrator can neither leave nor give the role up`() async throws {
    try await Self.with { test, administrator in
      let people = try await test.database.read { session in
        try PersonRecords.councils(session).flatMap { try PersonRecords.all($0.id, session) }
      }
      let last = try #require(people.first { $0.roles.contains(.administrator) })
      let page = "/people/\(last.id.rawValue)"
      let mark = Self.seen(try await administrator.get(page))
      let left = try await administrator.post(page + "/departure")
      #expect(left.status == 422)
      let changed = try await administrator.post(page, Self.form("Nobody", last.email) + [mark])
      #expect(changed.status == 422 && changed.body.contains("administrator"))
      #expect(try await Self.find(last.email, test).roles == [.administrator])
    }
  }

  @Test func `Whoever leaves is signed out, and their open actions go to another in one step`() async throws {
    try await Self.with { test, administrator in
      let leaver = try await Self.add(
        "Mark Robarts", "mark@example.org", posts: "Chief Executive", test, administrator)
      _ = try await Self.add(
        "Lucy Robarts", "lucy@example.org", posts: "Head of Law", test, administrator)
      let heir = try await Self.find("lucy@example.org", test).id.rawValue
      _ = try await administrator.get(leaver)
      let handed = try await administrator.post(leaver + "/reassignment", [("to", heir)])
      #expect(handed.location == "/people?done=handed-2", "what is complete stays as it was")
      let left = try await administrator.post(leaver + "/departure")
      #expect(left.location == "/people?done=left")
      let day = try await Self.find("mark@example.org", test).leftOn
      #expect(day == Visitor.moment.day)
      let position = try await administrator.get("/plans/plan/actions.json")
      #expect(position.body.split(separator: "\"lead\":\"Head of Law\"").count - 1 == 3)
    }
  }

  @Test func `An address that somebody signs in with already is refused, with what was typed`() async throws {
    try await Self.with { test, administrator in
      _ = try await Self.add("Eleanor Bold", "eleanor@example.org", test, administrator)
      _ = try await administrator.get("/people/new")
      let refused = try await administrator.post(
        "/people", Self.form("Eleanor Harding", " Eleanor@Example.org "))
      #expect(refused.status == 422 && refused.body.contains("Somebody signs in with this address already"))
      #expect(refused.body.contains("value=\"Eleanor Harding\""))
    }
  }
}
