import Documents
import Improvement

/// What is asked of a priority: its title, other names, lead, footnote.
struct PriorityForm: Sendable {
  let filled: Filled

  private static let labels = [
    ("number", "Number"), ("title", "Title"), ("short-title", "Short title"), ("aliases", "Other names"),
    ("lead", "Lead"), ("footnote", "Footnote"),
  ].map { (name: $0.0, label: $0.1) }

  static func kept(_ priority: Priority) -> KeptRecord {
    var filled = Filled()
    filled["title"] = priority.title
    filled["short-title"] = priority.shortTitle
    filled["aliases"] = priority.aliases.joined(separator: "\n")
    filled["lead"] = priority.lead ?? ""
    filled["footnote"] = priority.footnote ?? ""
    return KeptRecord(filled: filled, labels: labels, ids: [priority.id.rawValue])
  }

  /// The priority as the form has it. A title that is given up stays among the other names, since older
  /// papers have it.
  func edited(_ old: Priority) -> (Priority, FormProblems) {
    var (new, problems) = (old, FormProblems())
    new.title = filled.line("title") ?? ""
    if new.title.isEmpty { problems.add("title", "Enter the title") }
    new.shortTitle = filled.line("short-title") ?? new.title
    new.lead = filled.line("lead")
    new.footnote = filled.line("footnote")
    new.aliases = filled.lines("aliases").filter { $0 != new.title }
    if !old.title.isEmpty, old.title != new.title, !new.aliases.contains(old.title) {
      new.aliases.append(old.title)
    }
    return (new, problems)
  }

  /// - Parameter used: numbers of the plan's priorities.
  func added(id: ID<Priority>, used: [Int]) -> (Priority, FormProblems) {
    var numberProblem: String?
    let number = filled.text("number").flatMap { Int($0) } ?? 0
    if !(1...999).contains(number) {
      numberProblem = "Enter a number, such as \((used.max() ?? 0) + 1)"
    } else if used.contains(number) {
      numberProblem = "There is a Priority \(number) already. Choose another number."
    }
    let (priority, found) = edited(Priority(id: id, number: number, title: "", shortTitle: ""))
    var problems = FormProblems()
    problems.add("number", numberProblem)
    for problem in found.all { problems.add(problem.field, problem.sentence) }
    return (priority, problems)
  }

  /// - Parameter posts: suggestions for its lead.
  func fields(_ problems: FormProblems, isNew: Bool, posts: [String]) -> HTML {
    let number = Field("number", "Number", value: filled["number"], problem: problems["number"]).with {
      ($0.type, $0.width) = ("numeric", "w-short")
    }
    let names = Field(
      "aliases", "Other names", value: filled["aliases"],
      hint: "Names that older papers use, one a line. A title that you change is added here.",
      problem: problems["aliases"]
    ).with { $0.rows = 3 }
    let lead = Field(
      "lead", "Lead", value: filled["lead"], hint: "The post that writes for the whole priority.",
      problem: problems["lead"]
    ).with { $0.suggestions = "posts" }
    let footnote = Field(
      "footnote", "Footnote", value: filled["footnote"],
      hint: "Printed under tables, and marked with an asterisk, where a partner answers for the priority.",
      problem: problems["footnote"]
    ).with { $0.rows = 2 }
    return """
      \(if: isNew, number.input)\(Field("title", "Title", value: filled["title"], problem: problems["title"]).input)
      \(Field("short-title", "Short title", value: filled["short-title"], hint: "For narrow tables; the title is used where this is empty.", problem: problems["short-title"]).input)
      \(names.area)\(lead.input)\(footnote.area)\(Components.suggestions("posts", posts))
      """
  }
}
