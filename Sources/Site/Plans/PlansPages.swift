import Hummingbird
import Improvement
import Records

/// The council's plans.
struct PlansPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (book, council) = (site.book, context.person.council)
    let showsFigures = context.person.may(.readPlan)
    let plans = try await site.database.read { session in
      try PlanRecords.all(session).filter { $0.council.id == council }.map { listed -> PlansPage.Row in
        guard showsFigures, let entry = try book.entry(slug: listed.slug, session),
          let newest = entry.periods.last?.month
        else { return PlansPage.Row(listed: listed, position: nil, plan: nil) }
        return PlansPage.Row(
          listed: listed, position: try book.position(entry, asAt: newest, knownOn: nil, session),
          plan: entry.plan)
      }
    }
    return Reply.page(
      site.layout.plain(title: "Plans", main: PlansPage(rows: plans).list, reader: context.reader))
  }
}
