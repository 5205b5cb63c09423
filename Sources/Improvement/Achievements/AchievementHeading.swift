/// A heading under which a council tells what it achieved.
package struct AchievementHeading: Hashable, Sendable {
  /// By which entries name it, whatever it is called later.
  package let key: String
  package var title: String

  package init(key: String, title: String) {
    (self.key, self.title) = (key, title)
  }

  /// In the order of the report, for a plan that has chosen none.
  package static let usual = [
    AchievementHeading(key: "leadership", title: "Leadership and management"),
    AchievementHeading(key: "quality", title: "Quality framework"),
    AchievementHeading(key: "scrutiny", title: "Scrutiny and challenge"),
    AchievementHeading(key: "partnership", title: "Partnership"),
    AchievementHeading(key: "workforce", title: "Workforce support"),
  ]

  package static let most = 20
  package static let longestTitle = 100

  /// A key that no heading has, for a new one.
  package static func freeKey(_ headings: [AchievementHeading]) -> String {
    let taken = Set((headings + usual).map(\.key))
    return (1...).lazy.map { "heading-\($0)" }.first { !taken.contains($0) } ?? ""
  }

  /// What is wrong with headings as somebody arranged them; fields are "title-" and the heading's key.
  ///
  /// - Parameters:
  ///   - used: how many entries stand under each.
  ///   - before: as they are kept.
  package static func problems(
    _ headings: [AchievementHeading], before: [AchievementHeading], used: [String: Int]
  ) -> [EditProblem] {
    var problems: [EditProblem] = []
    var seen: [String: String] = [:]
    for heading in headings {
      let field = "title-\(heading.key)"
      if heading.title.count > longestTitle {
        problems.append(EditProblem(field, "Write a heading of \(longestTitle) characters at most"))
      }
      if let first = seen.updateValue(heading.title, forKey: heading.title.lowercased()) {
        problems.append(
          EditProblem(field, "There is a heading “\(first)” already. Give this one another name"))
      }
    }
    for old in before where !headings.contains(where: { $0.key == old.key }) {
      guard let count = used[old.key], count > 0 else { continue }
      let entries = count == 1 ? "One entry stands" : "\(count) entries stand"
      problems.append(
        EditProblem(
          "title-\(old.key)",
          "\(entries) under “\(old.title)”. Keep it, or move what stands under it to another heading first"))
    }
    if headings.isEmpty, problems.isEmpty {
      problems.append(EditProblem("title-new-1", "Keep one heading at least"))
    }
    return problems
  }
}
