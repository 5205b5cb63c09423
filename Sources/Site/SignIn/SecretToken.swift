import Crypto
import Foundation
import Records

/// Thirty-two random bytes that somebody holds: in the address of an invitation, in a session's cookie,
/// in the address of a calendar feed. The database keeps only `hash`, so that a stolen copy of it opens
/// nothing; 256 random bits need neither salt nor slow hashing.
package struct SecretToken: Sendable, Hashable {
  private let bytes: [UInt8]

  package static func make() -> SecretToken {
    SecretToken(bytes: randomBytes(32))
  }

  /// Takes a token back from a cookie or an address. Nil when it is not one as `text` writes it.
  package init?(_ text: String) {
    guard text.utf8.count == 43 else { return nil }
    let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + "="
    guard let data = Data(base64Encoded: base64), data.count == 32 else { return nil }
    bytes = Array(data)
    // The last letter has two bits to spare: each token has one spelling.
    guard self.text == text else { return nil }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Forty-three letters, figures, hyphens and underscores (RFC 4648, section 5, without padding).
  package var text: String { Self.base64URL(bytes) }

  /// SHA-256 in hexadecimal, for keeping and for finding again.
  package var hash: String { SHA256.hash(data: bytes).hexadecimal }

  /// SHA-256 in hexadecimal of any text that is kept only to be known again.
  package static func hash(of text: String) -> String { SHA256.hash(data: Array(text.utf8)).hexadecimal }

  /// Another secret made of this one for one purpose, such as the word that a session's forms send
  /// back: HMAC-SHA-256, which does not tell the token that it was made of.
  package func derived(_ purpose: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: SymmetricKey(data: bytes))
    return Self.base64URL(Array(code))
  }

  /// Whether two secrets are the same, in a time that does not tell how much of them is.
  package static func areEqual(_ left: String, _ right: String) -> Bool {
    // Digests are compared in constant time, and are of one length.
    SHA256.hash(data: Array(left.utf8)) == SHA256.hash(data: Array(right.utf8))
  }

  /// From the system's own source for keys.
  static func randomBytes(_ count: Int) -> [UInt8] {
    SymmetricKey(size: SymmetricKeySize(bitCount: 8 * count)).withUnsafeBytes { Array($0) }
  }

  static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

extension SecretToken: CustomStringConvertible {
  /// Not the secret: this is what a log or a failed test would show.
  package var description: String { "a secret token" }
}
