import Hummingbird
import Improvement
import Records

/// What the plan's actions wait for, on one page.
struct DependenciesPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(
      site.layout.page(page.view, .overview, title: "What actions wait for", main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-dependencies-\(page.view.asAt.iso)")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> DependenciesPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
      let all = try DependencyRecords.all(view.entry.listed, session)
      return DependenciesPage(view: view, list: WaitingList(all, in: position))
    }
  }
}
