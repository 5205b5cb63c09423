import Records
import TestDatabases
import Testing

@testable import Site

/// How long somebody is signed in, where, and what proves that a form is theirs.
@Suite struct SessionTests {
  @Test func `A session fixed beforehand is worth nothing after signing in`() async throws {
    try await Account.with { test, account, clock, visitor in
      let planted = SecretToken.make()
      visitor.setCookie("session", planted.text)
      _ = try await visitor.signIn(account, clock)
      #expect(visitor.session != planted.text)
      let halfway = try await visitor.give("officer@example.org", Account.password)
      #expect(halfway.status == 303)
      let half = visitor.session
      clock.pass(60)
      _ = try await visitor.get("/sign-in/code")
      _ = try await visitor.post("/sign-in/code", [("code", account.secret.code(at: clock.now().seconds))])
      #expect(visitor.session != half, "the token changes when the sign-in is whole")
      let thief = try Visitor(stranger: test.database, now: clock.now)
      for token in [planted.text, half ?? ""] {
        thief.setCookie("session", token)
        let page = try await thief.get("/plans/plan")
        #expect(page.status == 303)
      }
    }
  }

  @Test func `A session runs out after two hours without a request, and after twelve in any case`()
    async throws
  {
    try await Account.with { _, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      clock.pass(SessionRecords.idle - 60)
      let inTime = try await visitor.get("/plans/plan")
      #expect(inTime.status == 200)
      clock.pass(SessionRecords.idle + 61)
      let late = try await visitor.get("/plans/plan")
      #expect(late.status == 303)
    }
  }

  @Test func `Signing out ends the session, and signing out elsewhere leaves this one`() async throws {
    try await Account.with { test, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      clock.pass(60)
      let other = try Visitor(stranger: test.database, now: clock.now)
      _ = try await other.signIn(account, clock)
      let page = try await other.get("/account")
      #expect(page.body.contains("Sign out everywhere else"))
      _ = try await other.post("/account/sessions")
      let here = try await other.get("/account")
      let there = try await visitor.get("/account")
      #expect(here.status == 200 && there.status == 303)
      let token = other.session ?? ""
      _ = try await other.post("/sign-out")
      other.setCookie("session", token)
      let gone = try await other.get("/account")
      #expect(gone.status == 303, "the token is dead, not only forgotten")
    }
  }

  @Test func `Cookies cannot be read by scripts, and travel through TLS alone behind TLS`() async throws {
    try await Account.with { test, account, clock, _ in
      var settings = Site.Settings()
      settings.address = "https://plan.example.gov.uk"
      let visitor = try Visitor(stranger: test.database, settings: settings, now: clock.now)
      let answer = try await visitor.get("/sign-in")
      let cookies = answer.headers[values: .setCookie]
      let landed = try await visitor.signIn(account, clock)
      for line in cookies + landed.headers[values: .setCookie] {
        #expect(
          line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Secure"), "\(line)")
      }
    }
  }

  @Test func `A form without its proof, or with another session's, changes nothing`() async throws {
    try await Account.with { test, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      let other = try await Visitor(test.database, now: clock.now)
      _ = try await other.get("/account")
      for proof in ["", "x", SecretToken.make().derived("csrf")] {
        let answer = try await visitor.post("/account/calendar", [("csrf", proof)])
        #expect(answer.status == 403)
      }
      let crossing = try await visitor.post(
        "/account/calendar", headers: [.init("Sec-Fetch-Site")!: "cross-site"])
      #expect(crossing.status == 403)
      let foreign = try await visitor.post("/account/calendar", headers: [.origin: "https://evil.example"])
      #expect(foreign.status == 403)
      let strangersForm = try Visitor(stranger: test.database, now: clock.now)
      let blind = try await strangersForm.post("/sign-in", [("email", "a"), ("password", "b"), ("csrf", "")])
      #expect(blind.status == 403)
    }
  }
}
