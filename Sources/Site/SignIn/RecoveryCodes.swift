/// Ten codes that a person keeps on paper, each of which stands in once for the authenticator that was
/// lost. A code has sixteen places of 31 letters and figures, which is 79 bits: so many that a plain
/// SHA-256 of it can be kept.
package enum RecoveryCodes {
  package static let count = 10
  private static let length = 16
  private static let group = 4

  /// Without those that are taken for one another in print: 0 and O, 1, I and L.
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

  /// Codes in groups of four, "7KQP-…", as they are shown once.
  package static func make() -> [String] {
    (0..<count).map { _ in
      // The standard library's source is the system's own for keys, and its choice has no bias.
      let code = (0..<length).compactMap { _ in alphabet.randomElement() }
      return stride(from: 0, to: length, by: group).map { String(code[$0..<$0 + group]) }
        .joined(separator: "-")
    }
  }

  /// SHA-256 in hexadecimal of a code as it was shown or as somebody typed it: small letters, spaces and
  /// hyphens make no difference. Nil when it cannot be a code.
  package static func hash(of typed: String) -> String? {
    guard typed.utf8.count <= 100 else { return nil }
    let code = typed.uppercased().filter { !$0.isWhitespace && !hyphens.contains($0) }
    guard code.count == length, code.allSatisfy(alphabet.contains) else { return nil }
    return SecretToken.hash(of: code)
  }

  /// Word processors make long ones of short ones.
  private static let hyphens: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]
}
