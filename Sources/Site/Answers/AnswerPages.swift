import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// What a partner sees through a link: the actions of their post, and the form of each. Nothing else of
/// the plan can be reached from it.
struct AnswerPages: Sendable {
  let site: Site

  private struct Found: Sendable {
    let token: SecretToken
    let link: AnswerLinkRecords.Link
    let entry: PlanBook.Entry
    let items: [MonthAnswers.Item]
    let drafts: Set<ID<Action>>

    var author: UpdateAuthor {
      let text = token.text
      return UpdateAuthor(
        id: link.author, title: link.post, origin: .link, csrf: token.derived("csrf"),
        home: "/answers/\(text)", homeName: "Your actions",
        form: { reference, _ in "/answers/\(text)/actions/\(PercentEncoding.encode(reference.text))" },
        draft: { reference, _ in "/answers/\(text)/actions/\(PercentEncoding.encode(reference.text))/draft" })
    }
  }

  /// Nil when the link no longer works.
  private func find(_ context: AppContext) async throws -> Found? {
    guard let token = SecretToken(try context.parameters.require("token")) else { return nil }
    let (site, now) = (site, site.now())
    return try await site.database.read { session in
      guard let link = try AnswerLinkRecords.find(hash: token.hash, session), link.works(at: now.seconds),
        let listed = try PlanRecords.all(session).first(where: { $0.id == link.plan }),
        let entry = try site.book.entry(slug: listed.slug, session),
        let period = entry.periods.first(where: { $0.month == link.month }), !period.isClosed
      else { return nil }
      let answers = try MonthAnswersSource(site: site).answers(entry, period, session)
      let own = answers.items.filter { $0.standing.lead.map { Person.same($0, link.post) } == true }
      return Found(
        token: token, link: link, entry: entry, items: own,
        drafts: try DraftRecords.actions(of: link.author, listed, month: link.month, session))
    }
  }

  @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
    guard let found = try await find(context) else { return gone }
    if !found.link.isOpened {
      let day = site.now().day
      try await site.database.write { try AnswerLinkRecords.open(hash: found.link.hash, on: day, $0) }
    }
    var page = AnswerPage(
      plan: found.entry.plan, month: found.link.month, post: found.link.post, endsAt: found.link.endsAt,
      items: found.items, drafts: found.drafts, author: found.author, sent: Query(request)["sent"])
    if let reference = Query(request)["draft"] {
      page.draft = try await site.database.read { session in
        try DraftNotice.find(
          reference, among: found.items, found.entry.plan, found.link.month, author: found.author.id, session)
      }
    }
    return answer(site.layout.plain(title: "Your actions for \(found.link.month.long)", main: page.html))
  }

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    guard let found = try await find(context) else { return gone }
    let (subject, author) = (try await subject(found, context), found.author)
    let draft = try await site.database.read {
      try DraftRecords.find(subject.action.id, month: subject.month, author: author.id, $0)
    }
    let page = UpdateWriting(site: site, subject: subject, author: author).page(draft: draft)
    return answer(site.layout.plain(title: page.title, main: page.html))
  }

  @Sendable func send(_ request: Request, _ context: AppContext) async throws -> Response {
    guard let found = try await find(context) else { return gone }
    let form = try await Posted.read(request, found.author.csrf, limit: UpdatePages.limit)
    let subject = try await subject(found, context)
    var writing = UpdateWriting(site: site, subject: subject, author: found.author)
    let name = PercentEncoding.encode(subject.action.reference.text)
    switch try await writing.take(form) {
    case .sent: return Reply.seeOther("\(found.author.home)?sent=\(name)")
    case .draftKept: return Reply.seeOther("\(found.author.home)?draft=\(name)")
    case .givenBack(let filled, let problems, let status):
      let subject = try await self.subject(found, context)
      let page = UpdateFormPage(subject: subject, author: found.author, form: filled, problems: problems)
      return answer(site.layout.plain(title: page.title, main: page.html), status: status)
    }
  }

  @Sendable func saveDraft(_ request: Request, _ context: AppContext) async throws -> Response {
    guard let found = try await find(context) else { return gone }
    let form = try await Posted.read(request, found.author.csrf, limit: UpdatePages.limit)
    var writing = UpdateWriting(
      site: site, subject: try await subject(found, context), author: found.author)
    return Reply.text(try await writing.keepDraft(form))
  }

  private func subject(_ found: Found, _ context: AppContext) async throws -> UpdateSubject {
    let (site, name) = (site, try context.parameters.require("reference"))
    let own = Set(found.items.map(\.standing.reference))
    guard let reference = Reference(name), own.contains(reference) else { throw Self.notTheirs(name, found) }
    let subject = try await site.database.read { session in
      try UpdateSubject.load(
        site, found.entry, month: found.link.month.iso, reference: reference,
        isOwn: { own.contains($0.reference) }, session)
    }
    guard let subject else { throw Self.notTheirs(name, found) }
    return subject
  }

  private static func notTheirs(_ name: String, _ found: Found) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is no action \(name) here",
      sentences: ["The link opens the actions of the \(found.link.post), and no others."],
      links: [("Your actions", found.author.home)])
  }

  /// The address is a secret: it must not leave with a link that is followed from the page.
  private func answer(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    var response = Reply.page(html, status: status)
    response.headers[.init("Referrer-Policy")!] = "no-referrer"
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private var gone: Response {
    answer(
      site.layout.plain(title: "This link no longer works", main: AnswerPage.ended), status: .gone)
  }
}
