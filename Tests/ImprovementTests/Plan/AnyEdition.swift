import TestChance

@testable import Improvement

/// An edition of a plan made by chance. Two of them share many references, wordings and titles.
struct AnyEdition {
  private(set) var edition: PlanEdition

  init(_ chance: inout SeededChance) {
    edition = PlanEdition(title: "Plan", priorities: [], objectives: [], actions: [], recommendations: [])
    edition.title = chance.one(of: ["Improvement plan", "Improvement plan 2.0"])
    for number in 1...5 where chance.once(in: 2) {
      edition.priorities.append(
        EditionPriority(
          number: number, title: Self.words(&chance), lead: chance.one(of: [nil, "Director"]),
          responsibleBody: chance.one(of: [nil, "Partnership"])))
    }
    for number in 1...5 where chance.once(in: 2) {
      edition.objectives.append(
        EditionObjective(
          reference: Reference("\(number).1")!, priority: chance.number(1...5), title: Self.words(&chance)))
    }
    for number in 1...12 where !chance.once(in: 3) { edition.actions.append(Self.action(number, &chance)) }
    for number in 1...5 where chance.once(in: 2) {
      edition.recommendations.append(
        EditionRecommendation(
          code: "LA\(number)", number: chance.number(1...2),
          addressedTo: chance.one(of: ["Council", "Board"]),
          text: Self.words(&chance)))
    }
  }

  static func words(_ chance: inout SeededChance) -> String {
    (0..<chance.number(0...9)).map { _ in chance.one(of: ["a", "b", "social", "work,", "é", "🙂", "plan."]) }
      .joined(separator: chance.once(in: 4) ? "  " : " ")
  }

  private static func action(_ number: Int, _ chance: inout SeededChance) -> EditionAction {
    let to = Month("2017-01")! + chance.number(0...2)
    return EditionAction(
      reference: Reference("1.1.\(number)")!, priority: chance.number(1...2),
      objective: chance.one(of: [nil, Reference("1.1")!, Reference("2.1")!]), stem: words(&chance),
      parts: (0..<chance.number(0...2)).map { EditionPart(letter: ["a", "b"][$0], text: words(&chance)) },
      lead: chance.one(of: [nil, "Director", "Head of Service"]),
      contributors: chance.one(of: [[], ["Director"], ["Director", "Head"]]),
      timescale: Timescale(printed: chance.one(of: [to.short, to.long]), from: to, to: to),
      start: chance.one(of: [nil, to - 3]), successMeasure: chance.one(of: [nil, words(&chance)]),
      category: chance.one(of: [nil, "process"]),
      recommendations: chance.one(of: [[], ["LA1"], ["LA1", "LA10", "LA2"]]))
  }
}
