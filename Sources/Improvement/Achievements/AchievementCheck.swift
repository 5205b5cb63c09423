/// Whether an achievement can be kept as somebody wrote it.
package enum AchievementCheck {
  package static let longest = 1_000

  /// Fields: "words", "heading", "day", "actions".
  ///
  /// - Parameters:
  ///   - old: as it stands; nil for a new one.
  ///   - unknown: what was written for actions and is none of the plan's.
  package static func problems(
    _ new: Achievement, old: Achievement?, headings: [AchievementHeading], unknown: [String], today: Day
  ) -> [EditProblem] {
    var problems: [EditProblem] = []
    if isBlank(new.words) {
      problems.append(EditProblem("words", "Say what was achieved"))
    } else if new.words.count > longest {
      problems.append(
        EditProblem(
          "words",
          "Say it in \(longest) characters at most. These are \(new.words.count): a report holds a sentence or two"
        ))
    }
    if !headings.contains(where: { $0.key == new.heading }) {
      problems.append(EditProblem("heading", "Choose the heading that it stands under"))
    }
    if new.day > today {
      problems.append(EditProblem("day", "The day is still to come. Note it once it has happened"))
    }
    if !unknown.isEmpty {
      let names = unknown.map { "“\($0)”" }.joined(separator: ", ")
      problems.append(
        EditProblem(
          "actions", "The plan has no action \(names). Give references such as 1.7.2, with commas between"))
    }
    if let old, problems.isEmpty, new.saysTheSame(as: old) {
      problems.append(EditProblem("words", "It says this already. Change what is wrong with it"))
    }
    return problems
  }

  /// Field: "because".
  package static func withdrawal(_ achievement: Achievement, because reason: String) -> [EditProblem] {
    isBlank(reason) ? [EditProblem("because", "Say why it is taken back")] : []
  }
}
