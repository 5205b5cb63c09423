import Papers

/// A path within the site to go on to. An address of another site is no such path, however written.
enum SafePath {
  static func of(_ text: String?) -> String {
    guard let text, text.utf8.first == UInt8(ascii: "/"), text.utf8.count < 2000 else { return "/" }
    let bytes = Array(text.utf8)
    if bytes.count > 1, bytes[1] == UInt8(ascii: "/") || bytes[1] == UInt8(ascii: "\\") { return "/" }
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\\") }) else { return "/" }
    return text
  }
}

extension SafePath {
  /// The same, as part of an address.
  static func encoded(_ text: String?) -> String { PercentEncoding.encode(of(text)) }
}
