import Documents
import Improvement
import Papers
import Records

/// What an action waits for: one group of fields for each, and two for new ones.
struct DependencyForm: Sendable {
  let filled: Filled
  private static let new = ["new-1", "new-2"]

  private static let questions = [
    ("kind", "Kind"), ("what", "What it waits for"), ("action", "Other action"), ("expected", "Expected"),
    ("met", "Met"),
  ]

  static func kept(_ dependencies: [DependencyRecords.Kept]) -> KeptRecord {
    var filled = Filled()
    for kept in dependencies {
      let (key, dependency) = (kept.id.rawValue, kept.dependency)
      filled["kind-" + key] = dependency.kind
      filled["what-" + key] = dependency.what
      filled["action-" + key] = dependency.action?.text ?? ""
      filled["expected-" + key] = dependency.expected?.long ?? ""
      filled["met-" + key] = dependency.met?.long ?? ""
    }
    return KeptRecord(filled: filled, labels: labels(dependencies), ids: dependencies.map(\.id.rawValue))
  }

  private static func labels(_ dependencies: [DependencyRecords.Kept]) -> [(name: String, label: String)] {
    dependencies.enumerated().flatMap { place, kept in
      questions.map { (name: "\($0.0)-\(kept.id.rawValue)", label: "\(place + 1): \($0.1)") }
    }
  }

  /// Why texts may be kept although they look as if they named somebody.
  func privacy(
    _ old: [DependencyRecords.Kept], in plan: Plan, _ problems: inout FormProblems
  ) -> String? {
    let texts = keys(old).map { ("what-" + $0, filled["what-" + $0]) }
    return PrivacyQuestion.ask(of: texts, filled, in: plan, &problems)
  }

  /// Of the groups that stay or are new.
  private func keys(_ old: [DependencyRecords.Kept]) -> [String] {
    old.map(\.id.rawValue).filter { filled.text("out-" + $0) == nil } + Self.new.filter(isFilled)
  }

  /// The dependencies as the form has them.
  ///
  /// - Parameters:
  ///   - waits: for each action of the plan, the others that it waits for; this action's own left out.
  func edited(
    _ old: [DependencyRecords.Kept], of action: Reference, waits: [Reference: [Reference]],
    references: Set<Reference>, ids: IDMaker
  ) -> ([DependencyRecords.Kept], FormProblems) {
    var problems = FormProblems()
    var new: [DependencyRecords.Kept] = []
    for kept in old where filled.text("out-" + kept.id.rawValue) == nil {
      new.append(DependencyRecords.Kept(id: kept.id, dependency(kept.id.rawValue, &problems)))
    }
    for key in Self.new where isFilled(key) {
      new.append(DependencyRecords.Kept(id: ids(), dependency(key, &problems)))
    }
    for (kept, key) in zip(new, keys(old)) {
      let problem = DependencyCheck.problem(
        kept.dependency, of: action, waits: waits, exists: references.contains,
        fields: (what: "what-" + key, other: "action-" + key))
      if let problem, problems[problem.field] == nil { problems.add([problem]) }
    }
    return (new, problems)
  }

  private func isFilled(_ key: String) -> Bool {
    ["what-", "action-", "expected-", "met-"].contains { filled.text($0 + key) != nil }
  }

  private func dependency(_ key: String, _ problems: inout FormProblems) -> Dependency {
    var other: Reference?
    if let typed = filled.text("action-" + key) {
      other = Reference(typed)
      if other == nil {
        problems.add("action-" + key, "Write the other action by its reference alone, such as 5.8.2")
      }
    }
    let kind = filled.line("kind-" + key) ?? "decision"
    return Dependency(
      kind: kind, what: filled.line("what-" + key) ?? "", action: other,
      expected: filled.month("expected-" + key, &problems), met: filled.month("met-" + key, &problems))
  }

  // MARK: Fields

  func html(_ problems: FormProblems, _ old: [DependencyRecords.Kept]) -> HTML {
    let kinds =
      DependencyCheck.kinds + Set(old.map(\.dependency.kind)).subtracting(DependencyCheck.kinds).sorted()
    return """
      \(each: old, { group($0.id.rawValue, legend: name($0.dependency), kinds, problems, isNew: false) })
      \(each: Self.new, { group($0, legend: $0 == Self.new[0] ? "Add one" : "Add another", kinds, problems, isNew: true) })
      \(PrivacyQuestion.field(filled, problems))
      """
  }

  private func name(_ dependency: Dependency) -> String {
    dependency.action.map { "Action \($0)" } ?? dependency.what
  }

  private func group(
    _ key: String, legend: String, _ kinds: [String], _ problems: FormProblems, isNew: Bool
  ) -> HTML {
    func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
      let name = "\(name)-\(key)"
      return Field(name, label, value: filled[name], hint: hint, problem: problems[name])
    }
    let out = Choice(
      .checkbox, "out-" + key, "yes", "It waits for this no longer: take it out",
      isChosen: filled.text("out-" + key) != nil, id: "out-" + key, isTight: true)
    let options = kinds.map { (value: $0, text: Words.capitalised($0)) }
    return """
      <fieldset class="field part-fields"><legend>\(legend)</legend>
      \(field("kind", "Kind").select(options))
      \(field("what", "What it waits for", hint: "Not needed for another action of the plan.").input)
      <div class="trio">\(field("action", "Other action", hint: "Its reference.").input)\(field("expected", "Expected", hint: "Such as March 2017.").input)\(field("met", "Met", hint: "Empty until it came.").input)</div>
      \(if: !isNew, out.html)</fieldset>
      """
  }
}
