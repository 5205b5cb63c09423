import Hummingbird
import Improvement
import Papers
import Records

/// An action that somebody works on, with the plan round it.
struct ActionDesk: Sendable {
  let view: PlanView
  let action: Action
  /// What action pages call it.
  var name: String { "Action \(action.reference)" }
  var plan: Plan { view.plan }

  var links: PlanLinks { PlanLinks(plan: plan.slug, asAt: nil) }
  var page: String { links.action(action.reference) }
  func address(_ act: String) -> String { links.action(action.reference, act) }

  /// The way back to it.
  var trail: [(text: String, href: String)] {
    let person = view.reader.person
    var trail: [(text: String, href: String)] =
      person.may(.readPlan) ? [(plan.council.shortName, links.overview)] : []
    if person.may(.editPlan) { trail.append(("Outline", view.links.page("outline"))) }
    if person.reach(.readActions) > .none { trail.append((name, page)) }
    return trail
  }

  /// The action that the path names.
  static func load(
    _ site: Site, _ context: SignedInContext, updates: UpdateReach = .all, _ session: any Session
  ) throws -> ActionDesk {
    let view = try site.view(context, session, query: .empty)
    let name = try context.parameters.require("reference")
    guard let reference = Reference(name),
      let action = try ActionRecords.actions(view.entry.listed, only: [reference], updates: updates, session)
        .first
    else { throw ActionPages.noAction(name, view) }
    return ActionDesk(view: view, action: action)
  }

  /// The same without its history, where the reader may do this to it.
  static func load(
    _ site: Site, _ context: SignedInContext, may permission: Permission, _ session: any Session
  ) throws -> ActionDesk {
    let desk = try load(site, context, updates: .none, session)
    try desk.check(permission)
    return desk
  }

  func may(_ permission: Permission) -> Bool {
    view.reader.person.may(permission, action: action.lead, priority: action.priority, of: plan.id)
  }

  func check(_ permission: Permission) throws {
    guard may(permission) else { throw PageProblem.notYours(permission, name) }
  }
}
