import Hummingbird
import Improvement
import Records

/// Accepting an invitation, and setting a new password.
struct OneTimeLinkPages: Sendable {
  let site: Site

  private struct Found: Sendable {
    let token: SecretToken
    let link: OneTimeLinkRecords.Link
    let credential: CredentialRecords.Credential?
    let council: String
  }

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let visit = Visit(request)
    guard let found = try await find(context) else { return gone }
    return visit.answer(answer(page(found, visit)), site.cookies)
  }

  @Sendable func accept(_ request: Request, _ context: AppContext) async throws -> Response {
    let visit = Visit(request)
    guard let found = try await find(context) else { return gone }
    let form = try await Posted.read(request, visit.csrf)
    var page = page(found, visit)
    let (password, person) = (form["password"] ?? "", found.link.person)
    page.problems.add(
      "password", PasswordStrength.problem(password, about: person.guessable(found.council)))
    let proof = try await proof(form["code"] ?? "", found)
    if proof == nil {
      page.problems.add("code", "That is not the code now. Enter the six figures that the app shows.")
    }
    guard page.problems.isEmpty, let proof else { return answer(page, status: .unprocessableContent) }
    let codes = RecoveryCodes.make()
    let hash = try await PasswordHash.make(password)
    guard try await keep(found, hash: hash, step: proof.step, recovery: proof.recovery, codes: codes) else {
      return gone
    }
    var response = Reply.page(
      site.layout.plain(title: "Keep these recovery codes", main: OneTimeLinkPage.codes(codes)))
    try await site.begin(
      person, browser: SignInPages.browser(request), known: Cookies.token(.browser, of: request),
      in: &response)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func find(_ context: AppContext) async throws -> Found? {
    guard let token = SecretToken(try context.parameters.require("token")) else { return nil }
    let (hash, now) = (token.hash, site.now().seconds)
    return try await site.database.read { session in
      guard let link = try OneTimeLinkRecords.find(hash: hash, session), link.works(at: now) else {
        return nil
      }
      let councils = try PersonRecords.councils(session)
      return Found(
        token: token, link: link, credential: try CredentialRecords.find(link.person.id, session),
        council: councils.first { $0.id == link.person.council }?.name ?? "")
    }
  }

  /// That the person holds the authenticator: the step of its code, or a recovery code of theirs.
  private func proof(_ code: String, _ found: Found) async throws -> (step: Int, recovery: String?)? {
    let kept = found.link.purpose == .reset ? found.credential?.authenticator : nil
    let secret = kept ?? found.link.authenticator
    let step = OneTimeCode(base32: secret)?.step(of: code, at: site.now().seconds)
    if let step { return step > (kept == nil ? -1 : found.credential?.lastStep ?? -1) ? (step, nil) : nil }
    guard kept != nil, let hash = RecoveryCodes.hash(of: code) else { return nil }
    return (found.credential?.lastStep ?? 0, hash)
  }

  private func keep(
    _ found: Found, hash: String, step: Int, recovery: String?, codes: [String]
  ) async throws -> Bool {
    let (person, now, occasion) = (
      found.link.person, site.now().seconds, site.occasion(found.link.person.title)
    )
    let secret =
      found.link.purpose == .reset
      ? found.credential?.authenticator ?? found.link.authenticator : found.link.authenticator
    let hashes = codes.compactMap(RecoveryCodes.hash(of:))
    return try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) { ledger in
        if let recovery, try !CredentialRecords.use(code: recovery, of: person.id, ledger) { return false }
        guard try OneTimeLinkRecords.use(hash: found.token.hash, now: now, session) else { return false }
        let credential = CredentialRecords.Credential(password: hash, authenticator: secret, lastStep: step)
        try CredentialRecords.set(credential, codes: hashes, of: person.id, ledger)
        try SessionRecords.endAll(of: person.id, now: now, session)
        try SignInRecords.forgetBrowsers(of: person.id, session)
        return true
      }
    }
  }

  private func page(_ found: Found, _ visit: Visit) -> OneTimeLinkPage {
    OneTimeLinkPage(link: found.link, token: found.token.text, csrf: visit.csrf, council: found.council)
  }

  private func answer(_ page: OneTimeLinkPage, status: HTTPResponse.Status = .ok) -> Response {
    Reply.page(
      site.layout.plain(title: page.problems.title(page.title), main: page.html), status: status)
  }

  private var gone: Response {
    Reply.page(
      site.layout.plain(title: "This link no longer works", main: OneTimeLinkPage.ended), status: .gone)
  }
}

extension Person {
  /// What somebody who guesses at their password would try first.
  func guessable(_ council: String) -> [String] {
    [email, name, council, "line of sight"] + posts
  }
}
