import Hummingbird
import Improvement
import Records

/// Signing in by password and authenticator, and out.
struct SignInPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let (visit, query) = (Visit(request), Query(request))
    var page = page(visit.csrf, next: query["next"])
    if query["ended"] != nil {
      page.note =
        "You have signed out.\(page.hasCouncil ? " Your council account may still be open in this browser." : "")"
    }
    if query["kept"] != nil {
      page.note = "You were away for long, so sign in again. What you wrote was kept as a draft."
    }
    return visit.answer(Reply.page(site.layout.plain(title: "Sign in", main: page.html)), site.cookies)
  }

  @Sendable func send(_ request: Request, _ context: AppContext) async throws -> Response {
    let visit = Visit(request)
    let form = try await Posted.read(request, visit.csrf)
    let attempt = SignInAttempt(
      site: site, email: form["email"] ?? "", network: context.network,
      browser: Cookies.token(.browser, of: request))
    switch try await attempt.check(password: form["password"] ?? "") {
    case .right(let person):
      let browser = Self.browser(request)
      let (token, now) = (SecretToken.make(), site.now().seconds)
      let id: ID<Person> = site.ids()
      try await site.database.write {
        try SessionRecords.begin(
          id: id.rawValue, hash: token.hash, person: person, isWhole: false, browser: browser, now: now, $0)
      }
      var response = Reply.seeOther("/sign-in/code?next=" + SafePath.encoded(form["next"]))
      site.cookies.set(.session, token.text, in: &response)
      return response
    case .wrong(let problems, let status):
      var page = page(visit.csrf, next: form["next"])
      (page.email, page.problems) = (form["email"] ?? "", problems)
      return visit.answer(
        Reply.page(site.layout.plain(title: "Error: sign in", main: page.html), status: status), site.cookies)
    }
  }

  @Sendable func showCode(_ request: Request, _ context: AppContext) async throws -> Response {
    guard case .halfway(_, let token) = context.asking else { return Reply.seeOther("/sign-in") }
    let page = page(token.derived("csrf"), next: Query(request)["next"])
    return Reply.page(site.layout.plain(title: "Enter your code", main: page.codeHTML))
  }

  @Sendable func sendCode(_ request: Request, _ context: AppContext) async throws -> Response {
    guard case .halfway(let half, let token) = context.asking else { return Reply.seeOther("/sign-in") }
    let form = try await Posted.read(request, token.derived("csrf"))
    let attempt = SignInAttempt(
      site: site, email: half.person.email, network: context.network,
      browser: Cookies.token(.browser, of: request))
    if let (problems, status) = try await attempt.check(code: form["code"] ?? "", of: half.person) {
      var page = page(token.derived("csrf"), next: form["next"])
      page.problems = problems
      return Reply.page(
        site.layout.plain(title: "Error: enter your code", main: page.codeHTML), status: status)
    }
    var response = Reply.seeOther(SafePath.of(form["next"]))
    try await site.begin(
      half.person, ending: half, browser: Self.browser(request),
      known: Cookies.token(.browser, of: request), in: &response)
    return response
  }

  @Sendable func signOut(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (session, now) = (context.reader.session, site.now().seconds)
    try await site.database.write {
      try SessionRecords.end(session.id, of: session.person.id, now: now, $0)
    }
    var response = Reply.seeOther(site.settings.isDemo ? "/" : "/sign-in?ended=yes")
    site.cookies.clear(.session, in: &response)
    return response
  }

  private func page(_ csrf: String, next: String?) -> SignInPage {
    SignInPage(
      csrf: csrf, next: SafePath.of(next), takesMail: !site.settings.handsOverLinks,
      hasCouncil: site.provider != nil)
  }

  /// What the list of sessions calls a browser: its own name, cut short.
  static func browser(_ request: Request) -> String {
    BrowserName.plain(request.headers[.userAgent] ?? "")
  }
}

extension Site {
  /// Signs a person in with a new token, so that one fixed beforehand is worth nothing.
  /// - Parameter way: said in the audit trail where it is not password and code.
  func begin(
    _ person: Person, way: String? = nil, ending half: SessionRecords.SignedIn? = nil, browser: String,
    known: SecretToken? = nil, in response: inout Response
  ) async throws {
    let (token, known, moment) = (SecretToken.make(), known ?? SecretToken.make(), now())
    let id: ID<Person> = ids()
    let occasion = occasion(person.title)
    let facts: Ledger.Facts = way.map { way -> Ledger.Facts in [("way", way.sqlValue)] } ?? []
    try await database.write { session in
      if let half { try SessionRecords.end(half.id, of: person.id, now: moment.seconds, session) }
      try SessionRecords.begin(
        id: id.rawValue, hash: token.hash, person: person, isWhole: true, browser: browser,
        now: moment.seconds, session)
      try SignInRecords.know(browser: known.hash, of: person, now: moment.seconds, session)
      try Ledger.keep(session, occasion, council: person.council) {
        $0.note("signed in", "person", person.id.rawValue, facts)
      }
    }
    cookies.set(.session, token.text, in: &response)
    cookies.set(.browser, known.text, in: &response, seconds: 400 * 86_400)
  }
}
