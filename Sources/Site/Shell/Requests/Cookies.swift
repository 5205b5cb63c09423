import Hummingbird

/// The site's cookies. None can be read by a script, and none leaves on another site's form.
struct Cookies: Sendable {
  /// Whether the site is reached through TLS.
  let isSecure: Bool

  enum Name: String {
    /// The session of somebody signed in.
    case session
    /// A visit before signing in, so that its forms are known to be this site's own.
    case visit
    /// A browser in which somebody has signed in before.
    case browser
    /// An attempt to sign in by the council's own sign-in.
    case attempt
  }

  func set(_ name: Name, _ value: String, in response: inout Response, seconds: Int? = nil) {
    response.setCookie(
      Cookie(
        name: name.rawValue, value: value, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true,
        sameSite: .lax))
  }

  func clear(_ name: Name, in response: inout Response) {
    set(name, "", in: &response, seconds: 0)
  }

  static func token(_ name: Name, of request: Request) -> SecretToken? {
    request.cookies[name.rawValue].flatMap { SecretToken($0.value) }
  }
}
