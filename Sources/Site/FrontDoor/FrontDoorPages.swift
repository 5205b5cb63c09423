import Hummingbird
import Improvement
import Records

/// "/": a person's own work; for a stranger the way in, which in the demonstration is one click.
struct FrontDoorPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    if let signedIn = try? SignedInContext(context: context) {
      return try await WorkPages(site: site).show(request, signedIn)
    }
    guard site.settings.isDemo else { return Reply.seeOther("/sign-in") }
    let visit = Visit(request)
    let book = site.book
    let page = try await site.database.read { session -> FrontDoorPage in
      let position = try PlanRecords.all(session).first.flatMap { listed -> Position? in
        guard let entry = try book.entry(slug: listed.slug, session), let newest = entry.periods.last?.month
        else { return nil }
        return try book.position(entry, asAt: newest, knownOn: nil, session)
      }
      let people =
        try PersonRecords.councils(session).first.map { try PersonRecords.all($0.id, session) } ?? []
      return FrontDoorPage(csrf: visit.csrf, people: people, position: position)
    }
    return visit.answer(
      Reply.page(site.layout.plain(title: "See every promise through", main: page.html)), site.cookies)
  }

  /// Signs in as one of the demonstration's people. The route exists in the demonstration alone.
  @Sendable func enter(_ request: Request, _ context: AppContext) async throws -> Response {
    let form = try await Posted.read(request, Visit(request).csrf)
    let email = form["person"] ?? ""
    guard let person = try await site.database.read({ try PersonRecords.find(email: email, $0) }) else {
      throw HTTPError(.notFound)
    }
    var response = Reply.seeOther("/")
    try await site.begin(person, browser: SignInPages.browser(request), in: &response)
    return response
  }
}
