import Hummingbird
import Records

/// Reads the session that a request's cookie names. Requests for the program's own files have none.
struct WhoIsAsking: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard let token = Cookies.token(.session, of: request), !request.uri.path.hasPrefix("/assets/") else {
      return try await next(request, context)
    }
    var context = context
    do {
      context.asking = try await asking(token)
    } catch {
      // A page that needs to know says that something is wrong; one that does not is shown all the same.
      context.asking = .notKnown
    }
    return try await next(request, context)
  }

  private func asking(_ token: SecretToken) async throws -> Asking {
    let (hash, now) = (token.hash, site.now().seconds)
    guard let found = try await site.database.read({ try SessionRecords.find(hash: hash, $0) }) else {
      return .stranger
    }
    if found.hasRunOut(at: now) { return found.isWhole ? .runOut(found, token) : .stranger }
    guard found.isWhole else { return .halfway(found, token) }
    // Kept to the minute, so that reading pages costs no writing.
    if now - found.seenAt > 60 {
      try await site.database.write { try SessionRecords.see(found.id, now: now, $0) }
    }
    return .signedIn(found, token)
  }
}
