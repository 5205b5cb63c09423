import Hummingbird
import Improvement
import Papers
import Records

/// The plan at any two month ends, in one list.
struct ComparisonPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(
      site.layout.page(page.view, .comparison, title: page.title, main: page.html, isWide: true))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    let name = "\(page.view.plan.slug)-comparison-\(page.from.iso)-\(page.view.asAt.iso)"
    return Reply.table(page.rows, name: name)
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> ComparisonPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let entry = try site.entry(context, session)
      let risks = try site.immediateRisks(entry, session)
      let later = try PlanView(entry, query: query, month: query["to"], risks: risks, context: context)
      let before = max(later.firstMonth, later.asAt - 1)
      let earlier = try PlanView(
        entry, query: query, month: query["from"] ?? before.iso, risks: risks, context: context)
      // The earlier month stands first, whichever way they were asked for.
      let (from, to) = earlier.asAt <= later.asAt ? (earlier, later) : (later, earlier)
      let (filter, problems) = RegisterQuery.read(query.items, scale: entry.plan.scale)
      let beyond = try RegisterRecords.beyond(
        filter, entry.listed, asAt: to.asAt, knownOn: to.knownOn, session)
      let comparison = Comparison(
        from: try site.book.position(entry, asAt: from.asAt, knownOn: from.knownOn, session),
        to: try site.book.position(entry, asAt: to.asAt, knownOn: to.knownOn, session), matching: filter
      ) { beyond[$0.action] }
      return ComparisonPage(
        view: to, from: from.asAt, filter: filter, problems: problems, comparison: comparison)
    }
  }
}
