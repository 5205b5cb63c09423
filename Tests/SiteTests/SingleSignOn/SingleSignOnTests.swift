import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Signing in by the council's own sign-in.
@Suite struct SingleSignOnTests {
  private static let wanted = "/plans/plan/actions?rating=red"

  @Test(arguments: Engine.available, [SigningKey.rsa, .p256("one")])
  func `Somebody who never set a password signs in by their council, and lands where they wanted to go`(
    _ engine: Engine, _ key: SigningKey
  ) async throws {
    try await CouncilDesk.with(engine, [key]) { desk in
      let landed = try await desk.signIn(next: Self.wanted)
      #expect(landed.status == 303)
      #expect(landed.location == Self.wanted)
      let page = try await desk.visitor.get(Self.wanted)
      #expect(page.status == 200)
      let lines = try await desk.test.database.read {
        try AuditTrail.newest(
          of: desk.officer.council, before: nil, record: desk.officer.id.rawValue, limit: 1, $0)
      }
      #expect(lines.first?.what == "signed in")
      #expect(lines.first?.after.contains("single sign-on") == true)
      #expect(desk.visitor.cookie("attempt") == nil)
    }
  }

  @Test func `The sign-in page offers the council's way first, and only where there is one`() async throws {
    try await CouncilDesk.with { desk in
      let page = try await desk.visitor.get("/sign-in?next=%2Fpeople")
      let offer = try #require(page.body.range(of: "href=\"/sign-in/council?next=%2Fpeople\""))
      let password = try #require(page.body.range(of: "name=\"password\""))
      #expect(offer.lowerBound < password.lowerBound)
      let without = try Visitor(stranger: desk.test.database)
      let plain = try await without.get("/sign-in")
      #expect(!plain.body.contains("council account"))
      for address in ["/sign-in/council", "/sign-in/return?code=x&state=y"] {
        let answer = try await without.get(address)
        #expect(answer.status == 404)
      }
    }
  }

  @Test func `The browser is sent with state, nonce and the challenge of PKCE, and takes nothing else along`()
    async throws
  {
    try await CouncilDesk.with { desk in
      var settings = Site.Settings()
      settings.address = "https://plan.council.example"
      let visitor = try desk.another(settings)
      let sent = try await visitor.get("/sign-in/council")
      let (address, query) = (
        sent.location ?? "", Query(sent.location?.split(separator: "?").last.map(String.init) ?? "")
      )
      #expect(address.hasPrefix(StandInProvider.issuer + "/authorize?"))
      #expect(query["response_type"] == "code" && query["scope"] == "openid email")
      #expect(query["redirect_uri"] == "https://plan.council.example/sign-in/return")
      #expect(query["code_challenge_method"] == "S256")
      let attempt = SignOnAttempt(token: try #require(SecretToken(visitor.cookie("attempt") ?? "")))
      #expect(query["state"] == attempt.state && query["nonce"] == attempt.nonce)
      #expect(!address.contains(attempt.verifier) && !address.contains(attempt.token.text))
      let cookie = try #require(sent.headers[values: .setCookie].first { $0.hasPrefix("attempt=") })
      for word in ["HttpOnly", "SameSite=Lax", "Secure", "Max-Age=600"] { #expect(cookie.contains(word)) }
      #expect(sent.headers[.cacheControl] == "no-store")
    }
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http:/plans", "",
  ])
  func `Signing in leads to no other site`(_ next: String) async throws {
    try await CouncilDesk.with { desk in
      let sent = try await desk.visitor.get("/sign-in/council?next=\(next.replacing("\\", with: "%5C"))")
      let landed = try await desk.visitor.get(desk.provider.signIn(at: sent.location ?? ""))
      #expect(landed.location == "/")
      #expect(desk.visitor.session != nil)
    }
  }

  @Test func `A session fixed beforehand is worth nothing afterwards`() async throws {
    try await CouncilDesk.with { desk in
      let planted = SecretToken.make()
      desk.visitor.setCookie("session", planted.text)
      _ = try await desk.signIn()
      #expect(desk.visitor.session != planted.text)
      let thief = try desk.another()
      thief.setCookie("session", planted.text)
      let page = try await thief.get("/plans/plan")
      #expect(page.status == 303)
    }
  }

  @Test func `Wrong passwords neither stop it nor are forgiven by it`() async throws {
    try await CouncilDesk.with { desk in
      let (source, now) = (SecretToken.hash(of: "account officer@example.org"), desk.clock.now().seconds)
      try await desk.test.database.write {
        try SignInRecords.fail(Array(repeating: source, count: 9), now: now, ids: Fixture.ids, $0)
      }
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
      let left = try await desk.test.database.read { try SignInRecords.failures(source, now: now, $0) }
      #expect(left.count == 9)
    }
  }

  @Test func `Whoever has no password here is not asked to change it`() async throws {
    try await CouncilDesk.with { desk in
      _ = try await desk.signIn()
      let page = try await desk.visitor.get("/account")
      #expect(page.body.contains("have no password here"))
      #expect(!page.body.contains("Change your password"))
    }
  }

  @Test func `Capital letters make no difference, and letters that only look the same do`() async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.spoil = { $0.claims["email"] = "Officer@Example.ORG" } }
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
      desk.visitor.forgetCookies()
      // U+212A is the sign of kelvin, whose small letter is the k of ASCII.
      #expect(SingleSignOnPages.smallLetters("\u{212A}AY@example.org") == "\u{212A}ay@example.org")
    }
  }

  @Test(arguments: [nil, ["client_secret_basic"], ["client_secret_post"], ["private_key_jwt"]])
  func `The client's secret goes where the provider takes it`(_ ways: [String]?) async throws {
    try await CouncilDesk.with(secret: "a secret: 100%") { desk in
      desk.provider.change { $0.description["token_endpoint_auth_methods_supported"] = ways }
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
      let asked = desk.provider.state.withLock { $0.asked.first { $0.form != nil } }
      let inForm = Query(asked?.form ?? "")["client_secret"]
      if ways == ["client_secret_post"] {
        #expect(inForm == "a secret: 100%" && asked?.authorization == nil)
      } else {
        #expect(inForm == nil)
        #expect(asked?.authorization == "Basic bGluZS1vZi1zaWdodDphJTIwc2VjcmV0JTNBJTIwMTAwJTI1")
      }
    }
  }

  @Test func `A client without a secret says its name alone`() async throws {
    try await CouncilDesk.with { desk in
      _ = try await desk.signIn()
      let asked = desk.provider.state.withLock { $0.asked.first { $0.form != nil } }
      #expect(Query(asked?.form ?? "")["client_id"] == "line-of-sight")
      #expect(asked?.authorization == nil)
    }
  }
}
