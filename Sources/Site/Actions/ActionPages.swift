import Hummingbird
import Improvement
import Papers
import Records

/// One action, right through.
struct ActionPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let name = try context.parameters.require("reference")
    let page = try await site.database.read { session in
      let view = try PlanView(site.entry(context, session), query: query)
      guard let reference = Reference(name),
        let action = try ActionRecords.actions(view.entry.listed, only: [reference], session).first
      else { throw Self.noAction(name, view) }
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
      let waiting = try ActionRecords.waiting(for: reference, view.entry.listed, session)
      return ActionPage(
        view: view, action: action, standing: position.standings.first { $0.reference == reference },
        position: position, waiting: waiting)
    }
    return Reply.page(site.layout.page(page.view, .register, title: page.title, main: page.html))
  }

  private static func noAction(_ name: String, _ view: PlanView) -> PageProblem {
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
