/// Words that stand before a case number.
enum CaseWords {
  static let references: Set = ["id", "identifier", "ids", "ref", "reference", "references", "refs"]
  private static let labels = references.union(["no", "nos", "nr", "num", "number", "numbers"])

  static func isLabel(_ word: String) -> Bool { labels.contains(word) }

  static let people: Set = [
    "case", "child", "client", "family", "file", "person", "record", "referral", "user",
  ]

  /// Case management systems of English children's services.
  private static let systems: Set = [
    "azeus", "carefirst", "eclipse", "ehm", "frameworki", "ics", "lcs", "liquidlogic", "mosaic", "paris",
  ]

  static let names = people.union(systems)

  static let links: Set = [
    "a", "are", "as", "baby", "being", "brother", "father", "for", "given", "her", "his", "in", "is", "it",
    "its", "mother", "of", "on", "recorded", "sibling", "sister", "the", "their", "this", "was", "were",
    "young",
  ]

  /// What systems and services have many of.
  static let counted: Set = [
    "assessments", "cases", "children", "clients", "contacts", "documents", "entries", "episodes", "families",
    "files", "forms", "hours", "letters", "licences", "migrated", "notes", "people", "pounds", "records",
    "referrals", "users", "visits",
  ]
}
