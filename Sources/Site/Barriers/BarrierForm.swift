import Documents
import Improvement
import Papers

/// What is asked of a barrier or a risk.
struct BarrierForm: Sendable {
  let filled: Filled

  private static let labels = [
    ("kind", "Kind"), ("priority", "Priority"), ("what", "What stands in the way"), ("owner", "Owner"),
    ("before-likelihood", "Likelihood before"), ("before-impact", "Impact before"),
    ("response", "What is being done"), ("after-likelihood", "Likelihood after"),
    ("after-impact", "Impact after"), ("review-on", "Next review"),
    ("closed", "Closed"),
  ].map { (name: $0.0, label: $0.1) }

  /// Its fields in their order.
  private static let names = [
    "what", "privacy", "kind", "priority", "owner", "before-likelihood", "before-impact", "response",
    "after-likelihood", "after-impact", "review-on",
  ]

  static func kept(_ barrier: Barrier) -> KeptRecord {
    var filled = Filled()
    filled["kind"] = barrier.kind.rawValue
    filled["priority"] = String(barrier.priority)
    filled["what"] = barrier.what
    filled["owner"] = barrier.owner
    filled["before-likelihood"] = String(barrier.before.likelihood)
    filled["before-impact"] = String(barrier.before.impact)
    filled["response"] = barrier.response
    filled["after-likelihood"] = String(barrier.after.likelihood)
    filled["after-impact"] = String(barrier.after.impact)
    filled["review-on"] = barrier.reviewOn.iso
    filled["closed"] = barrier.closedOn.map { "\($0.long): \(barrier.closedBecause ?? "")" } ?? ""
    return KeptRecord(filled: filled, labels: labels, ids: [barrier.id.rawValue])
  }

  /// The barrier as the form has it; nil when something must be mended.
  ///
  /// - Parameter old: as it is kept; nil for a new one.
  func barrier(
    _ old: Barrier?, id: ID<Barrier>, number: Int, plan: Plan, today: Day
  ) -> (barrier: Barrier?, problems: FormProblems, privacy: String?) {
    var problems = FormProblems()
    let kind = Barrier.Kind(rawValue: filled["kind"])
    let priority = Int(filled["priority"]).flatMap { plan.priority($0)?.number }
    if kind == nil { problems.add("kind", "Choose whether it is there already or may come") }
    if priority == nil { problems.add("priority", "Choose the priority that it stands in the way of") }
    let before = score("before", &problems)
    let after = score("after", &problems)
    let review = filled.day("review-on", &problems)
    if review == nil, problems["review-on"] == nil {
      problems.add("review-on", "Enter the day on which it is looked at again")
    }
    let one = Barrier.Score(likelihood: 1, impact: 1)
    var barrier: Barrier?
    if let least = one {
      var new = Barrier(
        id: old?.id ?? id, number: old?.number ?? number, priority: priority ?? 0, kind: kind ?? .barrier,
        what: filled.text("what") ?? "", owner: filled.line("owner") ?? "", before: before ?? least,
        after: after ?? least, response: filled.text("response") ?? "", raisedOn: old?.raisedOn ?? today,
        reviewOn: review ?? today)
      (new.closedOn, new.closedBecause) = (old?.closedOn, old?.closedBecause)
      let found = BarrierCheck.problems(new, old: old, today: today)
      problems.add(
        found.filter {
          problems[$0.field] == nil && !($0.field == "after-likelihood" && (before == nil || after == nil))
        })
      barrier = new
    }
    let privacy = PrivacyQuestion.ask(
      of: [("what", filled["what"]), ("response", filled["response"])], filled, in: plan, &problems)
    return (problems.isEmpty ? barrier : nil, problems.ordered(Self.names), privacy)
  }

  private func score(_ name: String, _ problems: inout FormProblems) -> Barrier.Score? {
    let (likelihood, impact) = (Int(filled[name + "-likelihood"]) ?? 0, Int(filled[name + "-impact"]) ?? 0)
    let when = name == "before" ? "if nothing were done" : "once what is done has worked"
    if !(1...5).contains(likelihood) { problems.add(name + "-likelihood", "Choose how likely it is \(when)") }
    if !(1...5).contains(impact) { problems.add(name + "-impact", "Choose how great its impact is \(when)") }
    return Barrier.Score(likelihood: likelihood, impact: impact)
  }

  // MARK: Fields

  private static let likelihoods = ["very unlikely", "unlikely", "possible", "likely", "almost certain"]
  private static let impacts = ["very small", "small", "moderate", "large", "very large"]

  func fields(_ problems: FormProblems, plan: Plan, posts: [String]) -> HTML {
    func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
      Field(name, label, value: filled[name], hint: hint, problem: problems[name])
    }
    func points(_ name: String, _ label: String, _ words: [String]) -> HTML {
      let options = words.enumerated().map { (value: String($0 + 1), text: "\($0 + 1) \($1)") }
      return field(name, label).select([(value: "", text: "")] + options)
    }
    func score(_ name: String, _ legend: String) -> HTML {
      """
      <fieldset class="field"><legend>\(legend)</legend><div class="row dates">\(points(name + "-likelihood", "Likelihood", Self.likelihoods))\(points(name + "-impact", "Impact", Self.impacts))</div></fieldset>
      """
    }
    let priorities = plan.priorities.map { (value: String($0.number), text: "\($0.number) \($0.title)") }
    let kinds = [(value: "barrier", text: "It stands in the way now"), (value: "risk", text: "It may come")]
    return """
      \(field("what", "What stands in the way?").with { $0.rows = 3 }.area)\(PrivacyQuestion.field(filled, problems))
      \(field("kind", "Is it there?").select(kinds))
      \(field("priority", "Priority").select(priorities))
      \(field("owner", "Owner", hint: "The post that looks after it.").with { $0.suggestions = "posts" }.input)
      \(score("before", "Score if nothing were done"))
      \(field("response", "What is being done about it?").with { $0.rows = 4 }.area)
      \(score("after", "Score once that has worked"))
      \(field("review-on", "Next review").with { ($0.type, $0.width) = ("date", "w-mid") }.input)
      \(Components.suggestions("posts", posts))
      """
  }
}
