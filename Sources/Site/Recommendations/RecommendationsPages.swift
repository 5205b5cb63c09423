import Hummingbird
import Improvement
import Records

/// From what inspectors asked for to what is being done.
struct RecommendationsPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(
      site.layout.page(page.view, .recommendations, title: "Line of sight", main: page.html, isWide: true))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-recommendations-\(page.view.asAt.iso)")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> RecommendationsPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
      return RecommendationsPage(
        view: view, position: position,
        links: try RecommendationRecords.links(view.entry.listed, asAt: view.asAt, session))
    }
  }

  @Sendable func one(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let code = try context.parameters.require("code")
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      guard let place = view.entry.recommendations.firstIndex(where: { $0.code == code }) else {
        throw Self.noRecommendation(code, view)
      }
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
      let links = try RecommendationRecords.links(view.entry.listed, asAt: view.asAt, session)
      let ids = links.actions[code] ?? []
      return RecommendationPage(
        view: view, place: place, standings: position.live.filter { ids.contains($0.action) },
        withEvidence: links.withEvidence)
    }
    return Reply.page(
      site.layout.page(page.view, .recommendations, title: page.title, main: page.html, isWide: true))
  }

  static func noRecommendation(_ code: String, _ view: PlanView) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is no recommendation \(code)",
      sentences: ["The plan answers no recommendation with that code."],
      links: [("All recommendations", view.links.recommendations)])
  }
}
