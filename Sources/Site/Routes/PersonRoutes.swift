extension Site {
  /// A person's own: their plans, their account, their way out.
  func addPersonRoutes(_ gate: Gate) {
    gate.post("sign-out", may: nil, use: SignInPages(site: self).signOut)
    gate.get("plans", may: .readPublished, use: PlansPages(site: self).all)
    addImportRoutes(gate)
    let account = AccountPages(site: self)
    gate.get("account", may: nil, use: account.show)
    gate.post("account/password", may: nil, use: account.changePassword)
    gate.post("account/recovery-codes", may: nil, use: account.renewCodes)
    gate.get("account/authenticator", may: nil, use: account.showAuthenticator)
    gate.post("account/authenticator", may: nil, use: account.moveAuthenticator)
    gate.post("account/sessions", may: nil, use: account.endSessions)
    gate.post("account/calendar", may: nil, use: account.renewCalendar)
  }
}
