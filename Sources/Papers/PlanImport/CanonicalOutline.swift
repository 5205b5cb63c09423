import Improvement

// The plan itself: what its actions hang on.
extension PlanImport.CanonicalReader {
  mutating func plan(_ scale: RatingScale) -> Plan {
    let source = file.plan
    let council = Council(
      id: options.ids(), slug: file.council.id.value, name: file.council.name.value,
      shortName: file.council.shortName ?? file.council.name.value)
    var plan = Plan(
      id: options.ids(), council: council, slug: options.slug, title: source.title.value,
      kind: "Improvement plan", firstMonth: source.periodStart.value, scale: scale)
    plan.settings = settings()
    plan.inspection = inspection()
    plan.priorities = priorities()
    plan.objectives = objectives()
    plan.aliases = aliases()
    plan.versions = versions()
    return plan
  }

  private mutating func inspection() -> Inspection? {
    guard let found = file.inspections?.first else { return nil }
    if found.to.value < found.from.value { problem("inspections[0]", "it ends before it begins.") }
    return Inspection(
      framework: found.framework, from: found.from.value, to: found.to.value,
      published: found.published?.value, overall: found.overall)
  }

  private func aliases() -> [PlanAlias] {
    var seen: Set<String> = []
    return (file.plan.aliases ?? []).filter { seen.insert($0).inserted }.map {
      PlanAlias(name: $0, from: file.plan.aliasFrom?[$0]?.value)
    }
  }

  private mutating func versions() -> [PlanVersion] {
    let versions = file.plan.versions ?? []
    checkUnique(versions.map(\.version), in: "plan.versions", "Version")
    return versions.map {
      PlanVersion(
        number: $0.version, date: $0.date.value, isApproved: $0.status == "approved", note: $0.note ?? "")
    }
  }

  /// A body that the file does not name otherwise goes by what it is called there.
  func approvals() -> [String: [PlanApproval]] {
    let versions = (file.plan.versions ?? []).map { version in
      (
        version.version,
        (version.approvals ?? []).map {
          PlanApproval(body: names[$0.body] ?? $0.body, date: $0.date.value, resolution: $0.decision)
        }
      )
    }
    return Dictionary(versions, uniquingKeysWith: +)
  }

  private mutating func priorities() -> [Priority] {
    let sources = file.plan.priorities
    checkUnique(sources.map { String($0.number) }, in: "plan.priorities", "Number")
    return sources.enumerated().map { index, source in
      if source.number < 1 { problem("plan.priorities[\(index)].number", "expected a number from 1.") }
      var priority = Priority(
        id: options.ids(), number: source.number, title: source.name.value,
        shortTitle: source.shortName ?? source.name.value)
      priority.aliases = source.aliases ?? []
      priority.responsibilities = responsibilities(source, at: "plan.priorities[\(index)]")
      if source.footnoted == true {
        priority.footnote = file.plan.footnotes?.first { $0.priorities.contains(source.number) }?.text.value
      }
      return priority
    }
  }

  /// The body named with the priority answers for it from the plan's start, unless a dated change says more.
  private mutating func responsibilities(
    _ source: PlanImport.CanonicalPlan.Priority, at path: String
  ) -> [Responsibility] {
    let start = file.plan.periodStart.value.firstDay
    var found: [Responsibility] = []
    if let id = source.responsibleBody, id != "council", let name = body(id, "responsible body", at: path) {
      found.append(Responsibility(body: name, watchedBy: nil, from: start))
    }
    for (index, change) in (file.plan.responsibilityChanges ?? []).enumerated()
    where change.priority == source.number {
      let path = "plan.responsibilityChanges[\(index)]"
      guard let name = body(change.body, "responsible body", at: path) else { continue }
      found.removeAll { $0.from == change.from.value }
      found.append(
        Responsibility(
          body: name, watchedBy: body(change.watchedBy, "body that watches over it", at: path),
          from: change.from.value))
    }
    return found
  }

  private mutating func objectives() -> [Objective] {
    let numbers = Set(file.plan.priorities.map(\.number))
    let sources = file.plan.objectives
    checkUnique(sources.map(\.ref.value.text), in: "plan.objectives", "Reference")
    return sources.enumerated().map { index, source in
      if !numbers.contains(source.priority) {
        problem("plan.objectives[\(index)].priority", "\(source.priority) is not among the priorities.")
      }
      return Objective(
        id: options.ids(), reference: source.ref.value, priority: source.priority, title: source.title.value,
        outcome: source.outcome)
    }
  }

  mutating func recommendations() -> [Recommendation] {
    let sources = file.recommendations ?? []
    checkUnique(sources.map(\.id.value), in: "recommendations", "Code")
    return sources.map { source in
      Recommendation(
        id: options.ids(), code: source.id.value, number: source.number,
        addressedTo: addressee(source.addressedTo), text: source.text)
    }
  }

  private func addressee(_ id: String) -> String {
    switch id {
    case "la", "council": file.council.name.value
    case "lscb": file.bodies.first { $0.id == "bscb" }?.name.value ?? "Safeguarding board"
    default: file.bodies.first { $0.id == id }?.name.value ?? id
    }
  }

  mutating func narratives() -> [PriorityNarrative] {
    let numbers = Set(file.plan.priorities.map(\.number))
    return (file.plan.priorityNarratives ?? []).enumerated().map { index, source in
      let path = "plan.priorityNarratives[\(index)]"
      if !numbers.contains(source.priority) {
        problem(path, "Priority \(source.priority) is not among the priorities.")
      }
      return PriorityNarrative(
        priority: source.priority, asAt: source.asAt.value, narrative: Narrative(source.text),
        submittedBy: title(source.submittedBy, "author", at: path))
    }
  }

  /// Every month is closed, ten days after its end, but the newest; later where an update for it was
  /// recorded later, for a report holds all that its month was told.
  mutating func periods(_ actions: [Action]) -> [ReportingPeriod] {
    let months = Set(file.months.map(\.value)).sorted()
    let newest = Dictionary(
      actions.flatMap { $0.updates.map { ($0.asAt, $0.recordedOn) } }, uniquingKeysWith: max)
    return months.map { month in
      month == months.last
        ? ReportingPeriod(month: month, state: .open, closedOn: nil)
        : ReportingPeriod(
          month: month, state: .closed, closedOn: max(month.lastDay + 10, newest[month] ?? month.lastDay))
    }
  }
}
