import Hummingbird
import Improvement
import Records

/// What people do with their own account.
struct AccountPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note = Query(request)["done"].flatMap { done in
      [
        "password": "Your password is changed.", "out": "You are signed out there.",
        "authenticator":
          "Your authenticator is on the other phone now, and everywhere else you are signed out.",
      ][done]
    }
    return try await page(context) { $0.note = note }
  }

  private func page(_ context: SignedInContext, _ change: (inout AccountPage) -> Void) async throws
    -> Response
  {
    let (id, now, hasCouncil) = (context.person.id, site.now().seconds, site.provider != nil)
    var page = try await site.database.read { session in
      AccountPage(
        reader: context.reader, sessions: try SessionRecords.open(of: id, now: now, session),
        hasPassword: try CredentialRecords.find(id, session) != nil || !hasCouncil,
        codesLeft: try CredentialRecords.codesLeft(id, session),
        hasFeed: try CalendarFeedRecords.exists(for: id, session), now: now)
    }
    change(&page)
    let title = page.problems.title("Your account")
    return Reply.page(
      site.layout.plain(title: title, main: page.html, reader: context.reader),
      status: page.problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func changePassword(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (person, new) = (context.person, form["password"] ?? "")
    var problems = FormProblems()
    problems.add("current", try await wrong(form["current"], request, person))
    problems.add(
      "password", PasswordStrength.problem(new, about: person.guessable(context.reader.council.name)))
    guard problems.isEmpty else { return try await page(context) { $0.problems = problems } }
    let (hash, occasion, now) = (
      try await PasswordHash.make(new), site.occasion(context.reader), site.now().seconds
    )
    let here = context.reader.session.id
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) {
        try CredentialRecords.change(password: hash, of: person.id, $0)
      }
      try SessionRecords.endAll(of: person.id, but: here, now: now, session)
    }
    return Reply.seeOther("/account?done=password")
  }

  /// What is wrong with a password that stands for the person; nil when it is right.
  func wrong(_ password: String?, _ request: Request, _ person: Person) async throws -> String? {
    let attempt = SignInAttempt(
      site: site, email: person.email, network: "", browser: Cookies.token(.browser, of: request))
    guard case .wrong(let found, let status) = try await attempt.check(password: password ?? "") else {
      return nil
    }
    if status == .unprocessableContent {
      return found["email"] == nil ? "Enter your password" : "That is not your password"
    }
    return found["email"]
  }

  @Sendable func renewCodes(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    // Whoever finds a browser signed in must not take the way in with them.
    if let wrong = try await wrong(form["codes-password"], request, context.person) {
      return try await page(context) { $0.problems = FormProblems("codes-password", wrong) }
    }
    let (person, codes, occasion) = (context.person, RecoveryCodes.make(), site.occasion(context.reader))
    let hashes = codes.compactMap(RecoveryCodes.hash(of:))
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) {
        try CredentialRecords.renew(codes: hashes, of: person.id, $0)
      }
    }
    var response = Reply.page(
      site.layout.plain(
        title: "Keep these recovery codes", main: OneTimeLinkPage.codes(codes, next: "/account"),
        reader: context.reader))
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// One session of the person's own, or all but this one.
  @Sendable func endSessions(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (person, here, now) = (context.person.id, context.reader.session.id, site.now().seconds)
    let one = form["session"]
    try await site.database.write { session in
      if let one {
        try SessionRecords.end(one, of: person, now: now, session)
      } else {
        try SessionRecords.endAll(of: person, but: here, now: now, session)
      }
    }
    return Reply.seeOther("/account?done=out")
  }

  @Sendable func renewCalendar(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (token, person, occasion) = (SecretToken.make(), context.person, site.occasion(context.reader))
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) {
        try CalendarFeedRecords.renew(hash: token.hash, for: person.id, $0)
      }
    }
    let address = "\(site.settings.address)/calendars/\(token.text).ics"
    return try await page(context) { $0.feed = address }
  }
}
