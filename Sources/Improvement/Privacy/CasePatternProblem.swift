/// Why a pattern of case numbers cannot be used, with what to write instead.
package struct CasePatternProblem: Error, Hashable, Sendable {
  /// For the person who set it.
  package let sentence: String
}

extension CasePatternProblem {
  /// Nil when nothing is wrong.
  init?(_ written: String, signs: [CasePattern.Sign]) {
    if written.isEmpty {
      sentence =
        "A pattern is empty. Write one such as “CN #######”, with # for each figure, or leave it out."
    } else if signs.count > 40 {
      sentence = Self.quote(written, "is longer than 40 signs", mend: "Write one case number's form.")
    } else if signs.contains(.exactly(.otherSign)) || signs.contains(.exactly(.otherLetter)) {
      sentence = Self.quote(
        written, "has a sign that a case number cannot have", mend: "Use A to Z, #, @ and common signs.")
    } else if signs.contains(.exactly(.newLine)) {
      sentence = Self.quote(written, "is more than one line", mend: "Write each pattern on one line.")
    } else if !signs.contains(.figure) {
      sentence = Self.quote(
        written, "has no # in it", mend: "Write # for each figure that changes, such as “CN #######”.")
    } else if let least = Self.tooFew(signs) {
      sentence = Self.quote(
        written, "would be found in many other words and numbers",
        mend: "Write what stands before the figures as well, or at least \(least) # in a row.")
    } else {
      return nil
    }
  }

  /// How many figures in a row such a pattern needs, if it has fewer. With letters of its own and a sign,
  /// four ("LA/2041"); with letters, five, or "IN ####" would be found in "in 2016"; alone, six, or eight
  /// of which five are in a row, as years and counts have fewer.
  private static func tooFew(_ signs: [CasePattern.Sign]) -> Int? {
    let stretches = signs.split { $0 != .figure }.map(\.count)
    let most = stretches.max() ?? 0
    let own = signs.compactMap { if case .exactly(let sign) = $0 { sign } else { nil } }
    let letters = own.filter(\.isLetter).count
    let hasLetters = letters > 0 || signs.contains(.letter)
    let least = letters > 1 && own.count > letters ? 4 : hasLetters ? 5 : 6
    let isLong = most >= 5 && stretches.reduce(0, +) >= 8
    return most >= least || isLong ? nil : least
  }

  private static func quote(_ written: String, _ wrong: String, mend: String) -> String {
    let quoted = written.count > 60 ? "\(written.prefix(60))…" : written
    return "“\(quoted)” \(wrong). \(mend)"
  }
}
