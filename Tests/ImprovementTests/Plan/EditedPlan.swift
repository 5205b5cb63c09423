@testable import Improvement

/// A small plan for the tests of how plans are changed: two priorities, an objective each.
enum EditedPlan {
  static let plan: Plan = {
    var plan = Plan(
      id: ID("plan"), council: Council(id: ID("c"), slug: "b", name: "Barset", shortName: "B"), slug: "plan",
      title: "Plan", kind: "Plan", firstMonth: Month("2016-05")!, scale: .ragw)
    plan.priorities = [1, 2].map { Priority(id: ID("p\($0)"), number: $0, title: "P\($0)", shortTitle: "") }
    plan.objectives = [("1.1", 1), ("2.1", 2)].map {
      Objective(id: ID($0.0), reference: Reference(kept: $0.0), priority: $0.1, title: "O")
    }
    return plan
  }()

  static let recommendations = [
    Recommendation(id: ID("r"), code: "LA1", number: 1, addressedTo: "The council", text: "Do better.")
  ]

  static func timescale(_ month: String) -> Timescale {
    let month = Month(month)!
    return Timescale(printed: month.short, from: month, to: month)
  }

  static func action(_ reference: String = "1.1.1", due: String = "2017-03") -> Action {
    var action = Action(
      id: ID(reference), reference: Reference(kept: reference), priority: 1, stem: "Do it",
      timescale: timescale(due), inPlanFrom: Month("2016-05")!)
    action.lead = "Head of Law"
    action.objective = Reference(kept: "1.1")
    return action
  }
}

/// "stem: Enter the wording", for the expectation of a test.
func fields(_ problems: [EditProblem]) -> [String] { problems.map(\.field) }
