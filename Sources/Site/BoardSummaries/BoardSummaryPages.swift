import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The board's summary of a month, as a page and in every format that papers leave in. Whoever may read the
/// exception report may read it.
struct BoardSummaryPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (name, format) = PaperReply.parts(try context.parameters.require("month"))
    let (site, query) = (site, Query(request))
    let (view, length, content, templates) = try await site.database.read { session in
      let view = try site.view(context, session, query: query, month: name)
      try ExceptionReportPages.mayRead(view, context)
      let length = try Self.length(query, view)
      let edition = try ExceptionReportPages.edition(query, view, session)
      let content = try ExceptionReportSource(book: site.book).content(
        view.entry, asAt: view.asAt, knownOn: view.knownOn, edition: edition, session)
      return (
        view, length, content, format != nil ? try TemplateRecords.all(view.entry.listed, session) : [:]
      )
    }
    let print = PaperPrint(content, length, address: site.settings.address)
    guard let format else {
      let page = BoardSummaryPage(view: view, content: content, length: length)
      return Reply.page(site.layout.page(view, .exceptionReports, title: print.paper.title, main: page.html))
    }
    let paper = PaperReply(
      site: site, print: print, json: BoardSummaryFile(content).json,
      name: "\(view.plan.slug)-board-summary-\(view.asAt.iso)" + (length == .two ? "-two-pages" : ""),
      back: ("The summary", view.links.boardSummary(view.asAt, pages: length.rawValue)), templates: templates)
    return try await paper.file(format, context)
  }

  private static func length(_ query: Query, _ view: PlanView) throws -> BoardSummaryPaper.Length {
    guard let word = query["pages"] else { return .one }
    guard let length = Int(word).flatMap(BoardSummaryPaper.Length.init) else {
      throw PageProblem(
        status: .badRequest, title: "There is no such summary",
        sentences: ["The summary has one page or two: “pages” is 1 or 2, and not “\(word)”."],
        links: [("The summary", view.links.boardSummary(view.asAt))])
    }
    return length
  }
}
