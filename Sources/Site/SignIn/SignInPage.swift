import Documents

/// The council's own sign-in where there is one, or e-mail address and password; then the authenticator's code.
struct SignInPage {
  let csrf: String
  let next: String
  var email = ""
  var problems = FormProblems()
  var note: String?
  let takesMail: Bool
  let hasCouncil: Bool

  private var proof: HTML {
    "<input type=\"hidden\" name=\"csrf\" value=\"\(csrf)\"><input type=\"hidden\" name=\"next\" value=\"\(next)\">"
  }

  var html: HTML {
    var address = Field("email", "E-mail address", value: email, problem: problems["email"])
    address.type = "email"
    address.autocomplete = "username"
    var password = Field("password", "Password", problem: problems["password"])
    password.type = "password"
    password.autocomplete = "current-password"
    return """
      <div class="measure">
      \(problems.summary)
      <h1>Sign in</h1>
      \(note.map { "<div class=\"notice\" role=\"status\"><p>\($0)</p></div>" as HTML })
      \(if: hasCouncil, council)
      <form class="form" method="post" action="/sign-in" novalidate>\(proof)
      \(address.input)\(password.input)
      <p><button class="button">Go on</button></p>
      </form>
      <p class="section section-quiet">\(forgotten)</p>
      </div>
      """
  }

  /// A link, not a form: browsers let no form of this site lead to another.
  private var council: HTML {
    """
    <p class="acts"><a class="button" href="/sign-in/council?next=\(SafePath.encoded(next))">Sign in with your council account</a></p>
    <div class="section comp"><h2>Or with a password</h2></div>
    """
  }

  private var forgotten: HTML {
    takesMail
      ? "<a href=\"/forgotten-password\">I have forgotten my password</a>"
      : "Forgotten your password? Whoever looks after people for your council can give you a link to set another."
  }

  var codeHTML: HTML {
    var code = Field(
      "code", "Code from your authenticator",
      hint: "Six figures. If you do not have it with you, use one of your recovery codes.",
      problem: problems["code"])
    code.autocomplete = "one-time-code"
    code.width = "w-code"
    return """
      <div class="measure">
      \(problems.summary)
      <h1>Enter your code</h1>
      <form class="form" method="post" action="/sign-in/code" novalidate>\(proof)
      \(code.input)
      <p><button class="button">Sign in</button></p>
      </form>
      <p class="section section-quiet"><a href="/sign-in">Start again</a></p>
      </div>
      """
  }
}
