import Hummingbird

/// Headers that every answer carries, so that a page can load nothing but its own files.
struct SecurityHeaders: RouterMiddleware {
  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A page may ask for stricter ones of its own.
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    if response.headers[.init("Referrer-Policy")!] == nil {
      response.headers[.init("Referrer-Policy")!] = "same-origin"
    }
    response.headers[.init("Cross-Origin-Opener-Policy")!] = "same-origin"
    return response
  }
}
