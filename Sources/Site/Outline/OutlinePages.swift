import Hummingbird
import Improvement
import Papers
import Records

/// The whole plan as it is written, with the way to change each piece.
struct OutlinePages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let actions = try ActionRecords.actions(view.entry.listed, updates: .none, session)
      return OutlinePage(view: view, actions: actions, note: query["done"].flatMap(Self.note))
    }
    return Reply.page(site.layout.page(page.view, .outline, title: "Outline of the plan", main: page.html))
  }

  private static func note(_ done: String) -> String? {
    switch done {
    case "priority": "The priority is kept."
    case "objective": "The objective is kept."
    case "recommendation": "The recommendation is kept."
    default: nil
    }
  }
}
