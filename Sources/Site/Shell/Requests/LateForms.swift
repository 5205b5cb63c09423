import Hummingbird
import Improvement

/// Forms that were sent after their session had run out, before they would be turned away: what was written is
/// kept as a draft, and nothing else is done until the person has signed in again.
struct LateForms: RouterMiddleware {
  let site: Site

  private typealias Save = (Request, SignedInContext, FormData) async throws -> Response

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard case .runOut(let session, let token) = context.asking, request.method == .post,
      let (permission, save) = draft(of: request.uri.path)
    else { return try await next(request, context) }
    let reader = Reader(session: session, csrf: token.derived("csrf"))
    let form = try await Posted.read(request, reader.csrf, limit: UpdatePages.limit)
    let late = SignedInContext(late: context, reader: reader)
    guard late.person.reach(permission) > .none else { return Reply.seeOther("/sign-in") }
    _ = try await save(request, late, form)
    return Reply.seeOther("/sign-in?kept=yes&next=" + SafePath.encoded(request.uri.string))
  }

  /// What keeps a draft of the form that is sent to an address.
  private func draft(of path: String) -> (Permission, Save)? {
    if path.hasSuffix("/updates") { return (.updateActions, UpdatePages(site: site).saveDraft) }
    if path.hasSuffix("/narrative") { return (.narratePriorities, NarrativePages(site: site).saveDraft) }
    return nil
  }
}
