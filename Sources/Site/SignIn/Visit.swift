import Hummingbird

/// Somebody who has not signed in yet, known by a cookie so that the forms they send can be proved to
/// come from this site's own pages.
struct Visit {
  let token: SecretToken
  private let isNew: Bool

  init(_ request: Request) {
    let kept = Cookies.token(.visit, of: request)
    token = kept ?? SecretToken.make()
    isNew = kept == nil
  }

  var csrf: String { token.derived("csrf") }

  /// The page, with the cookie where the browser had none.
  func answer(_ response: Response, _ cookies: Cookies) -> Response {
    var response = response
    response.headers[.cacheControl] = "no-store"
    if isNew { cookies.set(.visit, token.text, in: &response) }
    return response
  }
}
