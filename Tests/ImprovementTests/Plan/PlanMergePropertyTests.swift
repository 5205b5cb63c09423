import TestChance
import Testing

@testable import Improvement

@Suite struct PlanMergePropertyTests {
  private let today = Day("2018-01-31")!

  /// The plan of a seed, each month said once.
  private func draft(_ seed: Int) -> PlanDraft {
    var chance = SeededChance(seed)
    let any = AnyPlan(&chance, byTheRules: true)
    var draft = PlanDraft(plan: any.plan, said: Set(PlanDraft.Field.allCases))
    draft.actions = any.actions.map { action in
      var action = action
      var months: Set<Month> = []
      action.updates = action.updates.filter { months.insert($0.asAt).inserted }
      return action
    }
    return draft
  }

  @Test func aPlanMergedWithItselfHasNoDifference() {
    for seed in 1...800 {
      let merge = PlanMerge(draft(seed), into: draft(seed), changeControl: nil, today: today)
      #expect(merge.isEmpty && merge.problems.isEmpty, "seed \(seed): \(merge.differences.map(\.sentence))")
      #expect(merge.plan == nil && merge.updates.isEmpty && merge.changedActions.isEmpty, "seed \(seed)")
    }
  }

  @Test func intoAnEmptyPlanEveryActionIsNew() {
    for seed in 1...300 {
      let draft = draft(seed)
      var empty = draft
      empty.actions = []
      let merge = PlanMerge(draft, into: empty, changeControl: nil, today: today)
      #expect(merge.addedActions == draft.actions, "seed \(seed)")
      #expect(merge.differences.count == draft.actions.count, "seed \(seed)")
      let again = PlanMerge(draft, into: empty.keeping(merge), changeControl: nil, today: today)
      #expect(again.isEmpty, "seed \(seed)")
    }
  }

  @Test func nothingKeptIsTakenAway() {
    for seed in 1...300 {
      let (kept, file) = (draft(seed), draft(seed + 1000))
      let control = ChangeControl(reason: "Late grant", approvedBy: "Board")
      let merged = kept.keeping(PlanMerge(file, into: kept, changeControl: control, today: today))
      let after = Dictionary(uniqueKeysWithValues: merged.actions.map { ($0.reference, $0) })
      for action in kept.actions {
        let now = after[action.reference]
        #expect(now?.timescale == action.timescale, "seed \(seed)")
        #expect(now.map { Set($0.updates).isSuperset(of: action.updates) } == true, "seed \(seed)")
        #expect(action.withdrawal == nil || now?.withdrawal == action.withdrawal, "seed \(seed)")
      }
    }
  }
}
