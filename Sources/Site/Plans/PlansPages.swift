import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The front door and the list of plans.
struct PlansPages: Sendable {
  let site: Site

  /// One plan: its overview. None or several: the list.
  @Sendable func frontDoor(_ request: Request, _ context: AppContext) async throws -> Response {
    try await page(isFrontDoor: true)
  }

  @Sendable func all(_ request: Request, _ context: AppContext) async throws -> Response {
    try await page(isFrontDoor: false)
  }

  private func page(isFrontDoor: Bool) async throws -> Response {
    let (site, book) = (site, site.book)
    let plans = try await site.database.read { session in
      try PlanRecords.all(session).map { listed -> PlansPage.Row in
        guard let entry = try book.entry(slug: listed.slug, session), let newest = entry.periods.last?.month
        else {
          return PlansPage.Row(listed: listed, position: nil, plan: nil)
        }
        return PlansPage.Row(
          listed: listed, position: try book.position(entry, asAt: newest, knownOn: nil, session),
          plan: entry.plan)
      }
    }
    let page = PlansPage(rows: plans, isDemo: site.isDemo)
    let title = isFrontDoor ? "See every promise through" : "Plans"
    return Reply.page(site.layout.plain(title: title, main: isFrontDoor ? page.frontDoor : page.list))
  }
}
