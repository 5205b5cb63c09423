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
    let name = try context.parameters.require("month")
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let (site, query) = (site, Query(request))
    let (view, length, content, templates) = try await site.database.read { session in
      let view = try site.view(context, session, query: query, month: parts[0])
      try ExceptionReportPages.mayRead(view, context)
      let length = try Self.length(query, view)
      let edition = try ExceptionReportPages.edition(query, view, session)
      let content = try ExceptionReportSource(book: site.book).content(
        view.entry, asAt: view.asAt, knownOn: view.knownOn, edition: edition, session)
      return (
        view, length, content, parts.count > 1 ? try TemplateRecords.all(view.entry.listed, session) : [:]
      )
    }
    let paper = BoardSummaryPaper(content, length).paper
    let file = "\(view.plan.slug)-board-summary-\(view.asAt.iso)" + (length == .two ? "-two-pages" : "")
    if parts.count > 1, let format = PaperPrint.Format(rawValue: parts[1]) {
      let reference = try site.content(of: templates[format.rawValue])
      return try await Reply.download(
        PaperPrint(content, length, address: site.settings.address).rendering(format, reference: reference),
        by: site.renderings, name: file, back: ("The summary", view.links.boardSummary(view.asAt, pages: length.rawValue)),
        context.logger)
    }
    switch parts.count > 1 ? parts[1] : nil {
    case nil:
      let page = BoardSummaryPage(view: view, content: content, length: length)
      return Reply.page(site.layout.page(view, .exceptionReports, title: paper.title, main: page.html))
    case "xlsx":
      let workbook = Workbook(
        paper, organisation: view.plan.council.name, address: site.settings.address,
        created: site.now().seconds)
      return try Reply.download(workbook, name: file + ".xlsx")
    case "json": return Reply.json(BoardSummaryFile(content).json.text(indented: true) + "\n")
    case "txt": return Reply.text(PaperText(paper).text)
    default: throw HTTPError(.notFound)
    }
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
