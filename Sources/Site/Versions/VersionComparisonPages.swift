import Hummingbird
import Improvement
import Papers
import Records

/// Any two versions, or one and the plan as it is now.
struct VersionComparisonPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-versions-\(page.from.key)-\(page.to.key)")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> VersionComparisonPage {
    let (site, query, day) = (site, Query(request), site.now().day)
    return try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let versions = try VersionRecords.versions(view.entry.listed, session)
      let sides = [Editions.Side.now] + versions.reversed().map(Editions.Side.version)
      func side(_ name: String?, _ standard: Editions.Side) throws -> Editions.Side {
        guard let name else { return standard }
        guard let side = sides.first(where: { $0.key == name }) else {
          throw VersionsPages.none(name, view.links)
        }
        return side
      }
      let from = try side(query["from"], sides.count > 1 ? sides[1] : .now)
      let to = try side(query["to"], .now)
      let editions = Editions(entry: view.entry, day: day)
      return VersionComparisonPage(
        view: view, from: from, to: to, sides: sides,
        comparison: EditionComparison(
          from: try editions.edition(from, session), to: try editions.edition(to, session)))
    }
  }
}
