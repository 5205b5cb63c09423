import Crypto

/// The SHA-256 of a file's content: the name under which it is kept.
struct ContentHash: Equatable {
  /// 64 hexadecimal digits in lower case.
  let hex: String

  init(of bytes: [UInt8]) {
    hex = SHA256.hash(data: bytes).hexadecimal
  }

  /// Nil when it is anything but 64 hexadecimal digits: no other path can be made of it.
  init?(_ hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    self.hex = hex.lowercased()
  }

  /// "3a/7bd0…": one of 256 folders, so that none grows too long, and the rest of the digits.
  var folder: String { String(hex.prefix(2)) }
  var file: String { String(hex.dropFirst(2)) }
}
