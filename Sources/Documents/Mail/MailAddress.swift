/// An e-mail address as people have them: a dot-atom, an @ and a domain (RFC 5321, section 4.1.2, without
/// its quoted names and number domains). Nothing in it can end a line of a message or of SMTP.
package struct MailAddress: Sendable, Hashable {
  /// As it was typed, without the spaces round it.
  package let text: String

  /// Reads what somebody typed.
  package init(_ typed: String) throws(MailAddressProblem) {
    let text = String(typed.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard !text.isEmpty else {
      throw MailAddressProblem("Enter an e-mail address, such as name@example.gov.uk.")
    }
    func problem(_ words: String) -> MailAddressProblem {
      MailAddressProblem("“\(text.prefix(80))” is not an e-mail address: \(words).")
    }
    if text.contains(where: \.isWhitespace) { throw problem("it has a space in it; give one address alone") }
    if let strange = text.unicodeScalars.first(where: { !(0x21...0x7E).contains($0.value) }) {
      throw problem(
        strange.properties.isAlphabetic
          ? "it has the letter “\(strange)”, which addresses cannot hold here"
          : "it has a character that addresses cannot hold")
    }
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      throw problem("it needs one @, between the name and the domain, as in name@example.gov.uk")
    }
    guard Self.isName(halves[0]) else {
      throw problem(
        "check what stands before the @, where only letters, figures and signs such as . - _ + ' can be")
    }
    guard Self.isDomain(halves[1]) else {
      throw problem("check what stands after the @, which is a domain such as example.gov.uk")
    }
    guard halves[0].utf8.count <= 64, text.utf8.count <= 254 else { throw problem("it is too long") }
    self.text = text
  }

  /// For finding the account: addresses that differ in capitals alone are one person's.
  package var key: String { text.lowercased() }

  package var domain: Substring { text.drop { $0 != "@" }.dropFirst() }

  private static func isName(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { isLetterOrFigure($0) || signs.contains($0) }
    }
  }

  private static let signs = Set("!#$%&'*+-/=?^_`{|}~".utf8)

  private static func isDomain(_ text: Substring) -> Bool {
    // This machine's own mail, which an installation that is tried out sends.
    if text == "localhost" { return true }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let hyphen = UInt8(ascii: "-")
    return labels.count > 1
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
          && label.allSatisfy { isLetterOrFigure($0) || $0 == hyphen }
      } && labels.last?.contains(where: isLetter) == true
  }

  private static func isLetterOrFigure(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// Why a text is no e-mail address.
package struct MailAddressProblem: Error, Sendable, Hashable {
  /// What is wrong and how to mend it.
  package let sentence: String

  init(_ sentence: String) {
    self.sentence = sentence
  }
}
