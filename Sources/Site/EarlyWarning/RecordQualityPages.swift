import Hummingbird
import Improvement
import Papers
import Records

/// What is missing from the records, gap by gap.
struct RecordQualityPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-record-quality-\(page.view.asAt.iso)")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> RecordQualityPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let position = try site.position(view, session)
      let actions = try ActionRecords.actions(
        view.entry.listed, updates: .standing(asAt: view.asAt, knownOn: view.knownOn), session)
      let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
      let records = position.live.compactMap { standing in
        byID[standing.action].map { RecordedAction($0, standing, knownOn: view.knownOn) }
      }
      return RecordQualityPage(
        view: view, quality: RecordQuality(records, asAt: view.asAt),
        only: query["gap"].flatMap(RecordGap.init(rawValue:)))
    }
  }
}
