import Hummingbird
import Improvement
import Papers
import Records

/// What turns next month, what stands still, who is late, and when the plan would be complete.
struct EarlyWarningPages: Sendable {
  let site: Site
  private var source: EarlyWarningSource { EarlyWarningSource(site: site) }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, source, query) = (site, source, Query(request))
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let answers = try source.answers(view, session)
      // The pace takes a position a month, so its figure is drawn once for each revision of the plan.
      let figure = try site.shelf.html(PageShelf.Key("pace", view)) {
        let pace = try source.pace(view, session)
        return PaceFigure(view: view, position: try site.position(view, session), pace: pace).html
      }
      return EarlyWarningPage(
        view: view, warning: try source.warning(view, answers, session), answers: answers,
        today: site.now().day, figure: figure)
    }
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, source, query) = (site, source, Query(request))
    let (file, name) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let warning = try source.warning(view, try source.answers(view, session), session)
      return (EarlyWarningFile(warning), "\(view.plan.slug)-early-warning-\(view.asAt.iso).csv")
    }
    return Reply.download(file.csv, type: "text/csv; charset=utf-8", name: name)
  }
}
