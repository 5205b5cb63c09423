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
        "method": "\(request.method.rawValue)", "path": "\(Self.withoutSecret(request.uri.path))",
        "status": "\(response.status.code)",
        "ms": "\(milliseconds)",
      ])
    return response
  }

  /// The addresses of links and feeds are secrets: whoever reads the log must not be able to use them.
  static func withoutSecret(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2, ["invitations", "resets", "answers", "calendars"].contains(parts[1]) else {
      return path
    }
    return (parts.prefix(2) + ["…"] + parts.dropFirst(3)).joined(separator: "/")
  }
}
