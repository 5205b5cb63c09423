/// The claims of an ID token that decide whether its word is taken.
struct IDTokenClaims: Sendable, Decodable {
  private let issuer: String
  private let audiences: [String]
  private let party: String?
  /// Seconds since 1970; in JSON they may have a fraction, and any size.
  private let ends, made: Double
  private let begins: Double?
  private let nonce: String?
  private let email: String?
  private let isVerified: Bool?

  /// Seconds by which the provider's clock and this one may differ.
  private static let leeway = 120.0

  private enum CodingKeys: String, CodingKey {
    case iss, aud, azp, exp, iat, nbf, nonce, email
    case verified = "email_verified"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    issuer = try values.decode(String.self, forKey: .iss)
    audiences =
      try (try? values.decode(String.self, forKey: .aud)).map { [$0] }
      ?? values.decode([String].self, forKey: .aud)
    party = try values.decodeIfPresent(String.self, forKey: .azp)
    ends = try values.decode(Double.self, forKey: .exp)
    made = try values.decode(Double.self, forKey: .iat)
    begins = try values.decodeIfPresent(Double.self, forKey: .nbf)
    nonce = try values.decodeIfPresent(String.self, forKey: .nonce)
    email = try values.decodeIfPresent(String.self, forKey: .email)
    // Some providers write it as a text. What is neither does not say that it is verified.
    if let text = try? values.decodeIfPresent(String.self, forKey: .verified) {
      isVerified = text == "true"
    } else {
      isVerified = try values.decodeIfPresent(Bool.self, forKey: .verified)
    }
  }

  /// Checks what OpenID Connect Core 1.0, section 3.1.3.7, asks for, once the signature is known to be right.
  /// - Returns: the person's e-mail address.
  func check(issuer: String, client: String, nonce: String, now: Int) throws(TokenFault) -> String {
    guard self.issuer == issuer else { throw .issuer }
    guard audiences.contains(client), party == client || (party == nil && audiences.count == 1) else {
      throw .audience
    }
    let now = Double(now)
    guard now < ends + Self.leeway else { throw .ended }
    guard made <= now + Self.leeway, begins ?? made <= now + Self.leeway else { throw .tooEarly }
    guard SecretToken.areEqual(self.nonce ?? "", nonce) else { throw .nonce }
    // Entra ID says nothing of verifying: there the council's own administrators keep the addresses.
    guard isVerified != false else { throw .emailNotVerified }
    guard let email, email.utf8.count <= 254, email.contains("@") else { throw .noEmail }
    return email
  }
}
