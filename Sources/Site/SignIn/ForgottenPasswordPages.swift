import Documents
import Hummingbird
import Improvement
import Records

/// Asking for a link to set a new password. The answer is the same whether there is such a person or not.
struct ForgottenPasswordPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
    let visit = Visit(request)
    guard !site.settings.handsOverLinks else { return byHand }
    let field = Field("email", "E-mail address").with { ($0.type, $0.autocomplete) = ("email", "username") }
    let main: HTML = """
      <div class="measure"><h1>Forgotten your password?</h1>
      <p class="lede">A link to set a new one is sent to you. You need your authenticator, or a recovery code, to use it.</p>
      <form class="form" method="post" action="/forgotten-password" novalidate><input type="hidden" name="csrf" value="\(visit.csrf)">
      \(field.input)<p><button class="button">Send the link</button></p></form></div>
      """
    return visit.answer(
      Reply.page(site.layout.plain(title: "Forgotten your password?", main: main)), site.cookies)
  }

  @Sendable func send(_ request: Request, _ context: AppContext) async throws -> Response {
    let form = try await Posted.read(request, Visit(request).csrf)
    guard !site.settings.handsOverLinks else { return byHand }
    let (site, email) = (site, String(trimmed(form["email"] ?? "")).lowercased())
    let occasion = site.occasion("somebody who forgot a password")
    try await site.database.write { session in
      guard let person = try PersonRecords.find(email: email, session), person.leftOn == nil else { return }
      try Ledger.keep(session, occasion, council: person.council) { ledger in
        try Notices(site: site).link(.reset, to: person, ledger)
        ledger.note("asked for a new password", "person", person.id.rawValue)
      }
    }
    let main: HTML = """
      <div class="measure"><h1>Look in your mail</h1>
      <p>If the address belongs to somebody here, a link is on its way to it. It works for an hour.</p></div>
      """
    return Reply.page(site.layout.plain(title: "Look in your mail", main: main))
  }

  /// No mail leaves here, so nothing is asked that could not be done.
  private var byHand: Response {
    let main: HTML = """
      <div class="measure"><h1>Forgotten your password?</h1>
      <p>No mail is sent from here. Whoever looks after people for your council can give you a link to set a new one.</p>
      <p><a href="/sign-in">Back to signing in</a></p></div>
      """
    return Reply.page(site.layout.plain(title: "Forgotten your password?", main: main))
  }
}
