/// What keeping a draft beside the plan that is already kept would add and change. Nothing is ever
/// taken away by a file: an action that it does not name stays, and stands in `unnamed`.
package struct PlanMerge: Sendable {
  /// One difference in words: where, what, from, to.
  package struct Difference: Hashable, Sendable {
    package let place: String
    package let what: String
    package let from: String?
    package let to: String?

    package var sentence: String {
      switch (from, to) {
      case (nil, nil): "\(place): \(what)"
      case (nil, let to?): "\(place): \(what) is now \(to)"
      case (let from?, nil): "\(place): \(what), was \(from)"
      case (let from?, let to?): "\(place): \(what) was \(from), is now \(to)"
      }
    }
  }

  package struct KeptUpdate: Sendable {
    package let action: ID<Action>
    package let update: Update
  }

  package private(set) var priorities: [(old: Priority?, new: Priority)] = []
  package private(set) var objectives: [(old: Objective?, new: Objective)] = []
  package private(set) var recommendations: [(old: Recommendation?, new: Recommendation)] = []
  package private(set) var addedActions: [Action] = []
  package private(set) var changedActions: [(old: Action, new: Action)] = []
  package private(set) var timescaleChanges: [(action: ID<Action>, change: TimescaleChange)] = []
  package private(set) var updates: [KeptUpdate] = []
  package private(set) var evidence: [(action: ID<Action>, evidence: Evidence)] = []
  package private(set) var narratives: [PriorityNarrative] = []
  package private(set) var periods: [ReportingPeriod] = []
  package private(set) var plan: (old: Plan, new: Plan)?
  package private(set) var differences: [Difference] = []
  /// Actions of the plan that the file does not name and that were not withdrawn.
  package private(set) var unnamed: [Reference] = []
  /// What must be settled before anything is kept: a sentence each, with the action that it is about.
  package private(set) var problems: [(reference: Reference, sentence: String)] = []

  package var isEmpty: Bool { differences.isEmpty }

  /// The places of the differences that are taken; nil takes all.
  private let taking: Set<String>?

  private func takes(_ place: String) -> Bool { taking?.contains(place) ?? true }

  /// - Parameters:
  ///   - kept: the plan, its actions and what goes with them, as they are kept.
  ///   - today: the day on which corrections and changes are recorded.
  ///   - taking: the places of the differences that are wanted, such as "5.8.3"; nil takes all. What an
  ///     action that is taken stands under comes with it.
  package init(
    _ draft: PlanDraft, into kept: PlanDraft, changeControl: ChangeControl?, today: Day,
    taking: Set<String>? = nil
  ) {
    self.taking = taking
    mergePlan(draft, kept)
    let wanted = draft.actions.filter { takes($0.reference.text) }
    let priorities = Set(wanted.map(\.priority))
    let objectives = Set(wanted.compactMap(\.objective))
    let codes = Set(wanted.flatMap(\.recommendations))
    for priority in draft.plan.priorities
    where takes("Priority \(priority.number)") || priorities.contains(priority.number) {
      merge(priority, draft, kept)
    }
    for objective in draft.plan.objectives
    where takes("Objective \(objective.reference)") || objectives.contains(objective.reference) {
      merge(objective, draft, kept)
    }
    for recommendation in draft.recommendations
    where takes("Recommendation \(recommendation.code)") || codes.contains(recommendation.code) {
      merge(recommendation, kept)
    }
    let stored = Dictionary(uniqueKeysWithValues: kept.actions.map { ($0.reference, $0) })
    var named = Set<Reference>()
    for action in draft.actions {
      guard named.insert(action.reference).inserted else {
        problems.append(
          (action.reference, "The reference \(action.reference) is used twice. Renumber one of them."))
        continue
      }
      guard takes(action.reference.text) else { continue }
      if let old = stored[action.reference] {
        merge(action, into: old, draft, kept.plan.scale, changeControl, today)
      } else {
        addedActions.append(action)
        note(action.reference.text, "new action")
      }
    }
    unnamed = kept.actions.filter { $0.withdrawal == nil && !named.contains($0.reference) }.map(\.reference)
    mergeRest(draft, kept)
  }

  private mutating func note(_ place: String, _ what: String, from: String? = nil, to: String? = nil) {
    differences.append(Difference(place: place, what: what, from: from, to: to))
  }

  private mutating func mergePlan(_ draft: PlanDraft, _ kept: PlanDraft) {
    var new = kept.plan
    guard takes("The plan") else { return }
    if draft.said.contains(.title), draft.plan.title != kept.plan.title {
      note("The plan", "title", from: kept.plan.title, to: draft.plan.title)
      new.title = draft.plan.title
    }
    if draft.said.contains(.settings), draft.plan.settings != kept.plan.settings {
      note("The plan", "settings changed")
      new.settings = draft.plan.settings
    }
    if new != kept.plan { plan = (kept.plan, new) }
  }

  private mutating func merge(_ priority: Priority, _ draft: PlanDraft, _ kept: PlanDraft) {
    guard let old = kept.plan.priority(priority.number) else {
      priorities.append((nil, priority))
      return note("Priority \(priority.number)", "new")
    }
    guard draft.said.contains(.priorityTitle), priority.title != old.title,
      !old.aliases.contains(priority.title)
    else {
      return
    }
    var new = old
    new.title = priority.title
    new.aliases.append(old.title)
    priorities.append((old, new))
    note("Priority \(old.number)", "title", from: old.title, to: new.title)
  }

  private mutating func merge(_ objective: Objective, _ draft: PlanDraft, _ kept: PlanDraft) {
    guard let old = kept.plan.objective(objective.reference) else {
      objectives.append((nil, objective))
      return note("Objective \(objective.reference)", "new")
    }
    guard draft.said.contains(.objective), objective.title != old.title else { return }
    var new = old
    new.title = objective.title
    objectives.append((old, new))
    note("Objective \(old.reference)", "title", from: old.title, to: new.title)
  }

  /// A file of actions names recommendations by code alone; it does not take the wording away.
  private mutating func merge(_ recommendation: Recommendation, _ kept: PlanDraft) {
    guard let old = kept.recommendations.first(where: { $0.code == recommendation.code }) else {
      recommendations.append((nil, recommendation))
      return note("Recommendation \(recommendation.code)", "new")
    }
    guard !recommendation.text.isEmpty, recommendation.text != old.text else { return }
    recommendations.append(
      (
        old,
        Recommendation(
          id: old.id, code: old.code, number: recommendation.number, addressedTo: recommendation.addressedTo,
          text: recommendation.text)
      ))
    note("Recommendation \(old.code)", "wording changed")
  }

  private mutating func merge(
    _ action: Action, into old: Action, _ draft: PlanDraft, _ scale: RatingScale,
    _ changeControl: ChangeControl?, _ today: Day
  ) {
    let place = old.reference.text
    var action = action
    if draft.carriedTo != nil, action.withdrawal.take() != nil, old.withdrawal == nil {
      problems.append(
        (
          old.reference,
          "\(place) is withdrawn in the file, and not here. Withdraw it on its own page, which asks for the reason "
            + "and for who approved it, or write No in the file."
        ))
    }
    let new = ActionMerge(action, into: old, said: draft.said, printed: draft.wordings[old.reference])
    if new.action != old {
      changedActions.append((old, new.action))
      differences += new.changes.map { Difference(place: place, what: $0.what, from: $0.from, to: $0.to) }
    }
    let current = old.baseline(asAt: today.inMonth)
    let said = action.baseline(asAt: today.inMonth)
    if said.from != current.from || said.to != current.to {
      rebaseline(action, old, current, changeControl, today)
    }
    let told = draft.carriedTo.map { month in action.updates.map { $0.said(asAt: month) } } ?? action.updates
    let merged = UpdateMerge(told, into: old.updates, said: draft.said, scale: scale, today: today)
    updates += merged.kept.map { KeptUpdate(action: old.id, update: $0) }
    differences += merged.changes.map { Difference(place: place, what: $0.what, from: $0.from, to: $0.to) }
    for item in action.evidence where draft.said.contains(.evidence) && !old.evidence.contains(item) {
      evidence.append((old.id, item))
      note(place, "new evidence", to: item.title)
    }
  }

  private mutating func rebaseline(
    _ action: Action, _ old: Action, _ current: Timescale, _ changeControl: ChangeControl?, _ today: Day
  ) {
    guard let changeControl else {
      problems.append(
        (
          old.reference,
          "The timescale of \(old.reference) is published as “\(current.printed)” and the file says “\(action.timescale.printed)”. "
            + "A published timescale moves only through change control: give the reason and who approved it, "
            + "or put “\(current.printed)” back and give the new date as a forecast."
        ))
      return
    }
    timescaleChanges.append(
      (
        old.id,
        TimescaleChange(
          to: action.timescale, reason: changeControl.reason, requestedOn: today,
          requestedBy: changeControl.approvedBy, decision: .approved, decidedOn: today,
          decidedBy: changeControl.approvedBy)
      ))
    note(old.reference.text, "timescale", from: current.printed, to: action.timescale.printed)
  }

  private mutating func mergeRest(_ draft: PlanDraft, _ kept: PlanDraft) {
    for narrative in draft.priorityNarratives where takes("Priority \(narrative.priority)") {
      let known = kept.priorityNarratives.contains {
        $0.priority == narrative.priority && $0.asAt == narrative.asAt
          && $0.narrative.saysTheSame(as: narrative.narrative)
      }
      guard !known else { continue }
      narratives.append(narrative)
      note("Priority \(narrative.priority)", "new narrative as at \(narrative.asAt.long)")
    }
    let months = Set(kept.periods.map(\.month))
    for period in draft.periods where !months.contains(period.month) && takes(period.month.long) {
      periods.append(period)
      note(period.month.long, "new reporting period")
    }
  }
}
