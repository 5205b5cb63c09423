import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// A plan in one screen.
struct OverviewPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, book, query) = (site, site.book, Query(request))
    let (view, main, awaiting) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let main = try site.shelf.html(PageShelf.Key("overview", view)) {
        var page = try self.page(view, session)
        if view.knownOn == nil {
          page.restatement = try Snapshots(book: book).restatement(view.entry, view.asAt, session)
        }
        return page.html
      }
      let awaiting =
        view.knownOn == nil
        ? try SubmissionRecords.awaiting(view.entry.listed, asAt: view.asAt, session).count : 0
      return (view, main, awaiting)
    }
    let whole: HTML = "\(main)\(if: awaiting > 0, Self.awaiting(awaiting, view))"
    return Reply.page(
      site.layout.page(view, .overview, title: "The plan as at \(view.asAt.lastDay.long)", main: whole))
  }

  /// The figures by priority, for spreadsheets.
  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let page = try await site.database.read { session in
      try self.page(site.view(context, session, query: query), session)
    }
    return Reply.table(
      OverviewPriorities(page: page).table, name: "\(page.view.plan.slug)-overview-\(page.view.asAt.iso)")
  }

  private func page(_ view: PlanView, _ session: any Session) throws -> OverviewPage {
    let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
    let accounts = try site.book.accounts(view.entry, of: position, knownOn: view.knownOn, session)
    return OverviewPage(view: view, position: position, accounts: accounts)
  }

  /// What is said to be complete counts for nothing yet, so it stands apart from the figures.
  private static func awaiting(_ count: Int, _ view: PlanView) -> HTML {
    var filter = RegisterFilter()
    filter.isAwaiting = true
    return
      "<p class=\"section-after\"><a href=\"\(view.links.register(filter))\">\(Words.plural(count, "action"))</a> \(count == 1 ? "is" : "are") said to be complete, and \(count == 1 ? "awaits" : "await") acceptance.</p>"
  }
}
