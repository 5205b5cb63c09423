extension PlanImport {
  /// What a column of a plan's table holds.
  package enum Column: String, Sendable, Hashable, Codable, CaseIterable {
    case reference, priority, objective, wording, lead, contributors, timescale, start, end, rating
    case narrative, forecast, evidence, category, successMeasure, recommendations
    /// Those that a register of ours has besides.
    case priorityTitle, updated, withdrawn, asAt

    /// Columns in which anything may be written, and kept as it is.
    static let ofWords: [Column] = [
      .priority, .priorityTitle, .objective, .wording, .lead, .contributors, .narrative, .evidence, .category,
      .successMeasure,
    ]

    /// What the heading of a column says that it holds; nil when it is none that is known.
    init?(heading: String) {
      let whole = normalised(heading)
      guard !whole.isEmpty else { return nil }
      for candidate in [whole, normalised(Self.withoutBrackets(heading)), Self.withoutDate(whole)] {
        if let known = Self.byHeading[candidate] {
          self = known
          return
        }
      }
      // "Ref / No": both halves mean the same.
      let halves = heading.split(separator: "/").map { Self.byHeading[normalised($0)] }
      guard halves.count > 1, let first = halves[0], halves.allSatisfy({ $0 == first }) else { return nil }
      self = first
    }

    /// How a sentence names it.
    package var name: String {
      switch self {
      case .reference: "reference"
      case .priority: "priority"
      case .objective: "objective"
      case .wording: "wording of the action"
      case .lead: "lead"
      case .contributors: "contributors"
      case .timescale: "timescale"
      case .start: "start"
      case .end: "end"
      case .rating: "rating"
      case .narrative: "progress"
      case .forecast: "forecast"
      case .evidence: "evidence"
      case .category: "category"
      case .successMeasure: "success measure"
      case .recommendations: "recommendations"
      case .priorityTitle: "title of the priority"
      case .updated: "month of the rating"
      case .withdrawn: "withdrawal"
      case .asAt: "month at whose end it stands"
      }
    }

    private static let byHeading: [String: Column] = {
      var known: [String: Column] = [:]
      for (column, headings) in headings {
        for heading in headings { known[heading] = column }
      }
      return known
    }()

    /// "Lead (post)" is headed Lead.
    private static func withoutBrackets(_ heading: String) -> String {
      var depth = 0
      return heading.filter { character in
        if character == "(" { depth += 1 }
        defer { if character == ")" { depth = max(0, depth - 1) } }
        return depth == 0
      }
    }

    /// "Progress as at 31 March 2017" and "RAG Mar 17" are headed Progress and RAG.
    private static func withoutDate(_ heading: String) -> String {
      var words = heading.split(separator: " ")
      let pairs = zip(words, words.dropFirst())
      if let place = Array(pairs).firstIndex(where: { $0 == "as" && ["at", "of"].contains($1) }) {
        words.removeSubrange(place...)
      }
      while let last = words.last, last.allSatisfy(\.isNumber) || months.contains(String(last.prefix(3))) {
        words.removeLast()
      }
      return words.joined(separator: " ")
    }

    private static let months: Set = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
  }
}
