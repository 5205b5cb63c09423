import TestChance
import Testing

@testable import Improvement

@Suite struct PlanEditionTests {
  private let day = Day("2017-03-31")!

  private func action(_ reference: String, joined: String = "2016-05", withdrawn: String? = nil) -> Action {
    let month = Month("2017-01")!
    var action = Action(
      id: ID(reference), reference: Reference(reference)!, priority: Reference(reference)!.leadingNumber!,
      stem: "Act", timescale: Timescale(printed: "Jan 17", from: month, to: month),
      inPlanFrom: Month(joined)!)
    action.objective = action.reference.parent
    action.withdrawal = withdrawn.map {
      Withdrawal(date: Day($0)!, reason: "Superseded", approvedBy: "Board", successor: nil)
    }
    return action
  }

  private var plan: Plan {
    var chance = SeededChance(1)
    return AnyPlan(&chance).plan
  }

  private func edition(
    _ actions: [Action], recommendations: [Recommendation] = [], on day: Day? = nil,
    _ change: (inout Plan) -> Void = { _ in }
  ) -> PlanEdition {
    var plan = plan
    change(&plan)
    return PlanEdition(plan: plan, actions: actions, recommendations: recommendations, asAt: day ?? self.day)
  }

  @Test(
    "An action is in the editions from its first month to the day before it was withdrawn",
    arguments: [
      ("2017-03", nil, true), ("2017-04", nil, false), ("2016-05", "2017-04-01", true),
      ("2016-05", "2017-03-31", false), ("2016-05", "2017-01-01", false),
    ])
  func inThePlan(joined: String, withdrawn: String?, isIn: Bool) {
    #expect(edition([action("1.1.1", joined: joined, withdrawn: withdrawn)]).actions.count == (isIn ? 1 : 0))
  }

  @Test(
    "The timescale is that of the changes approved by the day",
    arguments: [
      ("2017-03-31", TimescaleChange.Decision.approved, "2017-09"), ("2017-04-01", .approved, "2017-01"),
      ("2017-03-01", .refused, "2017-01"), ("2017-03-01", .pending, "2017-01"),
    ])
  func baseline(decided: String, decision: TimescaleChange.Decision, end: String) {
    var action = action("1.1.1")
    let to = Month("2017-09")!
    action.timescaleChanges = [
      TimescaleChange(
        to: Timescale(printed: "Sep 17", from: to, to: to), reason: "Late grant", requestedOn: day - 60,
        requestedBy: "Lead", decision: decision, decidedOn: Day(decided), decidedBy: "Board")
    ]
    #expect(edition([action]).actions.map(\.timescale.to) == [Month(end)!])
  }

  @Test("Everything stands in order, whatever the order of the facts")
  func inOrder() {
    let actions = ["5.8.10", "5.8.2", "1.1.1"].map { action($0) }
    let codes = ["LSCB1", "LA10", "LA2"].enumerated().map {
      Recommendation(id: ID($1), code: $1, number: $0, addressedTo: "Council", text: "Act")
    }
    let one = edition(actions, recommendations: codes) { $0.priorities.reverse() }
    #expect(one.actions.map(\.reference.text) == ["1.1.1", "5.8.2", "5.8.10"])
    #expect(one.recommendations.map(\.code) == ["LA2", "LA10", "LSCB1"])
    #expect(one.priorities.map(\.number) == [1, 2, 3])
    #expect(one == edition(actions.reversed(), recommendations: codes.reversed()))
  }

  @Test("An action's words, links and dates are taken as they are")
  func words() {
    var action = action("1.1.1")
    action.parts = [Part(letter: "a", text: "with minutes", doneOn: day)]
    (action.lead, action.contributors, action.category) = ("Head", ["Legal"], "process")
    (action.successMeasure, action.start) = ("Fewer moves", Month("2016-10"))
    action.recommendations = ["LA10", "LA2", "LA10"]
    #expect(
      edition([action]).actions == [
        EditionAction(
          reference: action.reference, priority: 1, objective: Reference("1.1"), stem: "Act",
          parts: [EditionPart(letter: "a", text: "with minutes")], lead: "Head", contributors: ["Legal"],
          timescale: action.timescale, start: Month("2016-10"), successMeasure: "Fewer moves",
          category: "process", recommendations: ["LA2", "LA10"])
      ])
    #expect(edition([action]).actions.first?.text == action.text)
  }

  @Test("A priority answers to whoever did on the day")
  func responsibleBody() {
    let handedOver: (inout Plan) -> Void = {
      $0.priorities[0].responsibilities = [
        Responsibility(body: "Partnership", watchedBy: nil, from: Day("2017-04-01")!)
      ]
    }
    #expect(edition([], handedOver).priorities[0].responsibleBody == nil)
    #expect(edition([], on: day + 1, handedOver).priorities[0].responsibleBody == "Partnership")
  }

  @Test("A priority and an objective appear with their first action, and stay when it is withdrawn")
  func appear() {
    func objectives(_ actions: [Action]) -> ([String], [Int]) {
      let edition = edition(actions) { plan in
        plan.objectives = ["1.1", "3.1"].map {
          Objective(
            id: ID($0), reference: Reference($0)!, priority: Reference($0)!.leadingNumber!, title: "T")
        }
      }
      return (edition.objectives.map(\.reference.text), edition.priorities.map(\.number))
    }
    #expect(objectives([]) == (["1.1", "3.1"], [1, 2, 3]))
    #expect(objectives([action("3.1.1", joined: "2017-04")]) == (["1.1"], [1, 2]))
    #expect(
      objectives([action("3.1.1", joined: "2017-04"), action("3.1.2", withdrawn: "2016-06-01")])
        == (["1.1", "3.1"], [1, 2, 3]))
  }

  @Test("An edition holds the actions that are live at its day's month end, with their baselines")
  func asThePosition() {
    for seed in 1...400 {
      var chance = SeededChance(seed)
      let plan = AnyPlan(&chance)
      let month = AnyPlan.months.lowerBound + chance.number(0...23)
      let edition = PlanEdition(
        plan: plan.plan, actions: plan.actions, recommendations: [], asAt: month.lastDay)
      let live = plan.position(asAt: month).live
      #expect(edition.actions.map(\.reference) == live.map(\.reference), "seed \(seed)")
      #expect(edition.actions.map(\.timescale) == live.map(\.timescale), "seed \(seed)")
    }
  }
}
