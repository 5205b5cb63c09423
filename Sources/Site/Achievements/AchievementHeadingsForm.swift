import Documents
import Improvement
import Papers

/// What is asked of the headings: a name and a place for each, and two more.
struct AchievementHeadingsForm: Sendable {
  let filled: Filled

  private static let new = ["new-1", "new-2"]

  static func kept(_ headings: [AchievementHeading]) -> KeptRecord {
    var filled = Filled()
    for (place, heading) in headings.enumerated() {
      filled["title-\(heading.key)"] = heading.title
      filled["place-\(heading.key)"] = String(place + 1)
    }
    let labels = headings.flatMap {
      [(name: "title-\($0.key)", label: $0.title), (name: "place-\($0.key)", label: "Place of \($0.title)")]
    }
    return KeptRecord(filled: filled, labels: labels, ids: [])
  }

  /// In the order that the form gives them; of two with the same place the one that stood first.
  func headings(
    _ before: [AchievementHeading], used: [String: Int]
  ) -> (headings: [AchievementHeading], problems: FormProblems) {
    var problems = FormProblems()
    var placed: [(place: Int, field: String, title: String)] = []
    for (index, field) in (before.map(\.key) + Self.new).enumerated() {
      guard let title = filled.line("title-\(field)") else { continue }
      let text = filled.text("place-\(field)")
      let place = text.map { Int($0) ?? 0 } ?? index + 1
      if !(1...999).contains(place) {
        problems.add("place-\(field)", "Give its place as a number: 1 stands first")
      }
      placed.append((place, field, title))
    }
    placed = placed.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    var headings: [AchievementHeading] = []
    var fields: [String: String] = [:]
    for (_, field, title) in placed {
      let key = Self.new.contains(field) ? AchievementHeading.freeKey(before + headings) : field
      fields["title-\(key)"] = "title-\(field)"
      headings.append(AchievementHeading(key: key, title: title))
    }
    problems.add(
      AchievementHeading.problems(headings, before: before, used: used).map {
        EditProblem(fields[$0.field] ?? $0.field, $0.sentence)
      })
    return (headings, problems)
  }

  func fields(_ problems: FormProblems, _ headings: [AchievementHeading], used: [String: Int]) -> HTML {
    func row(_ field: String, _ label: String) -> HTML {
      """
      <fieldset class="field"><legend>\(label)</legend><div class="row dates">\(Field("title-\(field)", "Name", value: filled["title-\(field)"], problem: problems["title-\(field)"]).with { $0.width = "w-long" }.input)\(Field("place-\(field)", "Place", value: filled["place-\(field)"], problem: problems["place-\(field)"]).with { ($0.type, $0.width) = ("numeric", "w-short") }.input)</div></fieldset>

      """
    }
    return """
      \(each: headings, { heading in
        row(
          heading.key,
          heading.title + (used[heading.key].map { ", \($0 == 1 ? "one entry" : "\($0) entries")" } ?? ""))
      })\(each: Self.new.enumerated(), { place, field in row(field, place == 0 ? "A new heading" : "Another new heading") })
      """
  }
}
