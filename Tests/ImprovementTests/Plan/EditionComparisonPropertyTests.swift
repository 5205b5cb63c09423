import TestChance
import Testing

@testable import Improvement

@Suite struct EditionComparisonPropertyTests {
  private func pair(_ seed: Int) -> (PlanEdition, PlanEdition) {
    var chance = SeededChance(seed)
    return (AnyEdition(&chance).edition, AnyEdition(&chance).edition)
  }

  @Test("An edition compared with itself has no difference")
  func itself() {
    for seed in 1...500 {
      let (edition, _) = pair(seed)
      #expect(EditionComparison(from: edition, to: edition).isEmpty, "seed \(seed)")
    }
  }

  @Test("Turned round, what was added is withdrawn and what changed changed back")
  func turnedRound() {
    for seed in 1...500 {
      let (one, other) = pair(seed)
      let (there, back) = (EditionComparison(from: one, to: other), EditionComparison(from: other, to: one))
      #expect(there.added == back.withdrawn && there.withdrawn == back.added, "seed \(seed)")
      #expect(there.isEmpty == back.isEmpty && (there.title == nil) == (back.title == nil), "seed \(seed)")
      #expect(there.actions.changed.map(\.from) == back.actions.changed.map(\.to), "seed \(seed)")
      #expect(there.actions.changed.map(\.changes.count) == back.actions.changed.map(\.changes.count))
      #expect(there.priorities.added == back.priorities.gone, "seed \(seed)")
      #expect(there.recommendations.gone == back.recommendations.added, "seed \(seed)")
    }
  }

  @Test("Every action is added, withdrawn, changed or the same but for spacing and order")
  func complete() {
    var changed = 0
    for seed in 1...500 {
      let (one, other) = pair(seed)
      let comparison = EditionComparison(from: one, to: other)
      let both = Set(one.actions.map(\.reference)).intersection(other.actions.map(\.reference))
      #expect(one.actions.count == both.count + comparison.withdrawn.count, "seed \(seed)")
      #expect(other.actions.count == both.count + comparison.added.count, "seed \(seed)")
      let named = Set(comparison.actions.changed.map(\.from.reference))
      changed += named.count
      for reference in both.subtracting(named) {
        let pair = [one, other].compactMap { edition in edition.actions.first { $0.reference == reference } }
        #expect(Set(pair.map(\.text.tidiedWords)).count == 1, "seed \(seed)")
        #expect(Set(pair.map(\.timescale)).count == 1 && Set(pair.map(\.lead)).count == 1, "seed \(seed)")
        #expect(Set(pair.map { Set($0.recommendations) }).count == 1, "seed \(seed)")
      }
    }
    #expect(changed > 500)
  }

  @Test("Only what differs is listed as changed")
  func onlyDifferences() {
    for seed in 1...500 {
      let (one, other) = pair(seed)
      for change in EditionComparison(from: one, to: other).actions.changed {
        #expect(change.from != change.to && !change.changes.isEmpty, "seed \(seed)")
        #expect(change.changes.allSatisfy { !$0.sentence.isEmpty }, "seed \(seed)")
      }
    }
  }
}
