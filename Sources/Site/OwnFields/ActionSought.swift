import Improvement
import Papers
import Records

/// The action that a path names, as far as the reader may see it.
struct ActionSought: Sendable {
  let view: PlanView
  let action: Action

  var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }

  static func find(_ site: Site, _ context: SignedInContext, _ session: any Session) throws -> ActionSought {
    let view = try site.view(context, session, query: .empty)
    let name = try context.parameters.require("reference")
    guard let reference = Reference(name),
      let action = try ActionRecords.actions(view.entry.listed, only: [reference], updates: .none, session)
        .first
    else {
      throw PageProblem(
        status: .notFound, title: "There is no action \(name)",
        sentences: ["The plan has no action with that reference."],
        links: [("The register", view.links.register())])
    }
    let sought = ActionSought(view: view, action: action)
    guard sought.may(.readActions) else { throw PageProblem.notYours(.readActions, "Action \(name)") }
    return sought
  }

  func may(_ permission: Permission) -> Bool {
    view.reader.person.may(permission, action: action.lead, priority: action.priority, of: view.plan.id)
  }
}
