import Crypto
import Foundation
import Papers

/// One attempt to sign in by the council. All that belongs to it is told from one token, which only the
/// browser holds where the attempt was begun.
struct SignOnAttempt: Sendable {
  let token: SecretToken

  /// Comes back with the answer, and proves that this browser asked for it (RFC 6749, section 10.12).
  var state: String { token.derived("state") }
  /// Comes back inside the signed token, and ties that to this attempt.
  var nonce: String { token.derived("nonce") }
  /// Given with the code, which is worth nothing to whoever else gets hold of it (RFC 7636).
  var verifier: String { token.derived("verifier") }
  private var challenge: String { SecretToken.base64URL(Array(SHA256.hash(data: Array(verifier.utf8)))) }

  /// Where the browser is sent (OpenID Connect Core 1.0, section 3.1.2.1).
  func address(_ provider: ProviderDescription, client: String, back: String) -> String {
    provider.authorization + (provider.authorization.contains("?") ? "&" : "?")
      + Self.encoded([
        ("response_type", "code"), ("client_id", client), ("redirect_uri", back), ("scope", "openid email"),
        ("state", state), ("nonce", nonce), ("code_challenge", challenge), ("code_challenge_method", "S256"),
      ])
  }

  /// The form that gives a code for a token (section 3.1.3.1).
  func exchange(_ code: String, at provider: ProviderDescription, of site: SingleSignOn, back: String)
    -> WebRequest
  {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", back),
      ("code_verifier", verifier),
    ]
    var request = WebRequest(provider.token)
    switch site.secret {
    case let secret? where provider.takesHeader:
      let pair = [site.client, secret].map(PercentEncoding.encode).joined(separator: ":")
      request.authorization = "Basic " + Data(pair.utf8).base64EncodedString()
    case let secret: fields += [("client_id", site.client)] + (secret.map { [("client_secret", $0)] } ?? [])
    }
    request.form = Self.encoded(fields)
    return request
  }

  private static func encoded(_ fields: [(String, String)]) -> String {
    fields.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
  }
}
