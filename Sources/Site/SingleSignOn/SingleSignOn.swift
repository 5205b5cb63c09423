/// The council's own sign-in, as whoever runs the site named it: whose word is taken, and how to ask there.
package struct SingleSignOn: Sendable {
  /// The provider's address, letter for letter as its tokens say it.
  let issuer: String
  /// The name under which the site is registered there.
  let client: String
  /// Nil where the site is registered without one, and PKCE alone proves that it is the same site.
  let secret: String?
  let ask: @Sendable (WebRequest) async throws -> WebAnswer

  /// The address is not one to trust with people's sign-in.
  package struct Refusal: Error {
    package let sentence: String
  }

  /// Looks at the form of the address alone: the provider may be away when the site starts.
  package init(
    issuer: String, client: String, secret: String?,
    ask: @escaping @Sendable (WebRequest) async throws -> WebAnswer
  ) throws(Refusal) {
    guard ProviderAddress.isSafe(issuer), !issuer.contains("?") else {
      throw Refusal(
        sentence:
          "The address of the council's sign-in must be https://host/path, with no user and nothing after a question mark. Only on this machine itself may it be http://."
      )
    }
    guard !client.isEmpty else { throw Refusal(sentence: "The client's name must not be empty.") }
    (self.issuer, self.client, self.secret, self.ask) = (issuer, client, secret, ask)
  }

  /// Where the provider describes itself (OpenID Connect Discovery 1.0, section 4).
  var discovery: String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }
}
