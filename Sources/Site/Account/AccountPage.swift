import Documents
import Improvement
import Papers
import Records

/// A person's own account: password, recovery codes, where they are signed in, their calendar.
struct AccountPage {
  let reader: Reader
  let sessions: [SessionRecords.Open]
  /// False for somebody whom the council's own sign-in alone lets in.
  let hasPassword: Bool
  let codesLeft: Int
  let hasFeed: Bool
  let now: Int
  var problems = FormProblems()
  var note: String?
  /// Shown once.
  var feed: String?

  private func act(_ path: String, _ body: HTML) -> HTML {
    "<form method=\"post\" action=\"/account/\(path)\" novalidate>\(Components.proof(reader))\(body)</form>"
  }

  var html: HTML {
    let roles = Permissions.columns.filter(reader.person.roles.contains).map(\.rawValue)
    return """
      \(problems.summary)
      \(Components.done(note))
      <h1>Your account</h1>
      <dl class="facts section"><div><dt>Name</dt><dd>\(reader.person.name)</dd></div><div><dt>E-mail address</dt><dd>\(reader.person.email)</dd></div>
      <div><dt>Posts</dt><dd>\(Words.list(reader.person.posts))</dd></div><div><dt>Roles</dt><dd>\(Words.capitalised(Words.list(roles)))</dd></div></dl>
      <p class="meta">Whoever looks after people for your council can change these.</p>
      <div class="halves">\(if: hasPassword, "\(password)\(codes)", else: council)\(places)\(calendar)</div>
      """
  }

  private var password: HTML {
    let old = Field("current", "Password now", problem: problems["current"]).with {
      ($0.type, $0.autocomplete) = ("password", "current-password")
    }
    let new = Field(
      "password", "New password", hint: "At least 12 characters.", problem: problems["password"]
    ).with {
      ($0.type, $0.autocomplete) = ("password", "new-password")
    }
    return """
      <section aria-labelledby="change"><div class="section"><h2 id="change">Change your password</h2></div>
      \(act("password", "\(old.input)\(new.input)<p><button class=\"button-quiet\">Change it</button></p>"))</section>
      """
  }

  private var council: HTML {
    """
    <section aria-labelledby="council"><div class="section"><h2 id="council">Signing in</h2></div>
    <p>You sign in with your council account, and have no password here.</p></section>
    """
  }

  private var codes: HTML {
    let password = Field("codes-password", "Your password", problem: problems["codes-password"]).with {
      ($0.type, $0.autocomplete) = ("password", "current-password")
    }
    return """
      <section aria-labelledby="codes"><div class="section"><h2 id="codes">Recovery codes</h2></div>
      <p>You have another phone? <a href="/account/authenticator">Move your authenticator to it</a>.</p>
      <p>\(codesLeft == 0 ? "None is left." : "\(Words.capitalised(Words.count(codesLeft))) of them \(codesLeft == 1 ? "is" : "are") left.") New ones take the place of the old.</p>
      \(act("recovery-codes", "\(password.input)<p><button class=\"button-quiet\">Make new ones</button></p>"))</section>
      """
  }

  private var places: HTML {
    """
    <section aria-labelledby="places"><div class="section"><h2 id="places">Where you are signed in</h2></div>
    <ul class="links">\(each: sessions, place)</ul>
    \(if: sessions.count > 1, act("sessions", "<p><button class=\"button-quiet\">Sign out everywhere else</button></p>"))</section>
    """
  }

  private func place(_ session: SessionRecords.Open) -> HTML {
    let isHere = session.id == reader.session.id
    return """
      <li><b>\(session.browser)</b> <span class="meta">\(isHere ? "Here, now." : "Last used \(ago(session.seenAt)).") Signed in \(ago(session.beganAt)).</span>\(if: !isHere, act("sessions", "<input type=\"hidden\" name=\"session\" value=\"\(session.id)\"><button class=\"as-link\">Sign out there</button>"))</li>
      """
  }

  private func ago(_ time: Int) -> String {
    let minutes = max(0, now - time) / 60
    if minutes < 1 { return "just now" }
    if minutes < 120 { return "\(Words.plural(minutes, "minute")) ago" }
    return "\(Words.plural(minutes / 60, "hour")) ago"
  }

  private var calendar: HTML {
    """
    <section aria-labelledby="calendar"><div class="section"><h2 id="calendar">Calendar</h2></div>
    <p>Your deadlines in Outlook or another calendar: when updates are due, when months close, when your actions fall due.</p>
    \(feed.map { "<p>Subscribe to this address. It is a secret, and is not shown again:</p><p><code class=\"secret\">\($0)</code></p>" as HTML })
    \(act("calendar", "<p><button class=\"button-quiet\">\(hasFeed ? "Make a new address" : "Make an address")</button></p>"))
    \(if: hasFeed, "<p class=\"small\">The address you have stops working when you make a new one.</p>")</section>
    """
  }
}
