import Documents
import Hummingbird
import Improvement
import Papers

/// What stops a page from being shown, with what a person can do about it.
struct PageProblem: Error {
  let status: HTTPResponse.Status
  let title: String
  let sentences: [String]
  let links: [(text: String, href: String)]

  static func noPlan(_ slug: String) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is no such plan",
      sentences: [
        "No plan goes by the name “\(slug)”. It may be spelt otherwise, or have been given another address."
      ],
      links: [("Start", "/")])
  }
}

/// Turns whatever goes wrong into a page that says what happened and where to go on.
struct ProblemPages: RouterMiddleware {
  let layout: Layout

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let problem as PageProblem {
      return answer(problem, to: request, context)
    } catch is NotSignedIn {
      return await SignedOutPage.answer(request, layout) ?? signIn(request)
    } catch let error as HTTPError {
      guard error.status != .internalServerError else { return answer(Self.failed, to: request, context) }
      let problem = error.status == .notFound ? Self.notFound(request.uri.path) : Self.other(error.status)
      return answer(problem, to: request, context)
    } catch {
      // The text of the error may hold what people wrote, so only its kind is logged.
      context.logger.error(
        "request failed",
        metadata: ["error": "\(type(of: error))", "path": "\(RequestLog.withoutSecret(request.uri.path))"])
      context.logger.debug("cause", metadata: ["error": "\(error)"])
      return answer(Self.failed, to: request, context)
    }
  }

  /// A program that asked for JSON is told in JSON (RFC 9457).
  private func answer(_ problem: PageProblem, to request: Request, _ context: AppContext) -> Response {
    guard request.uri.path.hasSuffix(".json") else { return page(problem, context) }
    return Reply.bytes(
      Array(Self.json(problem).utf8), type: "application/problem+json; charset=utf-8", status: problem.status)
  }

  /// To the sign-in page, and from there to the page that was asked for.
  private func signIn(_ request: Request) -> Response {
    guard !request.uri.path.hasSuffix(".json") else {
      let problem = PageProblem(
        status: .unauthorized, title: "Sign in first", sentences: ["Nobody is signed in."], links: [])
      return Reply.bytes(
        Array(Self.json(problem).utf8), type: "application/problem+json; charset=utf-8",
        status: problem.status)
    }
    // A form that was sent is not sent again by going back to its address.
    let wanted = request.method == .get || request.method == .head ? request.uri.string : "/"
    return Reply.seeOther(wanted == "/" ? "/sign-in" : "/sign-in?next=" + PercentEncoding.encode(wanted))
  }

  private static func json(_ problem: PageProblem) -> String {
    JSON.members([
      "type": .string("about:blank"), "title": .string(problem.title), "status": .number(problem.status.code),
      "detail": .string(problem.sentences.joined(separator: " ")),
    ]).text()
  }

  private func page(_ problem: PageProblem, _ context: AppContext) -> Response {
    let main: HTML = """
      <div class="measure">
      <h1>\(problem.title)</h1>
      \(each: problem.sentences, { "<p>\($0)</p>" })
      \(if: !problem.links.isEmpty, "<ul class=\"links\">\(each: problem.links, { "<li><a href=\"\($0.href)\">\($0.text)</a></li>" })</ul>")
      </div>
      """
    return Reply.page(
      layout.plain(title: problem.title, main: main, reader: try? SignedInContext(context: context).reader),
      status: problem.status)
  }

  private static func notFound(_ path: String) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is no such page",
      sentences: [
        "Nothing is kept at \(path). If you followed a link, it may be old; if you typed the address, check it."
      ],
      links: [("Start", "/"), ("Help", "/help")])
  }

  private static func other(_ status: HTTPResponse.Status) -> PageProblem {
    PageProblem(
      status: status, title: "This cannot be shown",
      sentences: ["The request was not one that this page answers (\(status.code))."],
      links: [("Start", "/")])
  }

  private static let failed = PageProblem(
    status: .internalServerError, title: "Something went wrong here",
    sentences: [
      "The page could not be made. Nothing that is kept has been changed.",
      "Try again in a minute. If it happens again, tell whoever runs Line of Sight for your council, with the time and the address of this page.",
    ], links: [("Start", "/")])
}
