/// The number that a council printed beside an action, objective or recommendation ("5.8.10", "LA7").
/// References sort by number: 5.8.2 stands before 5.8.10.
package struct Reference: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String
  /// Text that sorts as people read: each number padded, letters in lower case.
  package let sortKey: String

  /// Tidies what was printed: spaces round it, a trailing full stop or bracket and a leading
  /// "Action", "Ref" or "No" go. Nil when what is left is not a reference: it must hold a figure, and
  /// be at most 20 letters, figures, full stops, hyphens or slashes without a space among them.
  package init?(_ printed: some StringProtocol) {
    var words = String(printed).split { $0.isWhitespace }.map { String($0) }
    if words.count > 1, ["action", "ref", "ref.", "reference", "no", "no."].contains(words[0].lowercased()) {
      words.removeFirst()
    }
    guard words.count == 1, var text = words.first else { return nil }
    while text.last == "." || text.last == ")" { text.removeLast() }
    guard !text.isEmpty, text.utf8.count <= 20 else { return nil }
    guard text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-/".contains($0)) }) else {
      return nil
    }
    guard text.contains(where: \.isNumber) else { return nil }
    self.init(kept: text)
  }

  /// Takes a reference back from where it was kept.
  package init(kept text: String) {
    self.text = text
    sortKey = Self.sortKey(of: text)
  }

  package var description: String { text }

  /// Numbers are padded to the length of the longest reference.
  private static func sortKey(of text: String) -> String {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func padded() -> [UInt8] {
      digits.isEmpty ? [] : [UInt8](repeating: UInt8(ascii: "0"), count: max(0, 20 - digits.count)) + digits
    }
    for byte in text.lowercased().utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        key += padded() + [byte]
        digits = []
      }
    }
    return String(decoding: key + padded(), as: UTF8.self)
  }

  package static func < (left: Reference, right: Reference) -> Bool {
    left.sortKey == right.sortKey ? left.text < right.text : left.sortKey < right.sortKey
  }

  /// The leading number, which is the priority's in most plans: 5 for "5.8.10".
  package var leadingNumber: Int? {
    Int(text.prefix { $0.isNumber })
  }

  /// The reference without its last part, which is the objective's: "5.8" for "5.8.10".
  package var parent: Reference? {
    guard let dot = text.lastIndex(of: ".") else { return nil }
    return Reference(text[..<dot])
  }
}
