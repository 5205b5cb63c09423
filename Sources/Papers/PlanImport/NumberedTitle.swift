import Improvement

extension PlanImport {
  /// A priority's or an objective's number and title, in any style in which councils write them:
  /// "1 Leadership", "Priority 1: Leadership", "1. Leadership", "1", "Leadership", "1.7 Staff who are heard".
  struct NumberedTitle: Hashable {
    /// Whether a word such as "Priority" says what it is.
    let isNamed: Bool
    /// "6", "1.7"; nil for a bare title.
    let number: String?
    /// Empty for a bare number.
    let title: String

    init(bare title: String) {
      isNamed = false
      number = nil
      self.title = title
    }

    init(number: Int, title: String) {
      isNamed = true
      self.number = String(number)
      self.title = title
    }

    /// Nil when there is no number.
    init?(_ text: String) {
      var rest = Substring(text)
      isNamed = Self.takeName(&rest)
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      var number = digits
      while number.last == "." { number.removeLast() }
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ (1...3).contains($0.count) && Int($0) != 0 })
      else { return nil }
      rest = rest.dropFirst(digits.count)
      let afterMark = rest.drop { ":)–—-.|".contains($0) || $0.isWhitespace }
      // "14-19 education" and "2nd tier" are titles, not numbers.
      guard rest.isEmpty || number.count < digits.count || rest.count > afterMark.count else { return nil }
      if rest.first == "-" || rest.first == "–", afterMark.first?.isNumber == true { return nil }
      self.number = String(number)
      // An asterisk points at a footnote.
      title = String(afterMark.reversed().drop { $0 == "*" }.reversed())
    }

    var isTitled: Bool { !title.isEmpty }

    /// The priority's number, unless the number is an objective's.
    var priority: Int? { number.flatMap { Int($0) } }

    /// The objective's reference, when the number has parts.
    var objective: Reference? {
      number.flatMap { $0.contains(".") ? Reference($0) : nil }
    }

    /// Whether text is, or begins with, an action's reference rather than a heading's number.
    static func isOfAction(_ text: String) -> Bool {
      let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      return digits.split(separator: ".").count > 2 || !text.contains(" ") && Reference(text) != nil
    }

    private static func takeName(_ text: inout Substring) -> Bool {
      let names = [
        "priority area", "priority", "theme", "work stream", "workstream", "strand", "objective", "outcome",
      ]
      let lower = text.lowercased()
      guard let name = names.first(where: { lower.hasPrefix($0) }) else { return false }
      let rest = text.dropFirst(name.count)
      let after = rest.drop { $0.isWhitespace || ".:#".contains($0) }
      let isNo = after.lowercased().hasPrefix("no")
      let number = isNo ? after.dropFirst(2).drop { $0 == "." || $0.isWhitespace } : after
      guard number.first?.isNumber == true else { return false }
      text = number
      return true
    }
  }
}
