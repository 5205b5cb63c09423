import TestChance

@testable import Improvement

/// A plan made by chance, with a history: late joiners, ranges, withdrawals, changes of timescale,
/// corrections, months without an update, and ratings that break the rules.
struct AnyPlan {
  static let months = Month("2016-01")!...Month("2017-12")!

  let scale: RatingScale
  private(set) var actions: [Action] = []

  init(_ chance: inout SeededChance, byTheRules: Bool = false) {
    scale = chance.one(of: RatingScale.presets)
    for number in 1...chance.number(1...8) {
      actions.append(action(number, &chance, byTheRules: byTheRules))
    }
  }

  var plan: Plan {
    var plan = Plan(
      id: ID("plan"), council: Council(id: ID("council"), slug: "b", name: "Barchester", shortName: "B"),
      slug: "plan", title: "Plan", kind: "Ofsted", firstMonth: Self.months.lowerBound, scale: scale)
    plan.priorities = (1...3).map {
      Priority(id: ID("\($0)"), number: $0, title: "Number \($0)", shortTitle: "Number \($0)")
    }
    return plan
  }

  func position(asAt month: Month, knownOn day: Day? = nil) -> Position {
    Position(actions, scale: scale, asAt: month, knownOn: day)
  }

  private func action(_ number: Int, _ chance: inout SeededChance, byTheRules: Bool) -> Action {
    let priority = chance.number(1...3)
    let reference = Reference("\(priority).1.\(number)")!
    let joins = chance.once(in: 3) ? month(&chance) : Self.months.lowerBound
    var action = Action(
      id: ID(reference.text), reference: reference, priority: priority, stem: "Action",
      timescale: timescale(&chance), inPlanFrom: joins)
    action.start = chance.once(in: 2) ? month(&chance) : nil
    action.category = chance.one(of: ["process", "estate", nil])
    if chance.once(in: 5) {
      action.withdrawal = Withdrawal(date: day(&chance), reason: "", approvedBy: "", successor: nil)
    }
    if !byTheRules {
      for _ in 0..<max(0, chance.number(-3...2)) { action.timescaleChanges.append(change(&chance)) }
    }
    for each in 0..<chance.number(0...6) {
      let asAt = month(&chance)
      let rating = chance.one(of: scale.ratings)
      let facts = RatingRules.Facts(
        start: action.start, end: action.timescale.to, asAt: asAt, isProgressing: chance.once(in: 2))
      if byTheRules, case .refused = RatingRules.verdict(on: rating, facts) { continue }
      action.updates.append(
        Update(
          id: ID("\(reference) \(each)"), asAt: asAt, rating: rating.key,
          recordedOn: asAt.lastDay + chance.number(-5...60)))
    }
    return action
  }

  private func month(_ chance: inout SeededChance) -> Month {
    Self.months.lowerBound + chance.number(0...23)
  }

  private func day(_ chance: inout SeededChance) -> Day {
    Self.months.lowerBound.firstDay + chance.number(0...730)
  }

  private func timescale(_ chance: inout SeededChance) -> Timescale {
    let to = month(&chance)
    let from = chance.once(in: 3) ? to - chance.number(1...3) : to
    return Timescale(printed: from == to ? to.short : "\(from.short) – \(to.short)", from: from, to: to)
  }

  private func change(_ chance: inout SeededChance) -> TimescaleChange {
    let decision = chance.one(of: TimescaleChange.Decision.allCases)
    let decided = day(&chance)
    return TimescaleChange(
      to: timescale(&chance), reason: "", requestedOn: decided, requestedBy: "", decision: decision,
      decidedOn: decision == .pending ? nil : decided, decidedBy: nil)
  }
}
