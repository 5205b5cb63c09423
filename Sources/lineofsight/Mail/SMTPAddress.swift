import Foundation

/// Where mail is handed over, as one text: `smtp://host:port` or `smtps://host:port`, with
/// `user:password@` before the host where the server wants them, and `?tls=required` or
/// `?tls=when-offered` behind it. A path is the name by which this machine greets the server.
struct SMTPAddress: Sendable {
  enum Encryption: Sendable, Hashable {
    /// From the first byte on, and the server's certificate must be right.
    case always
    /// The server must offer STARTTLS, and its certificate must be right.
    case required
    /// Where the server offers STARTTLS, whatever its certificate: who could forge that could as well
    /// hide the offer, and encrypted is better than plain (RFC 7435).
    case whenOffered
  }

  /// For libcurl, without user and password.
  let url: String
  /// For people: "mail.example.org:25".
  let name: String
  let encryption: Encryption
  let user: String?
  let password: String?

  /// - Parameter environment: holds user and password, as `LINEOFSIGHT_SMTP_USER` and
  ///   `LINEOFSIGHT_SMTP_PASSWORD`, where the text does not: other users of a machine can see the
  ///   arguments of a command.
  init(_ text: String, environment: [String: String] = [:]) throws {
    guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["smtp", "smtps"].contains(scheme), let host = parts.encodedHost, !host.isEmpty
    else {
      throw Refused("The mail server's address must be smtp://host:port or smtps://host:port.")
    }
    let port = parts.port ?? (scheme == "smtps" ? 465 : 25)
    guard (1...65_535).contains(port) else {
      throw Refused("The mail server's address has port \(port). Choose one from 1 to 65535.")
    }
    name = "\(host):\(port)"
    url = "\(scheme)://\(name)\(parts.percentEncodedPath)"
    let (kept, secret) = (environment["LINEOFSIGHT_SMTP_USER"], environment["LINEOFSIGHT_SMTP_PASSWORD"])
    user = parts.user ?? (kept == "" ? nil : kept)
    password = parts.password ?? secret
    let isHere = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    encryption =
      scheme == "smtps"
      ? .always : try Self.encryption(parts.queryItems ?? [], mayBePlain: user == nil || isHere)
  }

  /// A password never crosses a network unencrypted.
  private static func encryption(_ items: [URLQueryItem], mayBePlain: Bool) throws -> Encryption {
    guard let item = items.first else { return mayBePlain ? .whenOffered : .required }
    switch (item.name, item.value) {
    case ("tls", "required"): return .required
    case ("tls", "when-offered"):
      if mayBePlain { return .whenOffered }
      throw Refused(
        "The mail server's address says tls=when-offered and has a user: the password could cross the network unencrypted. Use tls=required, or smtps://."
      )
    default:
      throw Refused(
        "The mail server's address has “\(item.name)=\(item.value ?? "")” after its question mark. Only tls=required or tls=when-offered can stand there."
      )
    }
  }
}
