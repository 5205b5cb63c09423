import TestDatabases
import Testing

@testable import Site

@Suite struct SignInTests {
  @Test(arguments: Engine.available)
  func `Somebody signs in with a password and a code, and lands where they wanted to go`(_ engine: Engine)
    async throws
  {
    try await Account.with(engine) { _, account, clock, visitor in
      let asked = try await visitor.get("/plans/plan/actions?rating=red")
      #expect(asked.location == "/sign-in?next=%2Fplans%2Fplan%2Factions%3Frating%3Dred")
      let landed = try await visitor.signIn(account, clock, next: "/plans/plan/actions?rating=red")
      #expect(landed.location == "/plans/plan/actions?rating=red")
      let page = try await visitor.get("/plans/plan/actions?rating=red")
      #expect(page.status == 200)
    }
  }

  @Test func `The password alone opens nothing`() async throws {
    try await Account.with { _, _, _, visitor in
      _ = try await visitor.give("officer@example.org", Account.password)
      let page = try await visitor.get("/plans/plan")
      #expect(page.status == 303)
    }
  }

  @Test func `A stranger is told the same of a wrong password and of an unknown address`() async throws {
    try await Account.with { _, _, _, visitor in
      let wrong = try await visitor.give("officer@example.org", "not the password at all")
      let unknown = try await visitor.give("nobody@example.org", "not the password at all")
      #expect(wrong.status == 422 && unknown.status == 422)
      func plain(_ answer: Visitor.Answer) -> String {
        answer.body.replacing(/value="[^"]*"/, with: "")
      }
      #expect(plain(wrong) == plain(unknown))
      #expect(wrong.body.contains("value=\"officer@example.org\""), "what was typed is still there")
    }
  }

  @Test func `A code works once, and a recovery code once`() async throws {
    try await Account.with { test, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      let other = try Visitor(stranger: test.database, now: clock.now)
      let again = try await other.signIn(account, clock)
      #expect(again.status == 422, "the same code a second time")
      clock.pass(60)
      let recovered = try await other.post("/sign-in/code", [("code", account.codes[3].lowercased())])
      #expect(recovered.status == 303)
      let third = try Visitor(stranger: test.database, now: clock.now)
      _ = try await third.give("officer@example.org", Account.password)
      _ = try await third.get("/sign-in/code")
      let used = try await third.post("/sign-in/code", [("code", account.codes[3])])
      #expect(used.status == 422)
    }
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\\\\evil.example",
    "/%09/evil.example\r\nSet-Cookie: a=b", "http:/plans", "",
  ])
  func `Signing in leads to no other site`(_ next: String) async throws {
    try await Account.with { _, account, clock, visitor in
      let landed = try await visitor.signIn(account, clock, next: next)
      #expect(landed.status == 303)
      #expect(landed.location == "/", "\(next)")
    }
  }
}
