import Improvement

/// Keeps a plan that came from a file: a new one whole, or the differences to the one that is kept.
/// All in one transaction, so that all of it is kept or none.
package struct PlanKeeping: Sendable {
  package enum Outcome: Sendable {
    case added(actions: Int, updates: Int)
    case changed([PlanMerge.Difference], notInFile: [Reference])
    case unchanged(notInFile: [Reference])
    /// Something must be settled first: a sentence each, with the action that it is about.
    case refused([Refusal])
  }

  package struct Refusal: Hashable, Sendable {
    package let reference: Reference?
    package let sentence: String
  }

  package let draft: PlanDraft
  package let ids: IDMaker
  package let changeControl: ChangeControl?
  /// The places of the differences that are taken; nil takes all.
  package let taking: Set<String>?

  package init(
    _ draft: PlanDraft, ids: IDMaker, changeControl: ChangeControl? = nil, taking: Set<String>? = nil
  ) {
    self.taking = taking
    self.draft = draft
    self.ids = ids
    self.changeControl = changeControl
  }

  /// - Parameter dryRun: works out the outcome and keeps nothing.
  package func keep(_ session: any Session, on occasion: Occasion, dryRun: Bool = false) throws -> Outcome {
    if let listed = try PlanRecords.find(slug: draft.plan.slug, session) {
      return try merge(into: listed, session, occasion, dryRun)
    }
    let updates = draft.actions.reduce(0) { $0 + $1.updates.count }
    guard !dryRun else { return .added(actions: draft.actions.count, updates: updates) }
    let council = try council(session)
    try Ledger.keep(session, occasion, council: council.id) { ledger in
      if council.id == draft.plan.council.id { try add(council, ledger) }
      try addPlan(ledger)
      try PlanWriter(plan: draft.plan.id, ids: ids, ledger: ledger).add(draft, on: occasion.day)
    }
    return .added(actions: draft.actions.count, updates: updates)
  }

  /// The council of that name which is kept already, or the draft's own.
  private func council(_ session: any Session) throws -> Council {
    let wanted = draft.plan.council
    let kept = try session.first(
      "SELECT id, slug, name, short_name FROM council WHERE slug = \(wanted.slug) OR name = \(wanted.name)",
      Council.init)
    return kept ?? wanted
  }

  private func add(_ council: Council, _ ledger: Ledger) throws {
    // The council's own row names no council, so it cannot go through `add`, which names one.
    try ledger.session.run(
      """
      INSERT INTO council (id, slug, name, short_name)
      VALUES (\(council.id), \(council.slug), \(council.name), \(council.shortName))
      """)
    ledger.note(
      "added", "council", council.id.rawValue,
      [("slug", council.slug.sqlValue), ("name", council.name.sqlValue)])
  }

  private func addPlan(_ ledger: Ledger) throws {
    let plan = draft.plan
    try ledger.add("plan", plan.id.rawValue, Facts.plan(plan))
    try ledger.add(
      "rating",
      plan.scale.ratings.enumerated().map { ($1.key, Facts.rating($1, at: $0, of: plan.id)) })
    try ledger.add(
      "plan_setting",
      plan.settings.kept.sorted { $0.key < $1.key }.map {
        name, value -> (record: String, facts: Ledger.Facts) in
        (name, [("plan", plan.id.sqlValue), ("name", name.sqlValue), ("value", value.sqlValue)])
      })
    try ledger.add(
      "plan_alias",
      plan.aliases.map { alias -> (record: String, facts: Ledger.Facts) in
        (
          alias.name,
          [("plan", plan.id.sqlValue), ("name", alias.name.sqlValue), ("from_day", alias.from.sqlValue)]
        )
      })
    try VersionRecords.add(plan.versions, approvals: draft.approvals, of: plan.id, ids: ids, ledger)
    if let inspection = plan.inspection {
      let id: ID<Inspection> = ids()
      try ledger.add("inspection", id.rawValue, Facts.inspection(inspection, id: id.rawValue, of: plan.id))
    }
  }

  private func merge(
    into listed: PlanRecords.Listed, _ session: any Session, _ occasion: Occasion, _ dryRun: Bool
  ) throws -> Outcome {
    guard listed.council.slug == draft.plan.council.slug || listed.council.name == draft.plan.council.name
    else {
      return .refused([
        Refusal(
          reference: nil,
          sentence:
            "Another council's plan already goes by the name “\(draft.plan.slug)”. Choose another name for this one."
        )
      ])
    }
    guard let plan = try PlanRecords.plan(listed, session) else { return .refused([]) }
    var kept = PlanDraft(plan: plan, said: [])
    kept.actions = try ActionRecords.actions(listed, session)
    kept.recommendations = try PlanRecords.recommendations(listed, session)
    kept.priorityNarratives = try UpdateRecords.priorityNarratives(listed, session)
    kept.periods = try PlanRecords.periods(listed, session)
    let merge = PlanMerge(
      draft, into: kept, changeControl: changeControl, today: occasion.day, taking: taking)
    guard merge.problems.isEmpty else {
      return .refused(merge.problems.map { Refusal(reference: $0.reference, sentence: $0.sentence) })
    }
    guard !merge.isEmpty else { return .unchanged(notInFile: merge.unnamed) }
    if !dryRun {
      try Ledger.keep(session, occasion, council: listed.council.id) { ledger in
        try PlanWriter(plan: listed.id, ids: ids, ledger: ledger).apply(merge, on: occasion.day)
        try PlanWriter.touch(listed.id, ledger)
      }
    }
    return .changed(merge.differences, notInFile: merge.unnamed)
  }
}
