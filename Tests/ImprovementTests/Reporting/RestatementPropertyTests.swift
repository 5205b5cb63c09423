import TestChance
import Testing

@testable import Improvement

/// Over some hundreds of plans made by chance.
@Suite struct RestatementPropertyTests {
  private func closed(
    _ plan: AnyPlan, _ month: Month, knownOn day: Day? = nil
  ) -> PeriodSnapshot {
    PeriodSnapshot(
      closing: month, of: plan.plan, actions: plan.actions, priorityNarratives: [], recommendations: 0,
      firstReported: AnyPlan.months.lowerBound, closedOn: month.lastDay + 10, closedBy: "Officer",
      knownOn: day)
  }

  @Test func anUnchangedPositionIsNotRestated() {
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...23)
      let day = chance.once(in: 2) ? nil : month.lastDay + chance.number(-20...40)
      let snapshot = closed(plan, month, knownOn: day)
      let restatement = Restatement(snapshot, now: plan.position(asAt: month, knownOn: day))
      #expect(restatement.isEmpty && restatement.sentences.isEmpty, "seed \(seed)")
      #expect(restatement.due.then == restatement.due.now, "seed \(seed)")
    }
  }

  @Test func oneOtherRatingIsOneSentence() throws {
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...23)
      let position = plan.position(asAt: month)
      guard !position.standings.isEmpty else { continue }
      let chosen = chance.one(of: position.standings)
      let rating = chance.one(of: plan.scale.ratings.filter { $0.key != chosen.rating?.key })
      let actions = plan.actions.map { action in
        guard action.id == chosen.action else { return action }
        var action = action
        action.updates.append(
          Update(id: ID("correction"), asAt: month, rating: rating.key, recordedOn: month.lastDay + 500))
        return action
      }
      let restatement = Restatement(
        closed(plan, month), now: Position(actions, scale: plan.scale, asAt: month))
      #expect(restatement.differences.map(\.reference) == [chosen.reference], "seed \(seed)")
      let sentence = try #require(restatement.sentences.first)
      #expect(sentence.hasPrefix("\(chosen.reference) ") && sentence.contains(rating.label), "seed \(seed)")
      let was = chosen.isException ? 1 : 0
      let now = chosen.isDue && rating.kind == .exception ? 1 : 0
      #expect(restatement.exceptions.now - restatement.exceptions.then == now - was, "seed \(seed)")
    }
  }

  @Test func whatIsNotRestatedHasTheSameFigures() {
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...23)
      let restatement = Restatement(
        closed(plan, month, knownOn: month.lastDay + 5), now: plan.position(asAt: month))
      let references = restatement.differences.map(\.reference)
      #expect(references == references.sorted(), "seed \(seed)")
      guard restatement.isEmpty else { continue }
      #expect(restatement.due.then == restatement.due.now, "seed \(seed)")
      #expect(restatement.exceptions.then == restatement.exceptions.now, "seed \(seed)")
    }
  }
}
