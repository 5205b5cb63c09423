import Documents
import Improvement

/// What is asked of a recommendation: its wording, and whom it is addressed to.
struct RecommendationForm: Sendable {
  let filled: Filled

  private static let labels = [
    (name: "addressed-to", label: "Addressed to"), (name: "wording", label: "Wording"),
  ]

  static func kept(_ recommendation: Recommendation) -> KeptRecord {
    var filled = Filled()
    filled["addressed-to"] = recommendation.addressedTo
    filled["wording"] = recommendation.text
    return KeptRecord(filled: filled, labels: labels, ids: [recommendation.id.rawValue])
  }

  func edited(
    _ old: Recommendation, in plan: Plan
  ) -> (recommendation: Recommendation, problems: FormProblems, privacy: String?) {
    var problems = FormProblems()
    let (addressedTo, wording) = (filled.line("addressed-to") ?? "", filled.text("wording") ?? "")
    if addressedTo.isEmpty { problems.add("addressed-to", "Enter the body that it is addressed to") }
    if wording.isEmpty { problems.add("wording", "Enter the wording of the recommendation") }
    let privacy = PrivacyQuestion.ask(of: [("wording", wording)], filled, in: plan, &problems)
    return (
      Recommendation(id: old.id, code: old.code, number: old.number, addressedTo: addressedTo, text: wording),
      problems, privacy
    )
  }

  /// - Parameter others: those that the plan has.
  func added(
    id: ID<Recommendation>, others: [Recommendation], in plan: Plan
  ) -> (recommendation: Recommendation?, problems: FormProblems, privacy: String?) {
    var problems = FormProblems()
    let code = filled.text("code") ?? ""
    if Reference(code)?.text != code {
      problems.add("code", "Enter a short code with a figure in it and no spaces, such as LA19")
    } else if others.contains(where: { $0.code.lowercased() == code.lowercased() }) {
      problems.add("code", "There is a recommendation \(code) already, and a code is never used twice")
    }
    let number = filled.text("number").flatMap { Int($0) } ?? 0
    if !(1...9999).contains(number) { problems.add("number", "Enter its number in the inspectors’ report") }
    let blank = Recommendation(id: id, code: code, number: number, addressedTo: "", text: "")
    let (recommendation, found, privacy) = edited(blank, in: plan)
    for problem in found.all { problems.add(problem.field, problem.sentence) }
    return (problems.isEmpty ? recommendation : nil, problems, privacy)
  }

  /// - Parameter bodies: suggestions for whom it is addressed to.
  func fields(_ problems: FormProblems, isNew: Bool, bodies: [String]) -> HTML {
    let code = Field(
      "code", "Code", value: filled["code"],
      hint: "The short name by which actions name it, such as LA19. It never changes afterwards.",
      problem: problems["code"]
    ).with { $0.width = "w-short" }
    let number = Field(
      "number", "Number", value: filled["number"], hint: "As in the inspectors’ report.",
      problem: problems["number"]
    ).with { ($0.type, $0.width) = ("numeric", "w-short") }
    let wording = Field("wording", "Wording", value: filled["wording"], problem: problems["wording"])
    let addressed = Field(
      "addressed-to", "Addressed to", value: filled["addressed-to"], problem: problems["addressed-to"]
    ).with { $0.suggestions = "bodies" }
    return """
      \(if: isNew, code.input)\(if: isNew, number.input)\(addressed.input)\(wording.with { $0.rows = 5 }.area)\(PrivacyQuestion.field(filled, problems))\(Components.suggestions("bodies", bodies))
      """
  }
}
