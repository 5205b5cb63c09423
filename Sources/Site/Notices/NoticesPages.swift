import Hummingbird
import Improvement
import Records

/// What was sent, and stopping or repeating it.
struct NoticesPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(context)
    return Reply.page(site.layout.plain(title: "What was sent", main: page.html, reader: context.reader))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    Reply.table(try await page(context, limit: Self.most).rows, name: "what-was-sent")
  }

  /// Notices in a file.
  private static let most = 20_000

  private func page(_ context: SignedInContext, limit: Int = 300) async throws -> NoticesPage {
    let council = context.person.council
    let notices = try await site.database.read { try NoticeRecords.all(of: council, limit: limit, $0) }
    return NoticesPage(
      reader: context.reader, notices: notices, sendsMail: site.settings.sendsMail,
      isDemo: site.settings.isDemo)
  }

  @Sendable func cancel(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await act(context) { id, ledger, _ in
      try NoticeRecords.cancel(id, of: ledger.council, ledger)
    }
  }

  @Sendable func again(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await act(context) { id, ledger, now in
      try NoticeRecords.again(id, of: ledger.council, now: now, ledger)
    }
  }

  private func act(
    _ context: SignedInContext, _ act: @escaping @Sendable (String, Ledger, Int) throws -> Void
  ) async throws -> Response {
    let (id, occasion, now) = (
      try context.parameters.require("notice"), site.occasion(context.reader), site.now().seconds
    )
    let council = context.person.council
    try await site.database.write { session in
      guard try NoticeRecords.isKept(id, of: council, session) else {
        throw PageProblem(
          status: .notFound, title: "There is no such notice",
          sentences: ["Nothing was sent, or is to be sent, under that address."],
          links: [("What was sent", "/notices")])
      }
      try Ledger.keep(session, occasion, council: council) { try act(id, $0, now) }
    }
    return Reply.seeOther("/notices")
  }
}
