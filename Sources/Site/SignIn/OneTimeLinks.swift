import Improvement
import Records

/// Makes the links with which people set their password.
package struct OneTimeLinks: Sendable {
  let site: Site

  package init(site: Site) { self.site = site }

  /// - Returns: the whole address, which is kept nowhere: whoever is to have it must be told now.
  package func make(
    _ purpose: OneTimeLinkRecords.Purpose, for person: Person, occasion: Occasion, _ session: any Session
  ) throws -> String {
    let token = SecretToken.make()
    try Ledger.keep(session, occasion, council: person.council) { ledger in
      try OneTimeLinkRecords.make(
        hash: token.hash, purpose: purpose, authenticator: OneTimeCode.make().base32, person: person,
        now: site.now().seconds, ledger)
    }
    return "\(site.settings.address)/\(purpose == .invitation ? "invitations" : "resets")/\(token.text)"
  }
}
