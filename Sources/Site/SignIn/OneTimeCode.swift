import Crypto

/// The secret that a person's authenticator app and the site share, and the six figures that both make of
/// it and of the time: RFC 6238 with SHA-1 and steps of 30 seconds, which is what every app does.
package struct OneTimeCode: Sendable, Hashable {
  private static let secondsOfStep = 30
  private static let digits = 6

  private let secret: [UInt8]

  /// Twenty random bytes, as long as the hash (RFC 4226, section 4, R6).
  package static func make() -> OneTimeCode {
    OneTimeCode(secret: SecretToken.randomBytes(20))
  }

  /// Takes a secret back from where it was kept. Nil when it is not Base32 of 16 bytes or more.
  package init?(base32: String) {
    guard let secret = Base32.bytes(base32), secret.count >= 16 else { return nil }
    self.secret = secret
  }

  init(secret: [UInt8]) {
    self.secret = secret
  }

  /// For keeping.
  package var base32: String { Base32.text(secret) }

  /// In groups of four, for somebody who types it because they cannot scan the code.
  package var groups: String {
    let letters = Array(base32)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
  }

  /// The six figures at a time, given in seconds since 1970.
  package func code(at seconds: Int) -> String {
    code(step: seconds / Self.secondsOfStep)
  }

  /// The step whose code this is; nil when the code is wrong. One step before and one after will do, for
  /// clocks that are not quite right and for slow fingers (RFC 6238, section 5.2).
  ///
  /// A code is good once: the caller keeps the step, in one statement that changes nothing when one as
  /// late is kept already.
  package func step(of typed: String, at seconds: Int) -> Int? {
    let figures = typed.filter { !$0.isWhitespace }
    let now = seconds / Self.secondsOfStep
    var found: Int?
    // All three are compared, so that the time it takes tells nothing.
    for step in now - 1...now + 1 where SecretToken.areEqual(code(step: step), figures) { found = step }
    return found
  }

  /// What the QR code says to an authenticator app: the secret under the site's and the person's name.
  package func address(issuer: String, account: String) -> String {
    let issuer = Self.percentEncoded(issuer)
    return "otpauth://totp/\(issuer):\(Self.percentEncoded(account))?secret=\(base32)&issuer=\(issuer)"
      + "&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.secondsOfStep)"
  }

  /// HOTP (RFC 4226, section 5.3) of a step.
  func code(step: Int, digits: Int = digits) -> String {
    let counter = withUnsafeBytes(of: UInt64(bitPattern: Int64(step)).bigEndian) { Array($0) }
    let hash = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(hash[hash.count - 1] & 15)
    var number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    var figures: [UInt8] = []
    for _ in 0..<digits {
      figures.append(UInt8(ascii: "0") + UInt8(number % 10))
      number /= 10
    }
    return String(decoding: figures.reversed(), as: UTF8.self)
  }

  private static func percentEncoded(_ text: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    // A colon parts the issuer from the account, and may be in neither.
    for byte in text.replacing(":", with: " ").utf8 {
      let character = Character(UnicodeScalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-._~".contains(character) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}

extension OneTimeCode: CustomStringConvertible {
  /// Not the secret: this is what a log or a failed test would show.
  package var description: String { "an authenticator's secret" }
}

/// Bytes as letters and figures that can be typed (RFC 4648, section 6).
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// Without padding, which authenticator apps do not want.
  static func text(_ bytes: [UInt8]) -> String {
    var letters: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        letters.append(alphabet[bits >> count & 31])
      }
      bits &= 1 << count - 1
    }
    if count > 0 { letters.append(alphabet[bits << (5 - count) & 31]) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Small letters, spaces, hyphens and padding make no difference. Nil when another character is there,
  /// or a number of them that no bytes give.
  static func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in text.uppercased().utf8 where !" -=".utf8.contains(letter) {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = bits << 5 | value
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 255))
        bits &= 1 << count - 1
      }
    }
    return count < 5 && bits == 0 ? bytes : nil
  }
}
