import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Behind a proxy people are told from one another, and nobody is believed who is no proxy.
@Suite struct TrustedProxyTests {
  @Test(arguments: [
    ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
    ("10.0.0.4", ["198.51.100.1"], "198.51.100.1"),
    ("10.0.0.4", ["6.6.6.6, 198.51.100.1"], "198.51.100.1"),
    ("10.0.0.4", ["6.6.6.6, 198.51.100.1, 192.0.2.7"], "198.51.100.1"),
    ("10.0.0.4", ["6.6.6.6", "198.51.100.1"], "198.51.100.1"),
    ("10.0.0.4", ["198.51.100.1:51234"], "198.51.100.1"),
    ("10.0.0.4", ["[2001:db8::5]:443"], "2001:db8::5"),
    ("::ffff:10.0.0.4", ["2001:db8::5"], "2001:db8::5"),
    ("10.0.0.4", ["198.51.100.1, unknown"], "10.0.0.4"),
    ("10.0.0.4", [], "10.0.0.4"), ("10.0.0.4", [" , "], "10.0.0.4"), ("", ["198.51.100.1"], ""),
  ])
  func `The last address that is no proxy's is where a request came from`(
    _ peer: String, _ forwarded: [String], _ origin: String
  ) throws {
    let proxies = try #require(TrustedProxies(["10.0.0.0/8", "192.0.2.7"]))
    #expect(proxies.origin(of: peer, forwarded: forwarded) == origin)
    #expect(TrustedProxies().origin(of: peer, forwarded: forwarded) == peer, "nobody is trusted unasked")
  }

  @Test(arguments: ["proxy", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::1/129", "", "1.2.3.4/8/8"])
  func `What is no address is refused`(_ text: String) {
    #expect(TrustedProxies([text]) == nil)
  }

  @Test func `Sixty wrong guesses through the proxy slow the guesser and nobody else`() async throws {
    try await Account.with { test, account, clock, _ in
      var settings = Site.Settings()
      settings.trustedProxies = try #require(TrustedProxies(["127.0.0.1"]))
      func visitor(from address: String, through peer: String = "127.0.0.1") throws -> Visitor {
        let visitor = try Visitor(stranger: test.database, settings: settings, now: clock.now)
        visitor.comes(through: peer, for: address)
        return visitor
      }
      let guesser = try visitor(from: "9.9.9.9, 198.51.100.1")
      let (now, network) = (clock.now().seconds, SecretToken.hash(of: "network 198.51.100.1"))
      try await test.database.write {
        try SignInRecords.fail(
          Array(repeating: network, count: SignInPace.freeByNetwork - 1), now: now, ids: Fixture.ids, $0)
      }
      let last = try await guesser.give("nobody@example.org", "one wrong guess more")
      #expect(last.status == 422)
      let slowed = try await guesser.give("somebody@example.org", "one wrong guess more")
      #expect(slowed.status == 429)
      let disguised = try visitor(from: "7.7.7.7, 198.51.100.1")
      let still = try await disguised.give("somebody@example.org", "one wrong guess more")
      #expect(still.status == 429, "what stands before the proxy's own word is not believed")
      let other = try visitor(from: "198.51.100.2")
      let landed = try await other.give("officer@example.org", Account.password)
      #expect(landed.status == 303)
      let liar = try visitor(from: "198.51.100.77", through: "198.51.100.1")
      let told = try await liar.give("officer@example.org", Account.password)
      #expect(told.status == 429, "whoever is no proxy is known by their connection")
    }
  }
}
