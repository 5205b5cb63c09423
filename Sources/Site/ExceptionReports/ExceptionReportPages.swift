import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The exception reports: the months, and one month's paper as a page, as JSON and as plain text.
struct ExceptionReportPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: AppContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let page = try await site.database.read { session in
      let view = try PlanView(site.entry(context, session), query: query)
      let figures = try view.entry.periods.reversed().prefix(24).map { period in
        (period, try site.book.position(view.entry, asAt: period.month, knownOn: nil, session))
      }
      return ExceptionReportsPage(view: view, figures: figures)
    }
    return Reply.page(
      site.layout.page(page.view, .exceptionReports, title: page.view.reportsTitle, main: page.html))
  }

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let name = try context.parameters.require("month")
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (site, query) = (site, Query(request))
    let (view, content) = try await site.database.read { session in
      let view = try PlanView(site.entry(context, session), query: query, month: parts[0])
      let (list, scope) = try Self.choice(query, view)
      let source = ExceptionReportSource(book: site.book)
      return (
        view,
        try source.content(
          view.entry, asAt: view.asAt, knownOn: view.knownOn, list: list, scope: scope, session)
      )
    }
    switch parts.count > 1 ? parts[1] : nil {
    case nil: return page(view, content)
    case "json": return Reply.json(ExceptionReportFile(content).json.text(indented: true) + "\n")
    case "txt": return Reply.text(PaperText(ExceptionReportPaper(content).paper).text)
    default: throw HTTPError(.notFound)
    }
  }

  private func page(_ view: PlanView, _ content: ExceptionReportContent) -> Response {
    let page = ExceptionReportPage(view: view, content: content)
    return Reply.page(site.layout.page(view, .exceptionReports, title: page.title, main: page.html))
  }

  /// Which list, and of which part of the plan.
  private static func choice(_ query: Query, _ view: PlanView) throws -> (ReportList, ReportScope) {
    let list = try query["list"].map { word -> ReportList in
      guard let list = ReportList(rawValue: word) else {
        throw PageProblem(
          status: .badRequest, title: "There is no such list",
          sentences: [
            "“\(word)” is not a list. Choose one of \(Words.list(ReportList.allCases.map(\.rawValue)))."
          ],
          links: [("The report", view.links.exceptionReport(view.asAt))])
      }
      return list
    }
    let priority = try query["priority"].map { word -> Int in
      guard let number = Int(word), view.plan.priority(number) != nil else {
        throw PageProblem(
          status: .notFound, title: "There is no such priority",
          sentences: [
            "The plan has priorities \(Words.list(view.plan.priorities.map { String($0.number) }))."
          ],
          links: [("The report", view.links.exceptionReport(view.asAt))])
      }
      return number
    }
    return (
      list ?? .exceptions, ReportScope(priority: priority, category: query["category"], body: query["body"])
    )
  }
}
