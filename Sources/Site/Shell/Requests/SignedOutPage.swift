import Documents
import Foundation
import Hummingbird
import Papers

/// What somebody sees who sent a form and is no longer signed in: nothing of it was kept, and every word that
/// they typed is there to be copied.
struct SignedOutPage {
  /// What was typed, in the order of the form.
  let texts: [String]
  /// The page that they were on.
  let next: String

  /// What is of no use to them, or must not be shown.
  private static let apart: Set<String> = [
    "csrf", "seen", "was", "confirmed", "back", "password", "current", "code", "again",
  ]

  /// Nil when nothing was sent that somebody would miss.
  static func answer(_ request: Request, _ layout: Layout) async -> Response? {
    guard request.method == .post else { return nil }
    let items = await Posted.unproven(request)?.items ?? []
    let texts = items.filter { !apart.contains($0.name) && $0.value.contains(" ") }.map(\.value)
    guard !texts.isEmpty else { return nil }
    // A form goes back to its own page, whose address an update's form shares.
    let from = request.headers[.referer].flatMap(URLComponents.init(string:))
    let page = SignedOutPage(
      texts: texts, next: SafePath.of(from.map { $0.path + ($0.query.map { "?" + $0 } ?? "") }))
    var response = Reply.page(
      layout.plain(title: "You are no longer signed in", main: page.html), status: .unauthorized)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  var html: HTML {
    """
    <div class="measure"><h1>You are no longer signed in</h1>
    <p class="lede">Nothing was kept of what you sent. What you typed is below: copy it before you leave this page.</p>
    \(each: texts.enumerated(), { place, text in
      var field = Field("typed-\(place)", "You typed", value: text)
      field.rows = 6
      return field.area
    })
    <p><a class="button" href="/sign-in?next=\(PercentEncoding.encode(next))" target="_blank" rel="opener">Sign in, in another window</a></p></div>
    """
  }
}
