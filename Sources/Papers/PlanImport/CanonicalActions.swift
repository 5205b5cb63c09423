import Improvement

// The actions, with the same checks as rows of a table.
extension PlanImport.CanonicalReader {
  mutating func actions(_ scale: RatingScale) -> [Action] {
    let sources = file.plan.actions
    checkUnique(sources.map(\.ref.value.text), in: "plan.actions", "Reference")
    let changes = timescaleChanges()
    let priorities = Dictionary(
      file.plan.priorities.map { ($0.number, $0.responsibleBody) }, uniquingKeysWith: { first, _ in first })
    let objectives = Set(file.plan.objectives.map(\.ref.value))
    let codes = Set((file.recommendations ?? []).map(\.id.value))
    return sources.enumerated().map { index, source in
      let path = "plan.actions[\(index)] (\(source.ref.value))"
      var action = action(source, at: path)
      if !priorities.keys.contains(source.priority) {
        problem(path, "Priority \(source.priority) is not among the priorities.")
      }
      if let objective = action.objective, !objectives.contains(objective) {
        problem(path, "Objective \(objective) is not among the objectives.")
      }
      for code in action.recommendations where !codes.contains(code) {
        problem(path, "Recommendation \(PlanImport.quoted(code)) is not among the recommendations.")
      }
      if let own = source.responsibleBody, own != priorities[source.priority] ?? "council" {
        action.responsibleBody = body(own, "responsible body", at: path)
      }
      action.timescaleChanges = changes[source.ref.value] ?? []
      action.updates = updates(source, of: action, scale, at: path)
      return action
    }
  }

  private mutating func action(_ source: PlanImport.CanonicalAction, at path: String) -> Action {
    var action = Action(
      id: options.ids(), reference: source.ref.value, priority: source.priority, stem: source.stem.value,
      timescale: timescale(source, at: path), inPlanFrom: source.inPlanFrom.value)
    action.parts = parts(source, at: path)
    action.shortTitle = source.shortTitle
    action.objective = source.objective?.value
    action.lead = title(source.lead, "lead", at: path)
    if action.lead == nil { log.count(.noLead, at: source.ref.value.text) }
    action.contributors = (source.contributors ?? []).compactMap { title($0, "contributor", at: path) }
    action.category = source.category
    action.recommendations = unique(source.recommendations ?? [])
    action.start = source.startMonth?.value
    action.addedInVersion = source.addedInVersion
    action.withdrawal = withdrawal(source.withdrawal, at: path)
    action.successorOf = known(source.successorOf?.value, "which it replaces", at: path)
    action.dependencies = (source.dependencies ?? []).map { waiting in
      Dependency(
        kind: waiting.kind, what: waiting.action == nil ? waiting.what ?? "" : "",
        action: known(waiting.action?.value, "for which it waits", at: path),
        expected: waiting.expected?.value, met: waiting.met?.value)
    }
    action.evidence = (source.evidence ?? []).map {
      Evidence(title: $0.title.value, kind: $0.kind, date: $0.date?.value)
    }
    return action
  }

  private mutating func timescale(_ source: PlanImport.CanonicalAction, at path: String) -> Timescale {
    let (from, to) = (source.timescale.from.value, source.timescale.to.value)
    if from > to {
      problem(path, "The timescale runs backwards: \(from.long) is after \(to.long).")
    }
    if let end = source.endMonth?.value, end != to {
      problem(path, "endMonth is \(end.long), and the timescale ends in \(to.long).")
    }
    if let start = source.startMonth?.value, start > to {
      problem(path, "It ends (\(to.long)) before it starts (\(start.long)).")
    }
    return Timescale(printed: source.timescale.printed.value, from: from, to: to)
  }

  private mutating func parts(_ source: PlanImport.CanonicalAction, at path: String) -> [Part] {
    let sources = source.subPoints ?? []
    if Set(sources.map(\.letter.value)).count < sources.count {
      problem(path, "Two of its subPoints have the same letter.")
    }
    return sources.map { Part(letter: $0.letter.value, text: $0.text.value) }
  }

  private mutating func withdrawal(
    _ source: PlanImport.CanonicalAction.Withdrawal?, at path: String
  ) -> Withdrawal? {
    guard let source else { return nil }
    return Withdrawal(
      date: source.date.value, reason: source.reason.value,
      approvedBy: title(source.approvedBy, "approver", at: path) ?? "",
      successor: known(source.successor?.value, "its successor", at: path))
  }

  /// Requests to move a published timescale, by action.
  private mutating func timescaleChanges() -> [Reference: [TimescaleChange]] {
    var changes: [Reference: [TimescaleChange]] = [:]
    for (index, source) in (file.plan.changeRequests ?? []).enumerated() {
      let path = "plan.changeRequests[\(index)]"
      _ = known(source.action.value, "whose timescale it would move", at: path)
      if source.decision.value != .pending, source.decidedOn == nil {
        problem(path, "It is \(source.decision.value.rawValue), and decidedOn does not say when.")
      }
      let to = source.to.value
      changes[source.action.value, default: []].append(
        TimescaleChange(
          to: Timescale(printed: to.short, from: to, to: to), reason: source.reason.value,
          requestedOn: source.requestedOn.value,
          requestedBy: title(source.requestedBy, "one who asked", at: path) ?? "",
          decision: source.decision.value, decidedOn: source.decidedOn?.value,
          decidedBy: decider(source.decidedBy, at: path)))
    }
    return changes
  }

  private func unique(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }
}
