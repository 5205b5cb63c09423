extension Evidence {
  /// The kinds from which a person chooses, in the order in which they are offered.
  package static let kinds = [
    "document", "minutes", "audit", "data", "case study", "feedback", "communication", "training record",
    "photograph",
  ]

  /// What the words that a title begins with say that it is; a document when they say nothing.
  package static func kind(titled title: String) -> String {
    let title = title.lowercased()
    if let known = openings.first(where: { title.hasPrefix($0.opening) }) { return known.kind }
    let name = title.prefix { $0 != ":" }
    return name.contains("feedback") || name.contains("comments") ? "feedback" : "document"
  }

  private static let openings: [(opening: String, kind: String)] = [
    ("approved document:", "document"), ("minute of", "minutes"), ("minutes", "minutes"),
    ("notes of", "minutes"), ("briefing note", "communication"), ("dip sample", "audit"),
    ("audit", "audit"), ("standards checked", "audit"), ("case example", "case study"),
    ("case stud", "case study"), ("attendance", "training record"), ("training record", "training record"),
    ("photograph", "photograph"), ("screenshot", "data"), ("hr confirmation", "data"), ("data", "data"),
  ]
}
