import Documents
import Improvement
import Records

/// Setting a password, and an authenticator beside it, through a link that works once.
struct OneTimeLinkPage {
  let link: OneTimeLinkRecords.Link
  let token: String
  let csrf: String
  let council: String
  var problems = FormProblems()

  private var isInvitation: Bool { link.purpose == .invitation }
  var title: String { isInvitation ? "Welcome to Line of Sight" : "Set a new password" }

  var html: HTML {
    var password = Field(
      "password", isInvitation ? "Choose a password" : "New password",
      hint:
        "At least 12 characters. Three or four words that mean something only to you are easy to remember and hard to guess.",
      problem: problems["password"])
    password.type = "password"
    password.autocomplete = "new-password"
    return """
      <div class="measure">
      \(problems.summary)
      <h1>\(title)</h1>
      <p class="lede">For \(link.person.name)\(if: isInvitation, ", to work on the plan of \(council)").</p>
      <form class="form" method="post" action="/\(isInvitation ? "invitations" : "resets")/\(token)" novalidate>
      <input type="hidden" name="csrf" value="\(csrf)">
      <input type="hidden" name="username" autocomplete="username" value="\(link.person.email)">
      \(password.input)
      \(if: isInvitation, authenticator)
      \(code.input)
      <p><button class="button">\(isInvitation ? "Set them and sign in" : "Set it and sign in")</button></p>
      </form></div>
      """
  }

  private var code: Field {
    var code = Field(
      "code", isInvitation ? "Code that the app now shows" : "Code from your authenticator",
      hint: isInvitation
        ? "Six figures. They change every half minute." : "Six figures, or one of your recovery codes.",
      problem: problems["code"])
    code.autocomplete = "one-time-code"
    code.width = "w-code"
    return code
  }

  private var authenticator: HTML {
    let secret = OneTimeCode(base32: link.authenticator)
    let address = secret?.address(issuer: "Line of Sight", account: link.person.email) ?? ""
    return """
      <section aria-labelledby="app"><h2 id="app">Add it to an authenticator app</h2>
      <p>A password alone can be stolen. Open any authenticator app on your phone, choose to add an account, and point it at this picture.</p>
      <div class="qr">\(QRCode(address)?.svg(title: "Picture for your authenticator app"))</div>
      <p>Or type this key into the app: <code class="secret">\(secret?.groups ?? "")</code></p></section>
      """
  }

  /// Shown once: they are kept as hashes.
  static func codes(_ codes: [String], next: String = "/") -> HTML {
    """
    <div class="measure"><h1>Keep these recovery codes</h1>
    <p class="lede">If you lose your phone, each of them signs you in once. They are not shown again. Print this page, or write them where you keep your keys.</p>
    <ul class="codes">\(each: codes, { "<li><code>\($0)</code></li>" })</ul>
    <p><a class="button" href="\(next)">I have kept them</a></p></div>
    """
  }

  static let ended: HTML = """
    <div class="measure"><h1>This link no longer works</h1>
    <p>It was used already, a newer one was made, or its time is over. Whoever looks after people for your council can send another.</p>
    <p><a href="/sign-in">Sign in</a></p></div>
    """
}
