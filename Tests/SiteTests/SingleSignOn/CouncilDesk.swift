import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A council with a plan, an officer who never set a password, and a sign-in of its own.
struct CouncilDesk {
  let test: TestDatabase
  let clock: TestClock
  let provider: StandInProvider
  let officer: Person
  let visitor: Visitor

  static func with(
    _ engine: Engine = .sqlite, _ keys: [SigningKey] = [.p256("one")], secret: String? = nil,
    _ body: (CouncilDesk) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let (clock, council) = (
        TestClock(), try #require(try await test.database.read { try PersonRecords.councils($0).first })
      )
      let provider = StandInProvider(clock, keys)
      var person = Person(
        id: Fixture.ids(), council: council.id, email: "officer@example.org", name: "Officer")
      person.roles = [.officer]
      let officer = person
      try await test.database.write { session in
        try Ledger.keep(session, Fixture.occasion, council: council.id) { try PersonRecords.add(officer, $0) }
      }
      let visitor = try Visitor(
        stranger: test.database, singleSignOn: provider.client(secret: secret), now: clock.now)
      try await body(
        CouncilDesk(test: test, clock: clock, provider: provider, officer: officer, visitor: visitor))
    }
  }

  /// Another browser.
  func another(_ settings: Site.Settings = Site.Settings()) throws -> Visitor {
    try Visitor(
      stranger: test.database, settings: settings, singleSignOn: provider.client(), now: clock.now)
  }

  /// To the council's sign-in and through it: the address to which the browser is sent back.
  func leave(_ visitor: Visitor? = nil, next: String = "/") async throws -> String {
    let sent = try await (visitor ?? self.visitor).get("/sign-in/council?next=\(SafePath.encoded(next))")
    #expect(sent.status == 303)
    return provider.signIn(at: sent.location ?? "")
  }

  func signIn(next: String = "/") async throws -> Visitor.Answer {
    try await visitor.get(try await leave(next: next))
  }

  /// That the answer is a page with a way back, and that it let nobody in.
  func expectRefusal(
    _ answer: Visitor.Answer, _ status: Int, _ title: String, of visitor: Visitor? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(answer.status == status, sourceLocation: place)
    #expect(answer.body.contains("<h1>\(title)</h1>"), "\(answer.body)", sourceLocation: place)
    #expect(answer.body.contains("href=\"/sign-in\""), sourceLocation: place)
    #expect((visitor ?? self.visitor).session == nil, sourceLocation: place)
    let page = try await (visitor ?? self.visitor).get("/plans/plan")
    #expect(page.status == 303, sourceLocation: place)
  }
}
