import Hummingbird
import Improvement
import Papers
import Records

/// One action, right through.
struct ActionPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let name = try context.parameters.require("reference")
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      guard let reference = Reference(name),
        let action = try ActionRecords.actions(view.entry.listed, only: [reference], session).first
      else { throw Self.noAction(name, view) }
      guard
        context.person.may(.readActions, action: action.lead, priority: action.priority, of: view.plan.id)
      else {
        throw PageProblem.notYours(.readActions, "Action \(name)")
      }
      let position = try site.position(view, session)
      guard view.own?.contains(action.priority) ?? true else { throw Self.noAction(name, view) }
      let waiting = try ActionRecords.waiting(for: reference, view.entry.listed, session)
      let sent = try SubmissionRecords.of(action.id, session).filter {
        $0.state == .sent || $0.state == .awaitingBoard
      }
      var page = ActionPage(
        view: view, action: action, standing: position.standings.first { $0.reference == reference },
        position: position, waiting: waiting, own: try OwnValues.load(action, view, session),
        tasks: RecurringTaskList(
          view: view, action: action,
          tasks: try RecurringTaskRecords.tasks(of: action.id, view.entry.listed, session),
          today: site.now().day), sent: sent)
      page.note = query["done"].flatMap(Self.note)
      return page
    }
    return Reply.page(site.layout.page(page.view, .register, title: page.title, main: page.html))
  }

  private static func note(_ done: String) -> String? {
    switch done {
    case "added": "The action is added to the plan."
    case "wording": "The action is kept as you changed it."
    case "corrected":
      "The correction is kept. The closed figures stand, and the difference shows as restated since."
    case "dependencies": "What the action waits for is kept."
    case "own-fields": "What your council keeps of it in its own fields is kept."
    case "withdrawn": "The action is withdrawn."
    case "back": "The action is in the plan again."
    default: nil
    }
  }

  static func noAction(_ name: String, _ view: PlanView) -> PageProblem {
    let priority = Reference(name)?.leadingNumber.flatMap { view.plan.priority($0) }
    var filter = RegisterFilter()
    filter.priority = priority?.number
    let near = priority.map { [("Actions of \($0.named)", view.links.register(filter))] } ?? []
    return PageProblem(
      status: .notFound, title: "There is no action \(name)",
      sentences: [
        "The plan has no action with that reference. References are never used twice, so it may be a slip of the pen."
      ],
      links: near + [("The whole register", view.links.register())])
  }
}
