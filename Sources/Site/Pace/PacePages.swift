import Hummingbird
import Improvement
import Records

/// How fast the plan moves, by priority and by responsible body.
struct PacePages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let (view, main) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let main = try site.shelf.html(PageShelf.Key("pace", view)) {
        let position = try site.position(view, session)
        return PacePage(view: view, pace: try PaceRecords.pace(view.entry, position, session)).html
      }
      return (view, main)
    }
    return Reply.page(site.layout.page(view, .overview, title: "Pace", main: main))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let (view, pace) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      return (view, try PaceRecords.pace(view.entry, try site.position(view, session), session))
    }
    return Reply.table(PaceFile(pace).rows, name: "\(view.plan.slug)-pace-\(view.asAt.iso)")
  }
}
