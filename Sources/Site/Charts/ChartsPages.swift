import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The plan drawn: its actions by priority, by month, and against their timescales.
struct ChartsPages: Sendable {
  let site: Site
  /// No chart reaches further back than this, in months.
  private static let longest = 24

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let (view, main) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let main = try site.shelf.html(PageShelf.Key("charts", view)) {
        ChartsPage(view: view, charts: try charts(view, session)).html
      }
      return (view, main)
    }
    return Reply.page(site.layout.page(view, .overview, title: "Charts", main: main))
  }

  /// One chart as a file of its own, for a paper or a slide.
  @Sendable func file(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let name = try context.parameters.require("chart")
    let (view, charts) = try await site.database.read { session -> (PlanView, [Chart]) in
      let view = try site.view(context, session, query: query)
      return (view, try self.charts(view, session))
    }
    guard name.hasSuffix(".svg"), let chart = charts.first(where: { $0.id + ".svg" == name }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such chart",
        sentences: ["The charts are \(Words.list(charts.map { $0.title.lowercased() }))."],
        links: [("Charts", view.links.charts())])
    }
    return Reply.download(
      ChartSVG(chart).file, type: "image/svg+xml",
      name: "\(view.plan.slug)-\(chart.id)-\(view.asAt.iso).svg")
  }

  private func charts(_ view: PlanView, _ session: any Session) throws -> [Chart] {
    let months = view.months.filter { $0 <= view.asAt }.suffix(Self.longest)
    let positions = try months.map {
      try site.book.position(view.entry, asAt: $0, knownOn: view.knownOn, session)
    }
    guard let newest = positions.last else { return [] }
    // The first month that was reported has none before it, so that what it completed is not known.
    let reported = positions.filter { $0.asAt != view.months.first }
    let forecast = CompletionForecast(newest, months: reported.map(MonthlyCompletions.init))
    return [
      PriorityRatingsChart(view.plan, newest).chart,
      MonthlyRatingsChart(view.plan, positions.map { RatedMonth($0) }).chart,
      BurnUpChart(positions, forecast: forecast)?.chart,
    ].compactMap(\.self)
  }
}
