import Crypto
import CryptoExtras
import Foundation

/// A key with which a provider's tokens are checked (RFC 7517), of one of the two kinds taken here.
struct ProviderKey: Sendable {
  private enum Kind: Sendable {
    case rsa(_RSA.Signing.PublicKey)
    case p256(P256.Signing.PublicKey)
  }

  let id: String?
  private let kind: Kind

  /// The keys of a provider's document that are for signatures, of a kind taken here, and strong enough:
  /// RSA of 2048 bits or more (RFC 7518, section 3.3), or P-256.
  static func read(_ bytes: [UInt8]) throws -> [ProviderKey] {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      throw SignOnProblem.away("its keys could not be read")
    }
    return document.keys.compactMap(\.key).compactMap(ProviderKey.init)
  }

  private init?(_ written: Written) {
    guard written.use ?? "sig" == "sig" else { return nil }
    func bytes(_ text: String?) -> [UInt8]? { text.flatMap { Base64URL.bytes($0) } }
    switch (written.kty, written.alg ?? "") {
    case ("RSA", "RS256"), ("RSA", ""):
      guard let n = bytes(written.n), let e = bytes(written.e),
        let key = try? _RSA.Signing.PublicKey(n: n, e: e), key.keySizeInBits >= 2048
      else { return nil }
      kind = .rsa(key)
    case ("EC", "ES256"), ("EC", ""):
      guard written.crv == "P-256", let x = bytes(written.x), let y = bytes(written.y), x.count == 32,
        y.count == 32, let key = try? P256.Signing.PublicKey(x963Representation: [4] + x + y)
      else { return nil }
      kind = .p256(key)
    default: return nil
    }
    id = written.kid
  }

  /// The only algorithm that goes with the key, so that a token cannot choose another for it.
  var algorithm: IDToken.Algorithm {
    switch kind {
    case .rsa: .rs256
    case .p256: .es256
    }
  }

  func isRight(_ signature: [UInt8], for signed: [UInt8]) -> Bool {
    switch kind {
    case .rsa(let key):
      key.isValidSignature(.init(rawRepresentation: signature), for: signed, padding: .insecurePKCS1v1_5)
    case .p256(let key):
      (try? P256.Signing.ECDSASignature(rawRepresentation: signature))
        .map { key.isValidSignature($0, for: signed) } ?? false
    }
  }

  private struct Document: Decodable {
    let keys: [Entry]
  }

  /// One that cannot be read does not spoil the others.
  private struct Entry: Decodable {
    let key: Written?
    init(from decoder: any Decoder) throws { key = try? Written(from: decoder) }
  }

  private struct Written: Decodable {
    let kty: String
    let kid, use, alg, n, e, crv, x, y: String?
  }
}
