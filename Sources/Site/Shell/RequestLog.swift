import Hummingbird

/// One line a request, without anything that names a person: method, path, status, milliseconds.
struct RequestLog: RouterMiddleware {
  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    let response = try await next(request, context)
    let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    context.logger.info(
      "request",
      metadata: [
        "method": "\(request.method.rawValue)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)",
        "ms": "\(milliseconds)",
      ])
    return response
  }
}
