import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The exception reports: the months, and one month's paper as a page, for Word, as PDF,
/// a workbook, JSON and plain text.
struct ExceptionReportPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await months(request, context)
    return Reply.page(
      site.layout.page(page.view, .exceptionReports, title: page.view.reportsTitle, main: page.html))
  }

  /// The months and their figures, for spreadsheets.
  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await months(request, context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-exception-reports")
  }

  private func months(_ request: Request, _ context: SignedInContext) async throws -> ExceptionReportsPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let closures = try SnapshotRecords.all(view.entry.listed, session)
      let periods = view.entry.periods.reversed().filter(view.mayRead).prefix(24)
      let figures = try periods.map { period -> ExceptionReportsPage.Row in
        let all = closures[period.month] ?? []
        if let told = view.edition.closure(among: all, isClosed: period.isClosed) {
          return ExceptionReportsPage.Row(
            period: period, due: told.due, listed: told.exceptions,
            history: ReportHistory(told, among: all, as: view.edition))
        }
        let position = try site.book.position(view.entry, asAt: period.month, knownOn: nil, session)
        return ExceptionReportsPage.Row(
          period: period, due: position.due.count,
          listed: position.standings.count(where: \.isException))
      }
      return ExceptionReportsPage(view: view, figures: figures)
    }
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (name, format) = PaperReply.parts(try context.parameters.require("month"))
    let (site, query) = (site, Query(request))
    let (view, content, restatement, templates) = try await site.database.read { session in
      let view = try site.view(context, session, query: query, month: name)
      try Self.mayRead(view, context)
      let (list, scope) = try Self.choice(query, view)
      let edition = try Self.edition(query, view, session)
      let source = ExceptionReportSource(book: site.book)
      return (
        view,
        try source.content(
          view.entry, asAt: view.asAt, knownOn: view.knownOn, list: list, scope: scope, edition: edition,
          session),
        view.knownOn == nil && edition == .newest
          ? try Snapshots(site: site).restatement(view.entry, view.asAt, session) : nil,
        format != nil ? try TemplateRecords.all(view.entry.listed, session) : [:]
      )
    }
    guard let format else { return page(view, content, restatement) }
    let report = content.report
    let paper = PaperReply(
      site: site, print: PaperPrint(content, address: site.settings.address),
      json: ExceptionReportFile(content).json,
      name: "\(view.plan.slug)-\(report.list.rawValue)-\(view.asAt.iso)",
      back: ("The report", view.links.exceptionReport(view.asAt, list: report.list, scope: report.scope)),
      templates: templates)
    return try await paper.file(format, context)
  }

  private func page(
    _ view: PlanView, _ content: ExceptionReportContent, _ restatement: Restatement?
  ) -> Response {
    let page = ExceptionReportPage(view: view, content: content, restatement: restatement)
    return Reply.page(site.layout.page(view, .exceptionReports, title: page.title, main: page.html))
  }

  /// Throws what is said to whoever may not.
  static func mayRead(_ view: PlanView, _ context: SignedInContext) throws {
    guard view.period.map(view.mayRead) ?? false, context.person.may(.readPlan) || view.knownOn == nil
    else {
      throw PageProblem(
        status: .forbidden, title: "This report has not been published",
        sentences: ["You can read the reports of months that have been published."],
        links: [(view.reportsTitle, view.links.exceptionReports)])
    }
  }

  /// The closing that was asked for; by default the newest that the reader may read.
  static func edition(
    _ query: Query, _ view: PlanView, _ session: any Session
  ) throws -> ReportEdition {
    guard view.edition == .newest, let word = query["closing"] else { return view.edition }
    let closures = try SnapshotRecords.all(view.asAt, view.entry.listed, session)
    guard let number = Int(word), closures.contains(where: { $0.number == number }) else {
      let times =
        closures.isEmpty ? "has not been closed" : "was closed \(Words.plural(closures.count, "time"))"
      throw PageProblem(
        status: .notFound, title: "There is no such closing", sentences: ["\(view.asAt.long) \(times)."],
        links: [("The report", view.links.exceptionReport(view.asAt))])
    }
    return .closing(number)
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
