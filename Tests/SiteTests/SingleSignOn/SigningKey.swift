import Crypto
import CryptoExtras
import Foundation

@testable import Site

/// A key of a provider's, with which it signs in earnest.
struct SigningKey: Sendable {
  enum Kind: Sendable {
    case rsa(_RSA.Signing.PrivateKey)
    case p256(P256.Signing.PrivateKey)
  }

  let id: String
  let kind: Kind

  /// Made once: large numbers take their time.
  static let rsa = SigningKey(id: "rsa", kind: .rsa(try! .init(keySize: .bits2048)))
  static let weak = SigningKey(id: "weak", kind: .rsa(try! .init(unsafeKeySize: .init(bitCount: 1024))))
  static func p256(_ id: String) -> SigningKey { SigningKey(id: id, kind: .p256(.init())) }

  var algorithm: String {
    switch kind {
    case .rsa: "RS256"
    case .p256: "ES256"
    }
  }

  func signature(_ text: String) throws -> [UInt8] {
    switch kind {
    case .rsa(let key):
      Array(try key.signature(for: Data(text.utf8), padding: .insecurePKCS1v1_5).rawRepresentation)
    case .p256(let key): Array(try key.signature(for: Data(text.utf8)).rawRepresentation)
    }
  }

  /// As the provider publishes it (RFC 7517).
  var published: [String: String] {
    var written = ["kid": id, "use": "sig", "alg": algorithm]
    switch kind {
    case .rsa(let key):
      let numbers = try? key.publicKey.getKeyPrimitives()
      written["kty"] = "RSA"
      written["n"] = SecretToken.base64URL(Array(numbers?.modulus ?? Data()))
      written["e"] = SecretToken.base64URL(Array(numbers?.publicExponent ?? Data()))
    case .p256(let key):
      let point = Array(key.publicKey.x963Representation)
      (written["kty"], written["crv"]) = ("EC", "P-256")
      written["x"] = SecretToken.base64URL(Array(point[1...32]))
      written["y"] = SecretToken.base64URL(Array(point[33...64]))
    }
    return written
  }
}

/// A token before it is signed, which tests may spoil.
struct TokenDraft {
  var header: [String: any Sendable]
  var claims: [String: any Sendable]
  var key: SigningKey
  /// What becomes of it after it is signed.
  var afterwards: (String) -> String = { $0 }

  /// As it ought to be.
  init(_ key: SigningKey, nonce: String, now: Int) {
    self.key = key
    header = ["alg": key.algorithm, "kid": key.id, "typ": "JWT"]
    claims = [
      "iss": StandInProvider.issuer, "aud": "line-of-sight", "sub": "7f3c", "iat": now, "nbf": now,
      "exp": now + 3600, "nonce": nonce, "email": "officer@example.org",
    ]
  }

  func signed() throws -> String {
    let parts = try [header, claims].map {
      SecretToken.base64URL(Array(try JSONSerialization.data(withJSONObject: $0)))
    }
    let text = parts.joined(separator: ".")
    return afterwards("\(text).\(SecretToken.base64URL(try key.signature(text)))")
  }
}
