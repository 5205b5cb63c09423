import Hummingbird
import Improvement
import NIOCore

/// Reads what a form sent, once it is known to come from a page of this site.
enum Posted {
  /// Bytes of a form without files.
  static let small = 1_000_000

  /// - Parameter token: what the form's page was given; a form without its proof is refused.
  static func read(_ request: Request, _ token: String, limit: Int = small) async throws -> FormData {
    try checkOrigin(request)
    var request = request
    let buffer: ByteBuffer
    do {
      buffer = try await request.collectBody(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw PageProblem(
        status: .contentTooLarge, title: "That was too much at once",
        sentences: [
          "The form or its files are larger than this page takes (\(limit / 1_000_000) MB). Nothing was kept from it. Go back, and send fewer or smaller files."
        ], links: [])
    }
    let result = FormData.read(
      Array(buffer: buffer), contentType: request.headers[.contentType], limits: .init(bytes: limit))
    switch result {
    case .success(let form):
      guard SecretToken.areEqual(form["csrf"] ?? "", token) else { throw notOurs }
      return form
    case .failure(let problem):
      throw PageProblem(
        status: .badRequest, title: "The form could not be read",
        sentences: [problem.sentence, "Nothing was kept from it. Go back and try again."], links: [])
    }
  }

  /// What a form held whose sender is no longer signed in: without its proof, so only to be shown to them
  /// again. Nil when another site sent it, or it cannot be read.
  static func unproven(_ request: Request) async -> FormData? {
    guard (try? checkOrigin(request)) != nil else { return nil }
    var request = request
    guard let buffer = try? await request.collectBody(upTo: small) else { return nil }
    return try? FormData.read(
      Array(buffer: buffer), contentType: request.headers[.contentType], limits: .init(bytes: small)
    ).get()
  }

  /// Browsers say where a form comes from; what another site sends is refused whatever it carries.
  private static func checkOrigin(_ request: Request) throws {
    if let site = request.headers[.init("Sec-Fetch-Site")!], site != "same-origin", site != "none" {
      throw notOurs
    }
    if let origin = request.headers[.origin], origin != "null", let host = request.head.authority {
      guard origin.split(separator: "/").last.map(String.init) == host else { throw notOurs }
    }
  }

  private static var notOurs: PageProblem {
    PageProblem(
      status: .forbidden, title: "This form cannot be used any more",
      sentences: [
        "It was not filled in on a page of this session, perhaps because you signed in again since. Nothing was changed.",
        "Go back, load the page again, and send it once more.",
      ], links: [("Start again", "/")])
  }
}
