/// Why something cannot be a field's value, with what to write instead.
package struct OwnFieldProblem: Error, Hashable, Sendable {
  package let sentence: String
}

extension OwnField {
  /// Letters that a text may have.
  package static let longest = 2000

  /// Reads what was typed as the value that is kept: nil for nothing, a date as "2017-04-06", a number
  /// without its thousands' commas, "yes" or "no".
  package func read(_ typed: String) -> Result<String?, OwnFieldProblem> {
    let text = String(trimmed(typed))
    guard !text.isEmpty else { return .success(nil) }
    switch kind {
    case .text:
      return text.count <= Self.longest
        ? .success(text) : problem("Shorten it to \(Self.longest) characters; it has \(text.count).")
    case .number:
      let plain = text.filter { $0 != "," && !$0.isWhitespace }
      return Self.isNumber(plain)
        ? .success(plain) : problem("“\(text.prefix(40))” is not a number: write figures, such as 12 or 3.5.")
    case .date:
      return Day(text) != nil
        ? .success(text)
        : problem(Day.refusal(of: text) + ".")
    case .yesOrNo:
      return ["yes", "no"].contains(text.lowercased())
        ? .success(text.lowercased()) : problem("Choose yes or no.")
    case .choice:
      return options.contains(text)
        ? .success(text) : problem("“\(text.prefix(40))” is not among what can be chosen.")
    }
  }

  /// The value as a page shows it.
  package func shown(_ value: String) -> String {
    switch kind {
    case .date: Day(value)?.long ?? value
    case .yesOrNo: value == "yes" ? "Yes" : "No"
    case .text, .number, .choice: value
    }
  }

  private func problem(_ sentence: String) -> Result<String?, OwnFieldProblem> {
    .failure(OwnFieldProblem(sentence: sentence))
  }

  /// An optional minus, figures, and perhaps a point with figures after it.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.first == "-" || text.first == "−" ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count) && digits.utf8.count <= 30
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
