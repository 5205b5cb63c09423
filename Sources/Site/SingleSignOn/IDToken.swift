import Foundation

/// What a provider says of somebody who has just signed in there, signed by it: a JWT (RFC 7519) in the
/// compact form of RFC 7515. It says nothing to be believed until its signature and its claims are checked.
struct IDToken: Sendable {
  /// Those taken here. A token that says "none", or that names a shared secret (HS256), is no token.
  enum Algorithm: String {
    case rs256 = "RS256"
    case es256 = "ES256"
  }

  let algorithm: Algorithm
  /// Which of the provider's keys signed it.
  let key: String?
  let claims: IDTokenClaims
  private let signed: [UInt8]
  private let signature: [UInt8]

  private struct Header: Decodable {
    let alg: String
    let kid: String?
    let crit: [String]?
  }

  init(_ text: String) throws(TokenFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let head = Base64URL.bytes(parts[0]), let body = Base64URL.bytes(parts[1]),
      let signature = Base64URL.bytes(parts[2]),
      let header = try? JSONDecoder().decode(Header.self, from: Data(head))
    else { throw .notAToken }
    // What must be understood and is not makes the whole invalid (RFC 7515, section 4.1.11).
    guard let algorithm = Algorithm(rawValue: header.alg), header.crit == nil else { throw .algorithm }
    guard let claims = try? JSONDecoder().decode(IDTokenClaims.self, from: Data(body)) else {
      throw .notAToken
    }
    (self.algorithm, key, self.claims, self.signature) = (algorithm, header.kid, claims, signature)
    signed = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// A token that does not name its key can have been signed by the only one alone (OpenID Connect Core 1.0,
  /// section 10.1).
  func check(_ keys: [ProviderKey]) throws(TokenFault) {
    let fitting = keys.filter { $0.algorithm == algorithm && (key == nil || $0.id == key) }
    guard let only = fitting.first, fitting.count == 1 else { throw .noKey }
    guard only.isRight(signature, for: signed) else { throw .signature }
  }
}
