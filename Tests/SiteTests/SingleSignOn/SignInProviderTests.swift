import Records
import TestDatabases
import Testing

@testable import Site

/// What the site knows of a provider, for how long, and what it does when there is no knowing.
@Suite struct SignInProviderTests {
  private static let away = "Your council’s sign-in does not answer"

  @Test func `Its description and its keys are asked for once an hour`() async throws {
    try await CouncilDesk.with { desk in
      for (minutes, times) in [(0, 1), (59, 1), (1, 2)] {
        desk.clock.pass(minutes * 60)
        _ = try await desk.signIn()
        #expect(desk.provider.asked("/openid-configuration") == times)
        #expect(desk.provider.asked("/keys") == times)
      }
    }
  }

  @Test func `A provider that takes a new key is believed, and asked for its keys once a minute at most`()
    async throws
  {
    try await CouncilDesk.with { desk in
      _ = try await desk.signIn()
      desk.provider.change { $0.keys = [.p256("two")] }
      desk.visitor.forgetCookies()
      desk.clock.pass(59)
      try await desk.expectRefusal(
        try await desk.signIn(), 403, "Your council’s sign-in gave a wrong answer")
      #expect(desk.provider.asked("/keys") == 1)
      desk.clock.pass(1)
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
      #expect(desk.provider.asked("/keys") == 2)
    }
  }

  @Test func `A new key without a name is found too`() async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change {
        $0.spoil = { $0.header["kid"] = nil }
        $0.publishes = { $0["kid"] = nil }
      }
      _ = try await desk.signIn()
      desk.provider.change { $0.keys = [.p256("one")] }
      desk.clock.pass(60)
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
    }
  }

  @Test func `Asking goes on as soon as the provider is back`() async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.isAway = true }
      try await desk.expectRefusal(try await desk.visitor.get("/sign-in/council"), 503, Self.away)
      desk.provider.change { $0.isAway = false }
      let landed = try await desk.signIn()
      #expect(landed.status == 303)
    }
  }

  @Test(arguments: [
    "/openid-configuration": WebAnswer(status: 500, body: []),
    "configuration": WebAnswer(status: 302, body: []),
    "openid-configuration": WebAnswer(status: 200, body: Array("<html>".utf8)),
  ])
  func `A description that cannot be read sends nobody anywhere`(_ ending: String, _ answer: WebAnswer)
    async throws
  {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.answers[ending] = answer }
      try await desk.expectRefusal(try await desk.visitor.get("/sign-in/council"), 503, Self.away)
    }
  }

  @Test(arguments: [
    ("issuer", "https://login.other.example"), ("issuer", StandInProvider.issuer + "/"),
    ("authorization_endpoint", "http://login.council.example/authorize"),
    ("authorization_endpoint", "javascript:alert(1)"),
    ("token_endpoint", "http://login.council.example/token"),
    ("jwks_uri", "file:///etc/keys"), ("jwks_uri", "https://user:word@login.council.example/keys"),
  ])
  func `A description of another issuer, or of an address that is not safe, sends nobody anywhere`(
    _ name: String, _ value: String
  ) async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.description[name] = value }
      try await desk.expectRefusal(try await desk.visitor.get("/sign-in/council"), 503, Self.away)
    }
  }

  @Test(arguments: [
    ("/token", WebAnswer(status: 401, body: Array(#"{"error": "invalid_client"}"#.utf8))),
    ("/token", WebAnswer(status: 502, body: [])), ("/keys", WebAnswer(status: 200, body: Array("[]".utf8))),
    ("/keys", WebAnswer(status: 404, body: [])),
  ])
  func `A provider that fails half-way signs nobody in`(_ ending: String, _ answer: WebAnswer) async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.answers[ending] = answer }
      try await desk.expectRefusal(try await desk.signIn(), 503, Self.away)
    }
  }

  @Test(arguments: [
    "http://login.council.example", "login.council.example", "https://", "https://a b/", "ftp://localhost",
    "https://login.council.example/?tenant=1", "https://user:word@login.council.example", "",
    "https://login.council.example/#part", "http://localhost.evil.example",
  ])
  func `An address that is not safe is refused at the start`(_ address: String) {
    #expect(throws: SingleSignOn.Refusal.self) {
      try SingleSignOn(issuer: address, client: "x", secret: nil) { _ in throw WebProblem("") }
    }
  }

  @Test(arguments: [
    "https://login.council.example", "https://login.council.example/tenant/v2.0", "http://localhost:9000",
    "http://127.0.0.1:9000", "http://[::1]:9000", "https://login.council.example/",
  ])
  func `An address that is safe is taken, whether anybody is there or not`(_ address: String) throws {
    let site = try SingleSignOn(issuer: address, client: "x", secret: nil) { _ in throw WebProblem("") }
    #expect(site.discovery.hasSuffix("/.well-known/openid-configuration"))
    #expect(!site.discovery.dropFirst(8).contains("//"))
  }
}
