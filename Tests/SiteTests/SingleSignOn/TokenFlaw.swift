import Crypto
import Foundation
import Testing

@testable import Site

/// One thing that is wrong with a token, and why it is refused. All else about the token is right.
struct TokenFlaw: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let fault: TokenFault
  let spoil: @Sendable (inout TokenDraft) -> Void

  private init(_ words: String, _ fault: TokenFault, _ spoil: @escaping @Sendable (inout TokenDraft) -> Void)
  {
    (testDescription, self.fault, self.spoil) = (words, fault, spoil)
  }

  private static func claim(_ name: String, _ value: (any Sendable)?, _ words: String, _ fault: TokenFault)
    -> TokenFlaw
  {
    TokenFlaw(words, fault) { $0.claims[name] = value }
  }

  private static func header(_ name: String, _ value: any Sendable, _ words: String, _ fault: TokenFault)
    -> TokenFlaw
  {
    TokenFlaw(words, fault) { $0.header[name] = value }
  }

  private static let now = Visitor.moment.day.ordinal * 86_400 + 9 * 3600

  static let all =
    [
      header("alg", "none", "no algorithm, with a signature", .algorithm),
      TokenFlaw("no algorithm and no signature", .algorithm) {
        $0.header["alg"] = "none"
        $0.afterwards = { $0.split(separator: ".").prefix(2).joined(separator: ".") + "." }
      },
      TokenFlaw("a signature made with the public key as if it were a shared secret", .algorithm) { draft in
        draft.header["alg"] = "HS256"
        let secret = SymmetricKey(data: Data((draft.key.published["x"] ?? "").utf8))
        draft.afterwards = { text in
          let signed = text.split(separator: ".").prefix(2).joined(separator: ".")
          let code = HMAC<SHA256>.authenticationCode(for: Data(signed.utf8), using: secret)
          return "\(signed).\(SecretToken.base64URL(Array(code)))"
        }
      },
      header("alg", "PS256", "an algorithm that is not taken", .algorithm),
      header("alg", "es256", "an algorithm in small letters", .algorithm),
      header("crit", ["exp"], "something critical that is not understood", .algorithm),
      header("alg", "RS256", "the algorithm of another kind of key", .noKey),
      header("kid", "two", "a key that is not the provider's", .noKey),
      TokenFlaw("a signature by a key that only says that it is the provider's", .signature) {
        $0.key = .p256("one")
      },
      TokenFlaw("claims that were changed after signing", .signature) { draft in
        var other = draft
        other.claims["email"] = "chief@example.org"
        let body = (try? other.signed())?.split(separator: ".")[1] ?? ""
        draft.afterwards = { text in
          let parts = text.split(separator: ".")
          return "\(parts[0]).\(body).\(parts[2])"
        }
      },
      TokenFlaw("a signature cut short", .signature) { $0.afterwards = { String($0.dropLast(4)) } },
      TokenFlaw("no signature", .notAToken) {
        $0.afterwards = { $0.split(separator: ".").prefix(2).joined(separator: ".") }
      },
      TokenFlaw("no token at all", .notAToken) { $0.afterwards = { _ in "" } },
    ] + claims

  private static let claims = [
    claim("iss", "https://login.other.example", "another issuer", .issuer),
    claim("iss", StandInProvider.issuer + "/", "an issuer with one letter more", .issuer),
    claim("iss", nil, "no issuer", .notAToken),
    claim("aud", "another-site", "another site's token", .audience),
    claim("aud", ["another-site"], "other sites' token", .audience),
    claim("aud", ["line-of-sight", "another-site"], "several sites' token that names no party", .audience),
    claim("azp", "another-site", "a token that was given to another site", .audience),
    claim("aud", nil, "nobody's token", .notAToken),
    claim("exp", now - 120, "a token that ended", .ended),
    claim("exp", nil, "a token that never ends", .notAToken),
    claim("exp", "tomorrow", "an end that is no time", .notAToken),
    claim("iat", now + 121, "a token that is not made yet", .tooEarly),
    claim("iat", nil, "a token that was made at no time", .notAToken),
    claim("nbf", now + 121, "a token that does not hold yet", .tooEarly),
    claim("nonce", "another", "another attempt's token", .nonce),
    claim("nonce", nil, "no attempt's token", .nonce),
    claim("email", nil, "no e-mail address", .noEmail),
    claim("email", "", "an empty e-mail address", .noEmail),
    claim("email", "officer", "an e-mail address that is none", .noEmail),
    claim("email_verified", false, "an e-mail address that is not verified", .emailNotVerified),
    claim("email_verified", "false", "the same, written as a text", .emailNotVerified),
  ]
}
