import Hummingbird
import Improvement
import Papers
import Records

/// Signing in by the council's own sign-in: there, and back.
struct SingleSignOnPages: Sendable {
  let site: Site
  let provider: SignInProvider

  private var back: String { site.settings.address + "/sign-in/return" }

  @Sendable func leave(_ request: Request, _ context: AppContext) async throws -> Response {
    try await telling(context) {
      let (attempt, now) = (SignOnAttempt(token: .make()), site.now().seconds)
      let next = SafePath.of(Query(request)["next"])
      let address = try await provider.address(attempt, back: back)
      try await site.database.write {
        try SignOnAttemptRecords.begin(hash: attempt.token.hash, next: next, now: now, $0)
      }
      var response = Reply.seeOther(address)
      site.cookies.set(.attempt, attempt.token.text, in: &response, seconds: SignOnAttemptRecords.longest)
      return response
    }
  }

  @Sendable func comeBack(_ request: Request, _ context: AppContext) async throws -> Response {
    try await telling(context) {
      let query = Query(request)
      // Some providers refuse without saying which attempt; a refusal signs nobody in.
      if let error = query["error"] { throw SignOnProblem.declined(error) }
      let (attempt, next) = try await attempt(request, query)
      let email = try await provider.email(query["code"] ?? "", attempt, back: back)
      let address = Self.smallLetters(email)
      guard
        let person = try await site.database.read({ try PersonRecords.find(email: address, $0) }),
        person.leftOn == nil
      else { throw SignOnProblem.unknown(email: email) }
      var response = Reply.seeOther(next)
      try await site.begin(
        person, way: "single sign-on", browser: SignInPages.browser(request),
        known: Cookies.token(.browser, of: request), in: &response)
      site.cookies.clear(.attempt, in: &response)
      return response
    }
  }

  /// The attempt that the answer belongs to, which ends with it. An answer that this browser did not ask
  /// for ends none.
  private func attempt(_ request: Request, _ query: Query) async throws -> (SignOnAttempt, next: String) {
    guard let token = Cookies.token(.attempt, of: request) else { throw SignOnProblem.ended }
    let (attempt, now) = (SignOnAttempt(token: token), site.now().seconds)
    guard SecretToken.areEqual(query["state"] ?? "", attempt.state),
      let next = try await site.database.write({
        try SignOnAttemptRecords.end(hash: token.hash, now: now, $0)
      })
    else { throw SignOnProblem.ended }
    return (attempt, next)
  }

  /// A page for the person and a line for the log, which names nobody, where it comes to nothing.
  private func telling(_ context: AppContext, _ body: () async throws -> Response) async throws -> Response {
    let problem: SignOnProblem
    do {
      return try await body()
    } catch let fault as TokenFault {
      problem = .notBelieved(fault)
    } catch let told as SignOnProblem {
      problem = told
    }
    context.logger.log(
      level: problem.level, "the council's sign-in signed nobody in", metadata: ["why": "\(problem.why)"])
    return problem.page(site.layout)
  }

  /// Of the letters of ASCII alone: others have small letters that are ASCII, and would be somebody else's.
  static func smallLetters(_ email: String) -> String {
    String(decoding: email.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
