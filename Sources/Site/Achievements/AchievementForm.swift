import Documents
import Improvement
import Papers

/// What is asked of an achievement.
struct AchievementForm: Sendable {
  let filled: Filled

  private static let labels = [
    ("words", "What was achieved"), ("heading", "Heading"), ("day", "Date"), ("actions", "Actions"),
    ("priority", "Priority"), ("withdrawn", "Withdrawn"),
  ].map { (name: $0.0, label: $0.1) }

  private static let names = ["words", "privacy", "heading", "day", "actions", "priority"]

  static func kept(_ achievement: Achievement) -> KeptRecord {
    var filled = Filled()
    filled["words"] = achievement.words
    filled["heading"] = achievement.heading
    filled["day"] = achievement.day.iso
    filled["actions"] = achievement.actions.map(\.text).joined(separator: ", ")
    filled["priority"] = achievement.priority.map(String.init) ?? ""
    filled["withdrawn"] = achievement.withdrawnBecause ?? ""
    return KeptRecord(filled: filled, labels: labels, ids: [achievement.id.rawValue])
  }

  /// The achievement as the form has it; nil when something must be mended.
  ///
  /// - Parameters:
  ///   - blank: a new one, or the next version of one that is kept.
  ///   - old: as it is kept; nil for a new one.
  ///   - known: the references of the plan's actions.
  func achievement(
    _ blank: Achievement, old: Achievement?, headings: [AchievementHeading], known: Set<Reference>,
    plan: Plan, today: Day
  ) -> (achievement: Achievement?, problems: FormProblems, privacy: String?) {
    var (problems, new) = (FormProblems(), blank)
    let day = filled.day("day", &problems)
    if day == nil, problems["day"] == nil {
      problems.add("day", "Enter the day on which it was achieved")
    }
    let written = filled["actions"].split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    let named = written.map { (text: $0, reference: Reference($0)) }
    let unknown = named.filter { $0.reference.map { !known.contains($0) } ?? true }.map(\.text)
    (new.words, new.heading, new.day) = (filled.line("words") ?? "", filled["heading"], day ?? today)
    new.actions = Set(named.compactMap(\.reference)).sorted()
    new.priority = Int(filled["priority"]).flatMap { plan.priority($0)?.number }
    problems.add(
      AchievementCheck.problems(new, old: old, headings: headings, unknown: unknown, today: today)
        .filter { problems[$0.field] == nil })
    let privacy = PrivacyQuestion.ask(of: [("words", filled["words"])], filled, in: plan, &problems)
    return (problems.isEmpty ? new : nil, problems.ordered(Self.names), privacy)
  }

  func fields(_ problems: FormProblems, headings: [AchievementHeading], plan: Plan) -> HTML {
    func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
      Field(name, label, value: filled[name], hint: hint, problem: problems[name])
    }
    let titles = [(value: "", text: "")] + headings.map { (value: $0.key, text: $0.title) }
    let priorities =
      [(value: "", text: "None of them alone")]
      + plan.priorities.map { (value: String($0.number), text: "\($0.number) \($0.title)") }
    return """
      \(field("words", "What was achieved?", hint: "A sentence or two, as the report will have it. No names, and nothing that could identify a child.").with { $0.rows = 3 }.area)\(PrivacyQuestion.field(filled, problems))
      \(field("heading", "Heading").select(titles))
      \(field("day", "Date").with { ($0.type, $0.width) = ("date", "w-mid") }.input)
      \(field("actions", "Actions that it came of", hint: "References, such as 1.7.2, with commas between. Leave it empty where there is none.").input)
      \(field("priority", "Priority", hint: "Where it is of a whole priority.").select(priorities))
      """
  }
}
