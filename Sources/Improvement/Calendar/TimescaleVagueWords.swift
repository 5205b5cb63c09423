// Timescales in words that are not a time: each kind has a sentence of its own.
extension TimescaleProblem {
  /// Nil when no word in it rules out a timescale.
  static func ofWords(in tokens: [TimescaleToken], printed: String) -> TimescaleProblem? {
    let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    let hasNumber = tokens.contains { if case .number = $0 { true } else { false } }
    if printed.isEmpty {
      return Self(
        sentence: "Every action needs an end month: write the month by which it is due, \(example).")
    }
    if words == ["n", "a"] || words.isEmpty && !hasNumber {
      return Self(printed, "gives no month", mend: "Every action needs an end month, \(example).")
    }
    if !schoolTime.isDisjoint(with: words) { return school(words, tokens, printed) }
    for word in words {
      if let firstMonth = seasons[word] { return season(firstMonth, tokens, printed) }
      for kind in kinds where kind.words.contains(word) {
        return Self(printed, kind.found, mend: kind.mend)
      }
    }
    return nil
  }

  private static let example = "such as “March 2017”"
  private static let writeMonth = "Write the month by which it is due, \(example)."

  private static let kinds: [(words: Set<String>, found: String, mend: String)] = [
    (
      ["ongoing", "continuous", "continuously", "continuing", "rolling", "onwards", "onward", "permanent"],
      "has no end",
      "Every action needs an end month: write the one by which it will be working as intended, \(example)."
    ),
    (
      [
        "tbc", "tba", "tbd", "confirmed", "agreed", "advised", "determined", "decided", "unknown", "none",
        "na", "pending",
      ],
      "gives no month yet",
      "Every action needs an end month: write the one aimed for, \(example); a forecast can differ later."
    ),
    (
      ["asap", "possible", "immediate", "immediately", "urgent", "urgently", "soon", "straightaway"],
      "says how soon, and not when",
      "Write the month by which it is due, even if it is this month, \(example)."
    ),
    (
      [
        "daily", "weekly", "fortnightly", "monthly", "bimonthly", "quarterly", "termly", "annual",
        "annually", "yearly", "every", "each", "per", "regular", "regularly",
      ],
      "says how often, and not when it ends",
      "Write the month by which it will be established, \(example)."
    ),
    (["required", "needed", "necessary", "appropriate", "when"], "gives no month", writeMonth),
    (
      ["complete", "completed", "done", "closed", "finished", "achieved", "delivered"],
      "says how the action stands, and not when it was due",
      "Write the month by which it was due, \(example), and give its rating apart."
    ),
    (
      [
        "easter", "whitsun", "christmas", "xmas", "advent", "lent", "pentecost", "michaelmas", "ramadan",
        "eid", "diwali", "passover", "hanukkah",
      ],
      "names a feast, and not a month",
      writeMonth
    ),
  ]

  private static let schoolTime: Set = ["term", "academic", "school", "holiday", "holidays"]
  private static let lastMonthOfTerm = ["autumn": 12, "spring": 3, "summer": 7]

  private static func school(_ words: [String], _ tokens: [TimescaleToken], _ printed: String) -> Self {
    let month = words.lazy.compactMap { lastMonthOfTerm[$0] }.first ?? 7
    return Self(
      printed, "is school time, which differs from place to place",
      mend: "Write the month by which it is due, such as “\(Month.names[month - 1]) \(year(in: tokens))”.")
  }

  private static let seasons = ["spring": 3, "summer": 6, "autumn": 9, "winter": 12]

  private static func season(_ firstMonth: Int, _ tokens: [TimescaleToken], _ printed: String) -> Self {
    let first = Month(ordinal: year(in: tokens) * 12 + firstMonth - 1)
    let beginning = firstMonth == 12 ? first.long : first.name
    return Self(
      printed, "is a season, and not a month",
      mend: "Write “\(beginning) to \((first + 2).long)”, or the month by which it is due.")
  }

  /// The first year in it, so that what the sentence suggests can be copied.
  private static func year(in tokens: [TimescaleToken]) -> Int {
    for case .number(let value, let digits) in tokens {
      if digits == 4 { return value }
      if digits == 2 { return 2000 + value }
    }
    return 2017
  }
}
