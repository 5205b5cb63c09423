import Hummingbird
import Improvement
import Records

/// A plan in one screen.
struct OverviewPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, book, query) = (site, site.book, Query(request))
    let (view, main) = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let main = try site.shelf.html(PageShelf.Key("overview", view)) {
        let position = try book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
        let accounts = try book.accounts(view.entry, of: position, knownOn: view.knownOn, session)
        var page = OverviewPage(view: view, position: position, accounts: accounts)
        if view.knownOn == nil {
          page.restatement = try Snapshots(book: book).restatement(view.entry, view.asAt, session)
        }
        return page.html
      }
      return (view, main)
    }
    return Reply.page(
      site.layout.page(view, .overview, title: "The plan as at \(view.asAt.lastDay.long)", main: main))
  }
}
