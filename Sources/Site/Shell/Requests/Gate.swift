import Hummingbird
import Improvement
import Records

/// Adds routes for people who are signed in, each with the permission that it needs. No route can be
/// added without saying which, and no form is read without its proof.
struct Gate {
  let site: Site
  let group: RouterGroup<SignedInContext>
  let routes: Routes
  let base: String

  /// What a route needs, for the test that walks them all.
  final class Routes {
    struct Route: Hashable {
      let method: String
      let path: String
      /// Nil for what everybody who is signed in may do.
      let permission: Permission?
    }

    private(set) var all: [Route] = []
    func add(_ route: Route) { all.append(route) }
  }

  typealias Page = @Sendable (Request, SignedInContext) async throws -> Response
  typealias Act = @Sendable (Request, SignedInContext, FormData) async throws -> Response

  func get(_ path: String = "", may permission: Permission?, use page: @escaping Page) {
    routes.add(
      Routes.Route(method: "GET", path: base + (path.isEmpty ? "" : "/" + path), permission: permission))
    group.get(RouterPath(path)) { request, context in
      let response = try await page(request, Gate.passed(context, permission))
      if response.isFile { try await noteExport(of: request, context) }
      return response
    }
  }

  /// Who took which file away is in the audit trail.
  private func noteExport(of request: Request, _ context: SignedInContext) async throws {
    let (occasion, council) = (site.occasion(context.reader), context.person.council)
    let (path, query) = (request.uri.path, request.uri.query ?? "")
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: council) { ledger in
        ledger.note("exported", "file", path, query.isEmpty ? [] : [("query", .text(query))])
      }
    }
  }

  /// - Parameter limit: bytes that the form may have.
  func post(
    _ path: String, may permission: Permission?, limit: Int = Posted.small, use act: @escaping Act
  ) {
    routes.add(Routes.Route(method: "POST", path: base + "/" + path, permission: permission))
    group.post(RouterPath(path)) { request, context in
      let context = try Gate.passed(context, permission)
      return try await act(request, context, Posted.read(request, context.reader.csrf, limit: limit))
    }
  }

  private static func passed(_ context: SignedInContext, _ permission: Permission?) throws -> SignedInContext
  {
    guard let permission else { return context }
    var context = context
    context.reach = context.person.reach(permission)
    guard context.reach > .none else { throw PageProblem.notAllowed(permission) }
    return context
  }
}

extension Response {
  /// Whether it is data to be taken away and not a page.
  fileprivate var isFile: Bool {
    status == .ok
      && (headers[.contentDisposition] != nil || headers[.contentType]?.contains("json") == true)
  }
}

extension PageProblem {
  static func notAllowed(_ permission: Permission) -> PageProblem {
    PageProblem(
      status: .forbidden, title: "This is not open to you",
      sentences: [
        "Your roles do not let you \(permission.rawValue). If your work needs it, ask whoever looks after people for your council."
      ], links: [("My work", "/"), ("Who may do what", "/help")])
  }

  /// For a record that is there but is not the person's own.
  static func notYours(_ permission: Permission, _ name: String) -> PageProblem {
    PageProblem(
      status: .forbidden, title: "\(name) is not yours",
      sentences: [
        "You may \(permission.rawValue) only for the posts and priorities that are your own. If this one is, ask whoever looks after people to put it right."
      ], links: [("My work", "/")])
  }
}
