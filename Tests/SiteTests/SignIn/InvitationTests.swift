import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct InvitationTests {
  private func invited(
    _ body: (TestDatabase, TestClock, Visitor, String, Person) async throws -> Void
  ) async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let clock = TestClock()
      let visitor = try Visitor(stranger: test.database, now: clock.now)
      let council = try #require(try await test.database.read { try PersonRecords.councils($0).first })
      var person = Person(id: Fixture.ids(), council: council.id, email: "new@example.org", name: "New")
      person.roles = [.administrator]
      let (kept, site) = (person, visitor.site)
      let link = try await test.database.write { session in
        try Ledger.keep(session, Fixture.occasion, council: council.id) { try PersonRecords.add(kept, $0) }
        return try OneTimeLinks(site: site).make(.invitation, for: kept, occasion: Fixture.occasion, session)
      }
      try await body(test, clock, visitor, String(link.dropFirst("http://localhost:8080".count)), person)
    }
  }

  private func secret(_ page: Visitor.Answer) throws -> OneTimeCode {
    let found = try #require(page.body.firstMatch(of: /<code class="secret">([A-Z2-7 ]+)<\/code>/))
    return try #require(OneTimeCode(base32: String(found.1)))
  }

  @Test func `An invitation sets a password and an authenticator, works once, and signs in`() async throws {
    try await invited { test, clock, visitor, link, _ in
      let page = try await visitor.get(link)
      #expect(page.status == 200)
      let secret = try secret(page)
      let again = try await visitor.get(link)
      #expect(try self.secret(again) == secret, "opening it again shows the same key")
      let weak = try await visitor.post(link, [("password", "Password1234!"), ("code", "000000")])
      #expect(weak.status == 422)
      #expect(weak.body.contains("soon guessed"))
      let done = try await visitor.post(
        link, [("password", Account.password), ("code", secret.code(at: clock.now().seconds))])
      #expect(done.status == 200)
      #expect(done.body.matches(of: /<li><code>/).count == RecoveryCodes.count)
      let people = try await visitor.get("/people")
      #expect(people.status == 200)
      let second = try await Visitor(test.database, now: clock.now).get(link)
      #expect(second.status == 410)
    }
  }

  @Test func `An invitation runs out after a week, and a newer one ends it`() async throws {
    try await invited { test, clock, visitor, link, person in
      let site = visitor.site
      let newer = try await test.database.write {
        try OneTimeLinks(site: site).make(.invitation, for: person, occasion: Fixture.occasion, $0)
      }
      let old = try await visitor.get(link)
      #expect(old.status == 410)
      clock.pass(7 * 86_400 + 1)
      let late = try await visitor.get(String(newer.dropFirst("http://localhost:8080".count)))
      #expect(late.status == 410)
    }
  }

  @Test func `No link is kept that could be used, and none is in the audit trail`() async throws {
    try await invited { test, _, _, link, _ in
      let token = try #require(link.split(separator: "/").last.map(String.init))
      let kept = try await test.database.read { session in
        try session.rows("SELECT hash FROM one_time_link") { try $0.text() }
          + (try session.rows("SELECT after_change FROM audit_trail") { try $0.text() })
      }
      #expect(!kept.contains { $0.contains(token) })
    }
  }

  @Test(arguments: ["", "x", "AAAA", "../../people", String(repeating: "A", count: 43)])
  func `A made-up link opens nothing`(_ token: String) async throws {
    try await invited { _, _, visitor, _, _ in
      let answer = try await visitor.get("/invitations/\(token)")
      #expect([404, 410].contains(answer.status))
    }
  }
}
