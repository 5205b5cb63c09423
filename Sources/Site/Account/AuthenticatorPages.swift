import Documents
import Hummingbird
import Improvement
import Records

/// Moving one's authenticator to another phone, with the password and a code of the old one, or a recovery
/// code where that is lost.
extension AccountPages {
  @Sendable func showAuthenticator(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context, OneTimeCode.make(), FormProblems())
  }

  private func page(
    _ context: SignedInContext, _ secret: OneTimeCode, _ problems: FormProblems
  ) async throws -> Response {
    let id = context.person.id
    guard try await site.database.read({ try CredentialRecords.find(id, $0) }) != nil else {
      return Reply.seeOther("/account")
    }
    func field(_ name: String, _ label: String, _ hint: String?, _ autocomplete: String) -> Field {
      Field(name, label, hint: hint, problem: problems[name]).with { $0.autocomplete = autocomplete }
    }
    let password = field("current", "Your password", nil, "current-password").with { $0.type = "password" }
    let old = field(
      "old-code", "Code from the phone you have now", "Six figures, or one of your recovery codes.",
      "one-time-code")
    let new = field("new-code", "Code that the other phone now shows", "Six figures.", "one-time-code")
    let address = secret.address(issuer: "Line of Sight", account: context.person.email)
    let main: HTML = """
      \(Components.trail([("Your account", "/account")]))
      <div class="measure">\(problems.summary)<h1>Move your authenticator to another phone</h1>
      <p class="lede">Open an authenticator app on the other phone, choose to add an account, and point it at this picture.</p>
      <div class="qr">\(QRCode(address)?.svg(title: "Picture for your authenticator app"))</div>
      <p>Or type this key into the app: <code class="secret">\(secret.groups)</code></p>
      <form class="form" method="post" action="/account/authenticator" novalidate>\(Components.proof(context.reader))
      <input type="hidden" name="secret" value="\(secret.base32)">
      \(new.with { $0.width = "w-code" }.input)\(password.input)\(old.with { $0.width = "w-mid" }.input)
      <p><button class="button">Move it</button></p></form></div>
      """
    var response = Reply.page(
      site.layout.plain(
        title: problems.title("Move your authenticator"), main: main, reader: context.reader),
      status: problems.isEmpty ? .ok : .unprocessableContent)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  @Sendable func moveAuthenticator(
    _ request: Request, _ context: SignedInContext, _ form: FormData
  ) async throws -> Response {
    let (person, now, here) = (context.person, site.now().seconds, context.reader.session.id)
    guard let secret = OneTimeCode(base32: form["secret"] ?? "") else {
      return Reply.seeOther("/account/authenticator")
    }
    var problems = FormProblems()
    let step = secret.step(of: form["new-code"] ?? "", at: now)
    if step == nil {
      problems.add("new-code", "That is not the code that the other phone shows now. Wait for the next one.")
    }
    problems.add("current", try await wrong(form["current"], request, person))
    guard problems.isEmpty, let step else { return try await page(context, secret, problems) }
    // Last, since a code works once.
    let attempt = SignInAttempt(
      site: site, email: person.email, network: "", browser: Cookies.token(.browser, of: request))
    if let (found, _) = try await attempt.check(code: form["old-code"] ?? "", of: person) {
      return try await page(context, secret, FormProblems("old-code", found["code"] ?? "Enter a code"))
    }
    let occasion = site.occasion(context.reader)
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) {
        try CredentialRecords.change(authenticator: secret.base32, step: step, of: person.id, $0)
      }
      try SessionRecords.endAll(of: person.id, but: here, now: now, session)
    }
    return Reply.seeOther("/account?done=authenticator")
  }
}
