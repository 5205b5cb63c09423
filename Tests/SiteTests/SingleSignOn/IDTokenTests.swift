import Foundation
import Testing

@testable import Site

/// What a provider says of somebody, before anybody believes it.
@Suite struct IDTokenTests {
  private static let now = TestClock().now().seconds
  private static let one = SigningKey.p256("one")

  /// The e-mail address of a token by this key, once it is held against the keys that the provider publishes.
  private func email(
    _ key: SigningKey = one, published: [SigningKey]? = nil, _ spoil: (inout TokenDraft) -> Void = { _ in },
    publishes: (inout [String: String]) -> Void = { _ in }
  ) throws -> String {
    var draft = TokenDraft(key, nonce: "nonce", now: Self.now)
    spoil(&draft)
    let keys = (published ?? [key]).map(\.published).map { key in
      var key = key
      publishes(&key)
      return key
    }
    let document = Array(try JSONSerialization.data(withJSONObject: ["keys": keys]))
    let token = try IDToken(try draft.signed())
    try token.check(try ProviderKey.read(document))
    return try token.claims.check(
      issuer: StandInProvider.issuer, client: "line-of-sight", nonce: "nonce", now: Self.now)
  }

  @Test func `A token that is right in everything tells an e-mail address`() throws {
    for key in [Self.one, .rsa] { #expect(try email(key) == "officer@example.org") }
  }

  @Test(arguments: TokenFlaw.all)
  func `A token with one flaw tells nothing`(_ flaw: TokenFlaw) {
    #expect(throws: flaw.fault) { try email(Self.one, flaw.spoil) }
  }

  @Test func `What providers may write otherwise is understood`() throws {
    let ways: [(inout TokenDraft) -> Void] = [
      { $0.claims["aud"] = ["line-of-sight"] },
      { ($0.claims["aud"], $0.claims["azp"]) = (["other", "line-of-sight"], "line-of-sight") },
      { $0.claims["azp"] = "line-of-sight" },
      { $0.claims["email_verified"] = true },
      { $0.claims["email_verified"] = "true" },
      { $0.claims["exp"] = Double(Self.now) + 0.5 },
      { $0.claims["exp"] = 1e300 },
      { $0.claims["nbf"] = nil },
      { $0.header["kid"] = nil },
    ]
    for way in ways { #expect(try email(Self.one, way) == "officer@example.org") }
  }

  @Test func `Clocks may differ by two minutes, and not by more`() throws {
    #expect(try email { $0.claims["exp"] = Self.now - 119 } == "officer@example.org")
    #expect(try email { $0.claims["iat"] = Self.now + 120 } == "officer@example.org")
    #expect(throws: TokenFault.ended) { try email { $0.claims["exp"] = Self.now - 120 } }
    #expect(throws: TokenFault.tooEarly) { try email { $0.claims["nbf"] = Self.now + 121 } }
  }

  @Test func `A token that names no key must leave no choice of keys`() throws {
    let two = SigningKey.p256("two")
    #expect(try email(published: [Self.one, .rsa]) { $0.header["kid"] = nil } == "officer@example.org")
    #expect(throws: TokenFault.noKey) { try email(published: [Self.one, two]) { $0.header["kid"] = nil } }
  }

  @Test func `A key that is weak, or for something else, is no key`() throws {
    #expect(throws: TokenFault.noKey) { try email(.weak) }
    #expect(throws: TokenFault.noKey) { try email(publishes: { $0["use"] = "enc" }) }
    #expect(throws: TokenFault.noKey) { try email(publishes: { $0["alg"] = "ES384" }) }
    #expect(throws: TokenFault.noKey) { try email(publishes: { $0["crv"] = "P-384" }) }
    #expect(throws: TokenFault.noKey) { try email(.rsa, publishes: { $0["n"] = "" }) }
    #expect(throws: TokenFault.noKey) { try email(publishes: { $0["x"] = $0["y"] }) }
  }

  @Test func `A key that cannot be read does not spoil the others`() throws {
    let document = #"{"keys": [7, {"kty": 3}, {"kty": "OKP", "kid": "ed"}, {"kty": "EC", "x": "=="}]}"#
    #expect(try ProviderKey.read(Array(document.utf8)).isEmpty)
    #expect(throws: SignOnProblem.self) { try ProviderKey.read(Array("{}".utf8)) }
  }
}
