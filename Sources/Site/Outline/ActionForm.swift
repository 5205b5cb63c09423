import Improvement
import Papers

/// What is asked of an action: its wording and parts, who does it, who watches over it, what it answers.
struct ActionForm: Sendable {
  let filled: Filled
  /// Places for new parts at a time.
  static let newParts = ["part-new-1", "part-new-2", "part-new-3"]

  static func kept(_ action: Action) -> KeptRecord {
    var filled = Filled()
    filled["stem"] = action.stem
    filled["short-title"] = action.shortTitle ?? ""
    filled["objective"] = action.objective?.text ?? ""
    filled["lead"] = action.lead ?? ""
    filled["contributors"] = action.contributors.joined(separator: "\n")
    filled["elected-member"] = action.electedMember ?? ""
    filled["watched-by"] = action.watchedBy ?? ""
    filled["responsible-body"] = action.responsibleBody ?? ""
    filled["category"] = action.category ?? ""
    filled["success-measure"] = action.successMeasure ?? ""
    filled["start"] = action.start?.long ?? ""
    filled["in-plan-from"] = action.inPlanFrom.long
    filled.set("recommendations", action.recommendations)
    for part in action.parts { filled["part-" + part.letter] = part.text }
    return KeptRecord(filled: filled, labels: labels(action), ids: [action.id.rawValue])
  }

  /// Its fields in their order.
  private static func names(_ action: Action) -> [String] {
    let parts = action.parts.flatMap { ["part-" + $0.letter, "part-" + $0.letter + "-out"] } + newParts
    return ["reference", "stem"] + parts + [
      "privacy", "short-title", "timescale", "lead", "contributors", "category", "success-measure",
      "objective",
      "start", "in-plan-from", "recommendations",
    ]
  }

  private static func labels(_ action: Action) -> [(name: String, label: String)] {
    let parts = action.parts.map { (name: "part-" + $0.letter, label: "Part \($0.letter))") }
    return [(name: "stem", label: "Wording")] + parts + [
      (name: "short-title", label: "Short title"), (name: "objective", label: "Objective"),
      (name: "lead", label: "Lead"), (name: "contributors", label: "Contributors"),
      (name: "elected-member", label: "Elected member"), (name: "watched-by", label: "Watched by"),
      (name: "responsible-body", label: "Responsible body"), (name: "category", label: "Category"),
      (name: "success-measure", label: "Success looks like"), (name: "start", label: "Planned start"),
      (name: "in-plan-from", label: "In the plan from"),
      (name: "recommendations", label: "Recommendations answered"),
    ]
  }

  /// The action as the form has it, and why its words may stay as they are, where that was asked.
  func edited(
    _ old: Action, isNew: Bool = false, plan: Plan, recommendations: [Recommendation]
  ) -> (action: Action, problems: FormProblems, reason: String?) {
    var (new, problems) = (old, FormProblems())
    new.stem = filled.text("stem") ?? ""
    new.shortTitle = filled.line("short-title")
    new.objective = filled.line("objective").map(Reference.init(kept:))
    new.lead = filled.line("lead")
    new.contributors = filled.lines("contributors")
    new.electedMember = filled.line("elected-member")
    new.watchedBy = filled.line("watched-by")
    new.responsibleBody = filled.line("responsible-body")
    new.category = filled.line("category")
    new.successMeasure = filled.text("success-measure")
    new.recommendations = recommendations.map(\.code).filter(Set(filled.all("recommendations")).contains)
    let (parts, partProblems) = Part.edited(old.parts, partEdits(old))
    new.parts = parts
    new.start = filled.month("start", &problems)
    let joined = filled.month("in-plan-from", &problems)
    if let joined {
      new.inPlanFrom = joined
    } else if problems["in-plan-from"] == nil {
      problems.add("in-plan-from", "Enter the month from which it is in the plan")
    }
    let texts =
      [("stem", new.stem), ("success-measure", new.successMeasure ?? "")]
      + partEdits(old).map { ($0.field, $0.isRemoved ? "" : $0.text) }
    problems.add(
      ActionCheck(new, old: isNew ? nil : old, plan: plan, recommendations: recommendations).problems)
    problems.add(partProblems)
    if new.lead != old.lead { problems.add("lead", Self.twoLeads(filled["lead"])) }
    let reason = PrivacyQuestion.ask(of: texts, filled, in: plan, &problems)
    return (new, problems.ordered(Self.names(old)), reason)
  }

  /// One post is accountable; nil where no more than one is named.
  static func twoLeads(_ lead: String) -> String? {
    PlanImport.PostTitles.two(in: lead).map {
      "This names two leads, “\($0.0)” and “\($0.1)”, and one must be accountable. Keep that one here; the other can be a contributor."
    }
  }

  private func partEdits(_ old: Action) -> [PartEdit] {
    let kept = old.parts.map { part in
      let field = "part-" + part.letter
      return PartEdit(
        letter: part.letter, text: filled.line(field) ?? "", isRemoved: filled.text(field + "-out") != nil,
        field: field)
    }
    return kept + Self.newParts.map { PartEdit(letter: nil, text: filled.line($0) ?? "", field: $0) }
  }

  /// A new action, with its reference and timescale; nil when something must be mended.
  ///
  /// - Parameter used: references of everything in the plan.
  func added(
    id: ID<Action>, priority: Priority, used: [Reference], plan: Plan, recommendations: [Recommendation]
  ) -> (action: Action?, problems: FormProblems, reason: String?) {
    var problems = FormProblems()
    var (reference, timescale): (Reference?, Timescale?) = (nil, nil)
    switch Reference.unused(filled["reference"], among: used) {
    case .success(let free): reference = free
    case .failure(let problem): problems.add([problem])
    }
    if filled.text("timescale") == nil {
      problems.add("timescale", "Enter the timescale, such as Mar 17 or Jan – Mar 17")
    } else {
      switch Timescale.read(filled["timescale"]) {
      case .success(let read): timescale = read
      case .failure(let problem): problems.add("timescale", problem.sentence)
      }
    }
    // Where the timescale cannot be read, what is wrong with the rest is told all the same.
    let never = Month(ordinal: 9999 * 12)
    let blank = Action(
      id: id, reference: reference ?? Reference(kept: "0"), priority: priority.number, stem: "",
      timescale: timescale ?? Timescale(printed: "", from: never, to: never), inPlanFrom: plan.firstMonth)
    let (action, found, reason) = edited(blank, isNew: true, plan: plan, recommendations: recommendations)
    for problem in found.all { problems.add(problem.field, problem.sentence) }
    return (problems.isEmpty ? action : nil, problems.ordered(Self.names(blank)), reason)
  }
}
