import Hummingbird

/// Takes updates that were sent after their session had run out, before they would be turned away.
struct LateUpdates: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    guard case .runOut = context.asking, request.method == .post, request.uri.path.hasSuffix("/updates")
    else {
      return try await next(request, context)
    }
    return try await UpdatePages(site: site).sendLate(request, context)
  }
}
