import ArgumentParser
import Foundation
import Site

/// `--sso https://… --sso-client NAME`: without them people sign in with password and code alone.
struct SingleSignOnOption: ParsableArguments {
  @Option(
    name: .customLong("sso"),
    help: ArgumentHelp(
      "The council's own sign-in (OpenID Connect), by its issuer's address. The client's secret stands in LINEOFSIGHT_SSO_SECRET; without one PKCE alone is used.",
      valueName: "https://…"))
  var issuer: String?
  @Option(
    name: .customLong("sso-client"),
    help: ArgumentHelp("The client's name under which the site is registered there.", valueName: "name"))
  var client: String?

  func validate() throws {
    guard (issuer == nil) == (client == nil) else {
      throw ValidationError("--sso and --sso-client go together: give both or neither.")
    }
  }

  func singleSignOn() throws -> SingleSignOn? {
    guard let issuer, let client else { return nil }
    let secret = ProcessInfo.processInfo.environment["LINEOFSIGHT_SSO_SECRET"]
    do {
      return try SingleSignOn(
        issuer: issuer, client: client, secret: secret == "" ? nil : secret, ask: WebClient.ask)
    } catch {
      throw Refused("--sso: \(error.sentence)")
    }
  }
}
