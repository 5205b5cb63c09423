import Hummingbird
import Improvement
import Papers
import Records

/// What the paths of a plan's pages name.
extension PlanView {
  /// The priority of `…/priorities/{number}`.
  func priority(_ context: SignedInContext) throws -> Priority {
    let name = try context.parameters.require("number")
    guard let number = Int(name), let priority = plan.priority(number) else {
      throw PageProblem(
        status: .notFound, title: "There is no Priority \(name)",
        sentences: [
          "The plan has Priorities \(plan.priorities.map { String($0.number) }.joined(separator: ", "))."
        ],
        links: [("My work", "/")])
    }
    return priority
  }

  /// The priority that something new is to be under: `?priority=3`.
  func priority(_ query: Query) throws -> Priority {
    guard let priority = query["priority"].flatMap({ Int($0) }).flatMap({ plan.priority($0) }) else {
      throw PageProblem(
        status: .notFound, title: "Say first under which priority",
        sentences: ["The address must name a priority of the plan."],
        links: [("Outline of the plan", links.page("outline"))])
    }
    return priority
  }
}

extension SignedInContext {
  /// The address of a page of the plan that the path names.
  func planPage(_ page: String) throws -> String {
    "/plans/\(PercentEncoding.encode(try parameters.require("plan")))/\(page)"
  }

  /// The address of a page of the action that the path names; what follows its reference.
  func actionPage(_ rest: String) throws -> String {
    try planPage("actions/" + PercentEncoding.encode(parameters.require("reference")) + rest)
  }
}

/// Names that a plan already uses, offered as one types, so that each post and body keeps one spelling.
enum Posts {
  /// Posts that lead, and those of the council's people.
  static func all(_ view: PlanView, _ session: any Session) throws -> [String] {
    let people = try PersonRecords.all(view.plan.council.id, session).filter { $0.leftOn == nil }.flatMap(
      \.posts)
    let leads = try OutlineRecords.words(view.entry.listed, session).leads
    return Set(people + leads + view.plan.priorities.compactMap(\.lead)).sorted()
  }

  /// Bodies that answer for priorities or watch over them.
  static func bodies(_ view: PlanView) -> [String] {
    let named = view.plan.priorities.flatMap(\.responsibilities).flatMap {
      [$0.body, $0.watchedBy].compactMap(\.self)
    }
    return Set(named + [view.plan.council.name, view.plan.settings.board]).sorted()
  }
}
