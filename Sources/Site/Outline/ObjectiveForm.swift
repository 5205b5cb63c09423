import Documents
import Improvement

/// What is asked of an objective: its title, and the outcome that it is for.
struct ObjectiveForm: Sendable {
  let filled: Filled

  private static let labels = [(name: "title", label: "Title"), (name: "outcome", label: "Outcome")]

  static func kept(_ objective: Objective) -> KeptRecord {
    var filled = Filled()
    filled["title"] = objective.title
    filled["outcome"] = objective.outcome ?? ""
    return KeptRecord(filled: filled, labels: labels, ids: [objective.id.rawValue])
  }

  func edited(_ old: Objective) -> (Objective, FormProblems) {
    var (new, problems) = (old, FormProblems())
    new.title = filled.line("title") ?? ""
    new.outcome = filled.text("outcome")
    if new.title.isEmpty { problems.add("title", "Enter the title") }
    return (new, problems)
  }

  /// - Parameter used: references of everything in the plan.
  func added(id: ID<Objective>, priority: Int, used: [Reference]) -> (Objective?, FormProblems) {
    var problems = FormProblems()
    var reference: Reference?
    switch Reference.unused(filled["reference"], among: used) {
    case .success(let free): reference = free
    case .failure(let problem): problems.add([problem])
    }
    let blank = Objective(id: id, reference: reference ?? Reference(kept: "0"), priority: priority, title: "")
    let (objective, found) = edited(blank)
    for problem in found.all { problems.add(problem.field, problem.sentence) }
    return (problems.isEmpty ? objective : nil, problems)
  }

  func fields(_ problems: FormProblems, isNew: Bool) -> HTML {
    let reference = Field(
      "reference", "Reference", value: filled["reference"],
      hint: "The next free one is suggested. It never changes afterwards.", problem: problems["reference"]
    ).with { $0.width = "w-short" }
    let outcome = Field(
      "outcome", "Outcome", value: filled["outcome"],
      hint: "What will be different for children when it is reached.",
      problem: problems["outcome"]
    ).with { $0.rows = 3 }
    return """
      \(if: isNew, reference.input)\(Field("title", "Title", value: filled["title"], problem: problems["title"]).input)\(outcome.area)
      """
  }
}
