import Hummingbird
import Improvement
import Records

/// From what inspectors asked for to what is being done.
struct RecommendationsPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let page = try await site.database.read { session in
      let view = try PlanView(site.entry(context, session), query: query)
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
      return RecommendationsPage(
        view: view, position: position,
        links: try RecommendationRecords.links(view.entry.listed, asAt: view.asAt, session))
    }
    return Reply.page(
      site.layout.page(page.view, .recommendations, title: "Line of sight", main: page.html, isWide: true))
  }
}
