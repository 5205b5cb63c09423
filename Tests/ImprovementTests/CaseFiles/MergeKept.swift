import Improvement

extension PlanDraft {
  /// What is kept once a merge has been carried out.
  func keeping(_ merge: PlanMerge) -> PlanDraft {
    var kept = self
    if let plan = merge.plan { kept.plan = plan.new }
    for (old, new) in merge.priorities {
      kept.plan.priorities.removeAll { $0.number == old?.number }
      kept.plan.priorities.append(new)
    }
    for (old, new) in merge.objectives {
      kept.plan.objectives.removeAll { $0.reference == old?.reference }
      kept.plan.objectives.append(new)
    }
    for (old, new) in merge.recommendations {
      kept.recommendations.removeAll { $0.code == old?.code }
      kept.recommendations.append(new)
    }
    kept.actions += merge.addedActions
    for (old, new) in merge.changedActions { kept.change(old.id) { $0 = new } }
    for (id, change) in merge.timescaleChanges { kept.change(id) { $0.timescaleChanges.append(change) } }
    for update in merge.updates { kept.change(update.action) { $0.updates.append(update.update) } }
    for (id, evidence) in merge.evidence { kept.change(id) { $0.evidence.append(evidence) } }
    kept.priorityNarratives += merge.narratives
    kept.periods += merge.periods
    return kept
  }

  private mutating func change(_ id: ID<Action>, _ mend: (inout Action) -> Void) {
    for index in actions.indices where actions[index].id == id { mend(&actions[index]) }
  }
}
