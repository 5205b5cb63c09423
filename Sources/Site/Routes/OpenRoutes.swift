import Hummingbird

extension Site {
  /// Open to everybody: the front door, help, signing in, and what a secret link opens.
  func addOpenRoutes(_ router: Router<AppContext>) {
    router.get("/", use: FrontDoorPages(site: self).show)
    let help = HelpPages(layout: layout)
    router.get("help", use: help.help)
    router.get("accessibility", use: help.accessibility)
    let signIn = SignInPages(site: self)
    router.get("sign-in", use: signIn.show)
    router.post("sign-in", use: signIn.send)
    router.get("sign-in/code", use: signIn.showCode)
    router.post("sign-in/code", use: signIn.sendCode)
    if let provider {
      let council = SingleSignOnPages(site: self, provider: provider)
      router.get("sign-in/council", use: council.leave)
      router.get("sign-in/return", use: council.comeBack)
    }
    let links = OneTimeLinkPages(site: self)
    router.get("invitations/:token", use: links.show)
    router.post("invitations/:token", use: links.accept)
    router.get("resets/:token", use: links.show)
    router.post("resets/:token", use: links.accept)
    let forgotten = ForgottenPasswordPages(site: self)
    router.get("forgotten-password", use: forgotten.show)
    router.post("forgotten-password", use: forgotten.send)
    router.get("calendars/:token", use: CalendarPages(site: self).feed)
    let answers = AnswerPages(site: self)
    router.get("answers/:token", use: answers.list)
    router.get("answers/:token/actions/:reference", use: answers.show)
    router.post("answers/:token/actions/:reference", use: answers.send)
    router.post("answers/:token/actions/:reference/draft", use: answers.saveDraft)
    if settings.isDemo { router.post("demo/sign-in", use: FrontDoorPages(site: self).enter) }
  }
}
