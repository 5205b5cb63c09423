import CCurl
import Foundation
import Site

/// Asks a web server one thing, through libcurl. It follows no redirect, keeps no cookie and never tries
/// again by itself.
enum WebClient {
  private static let queue = CurlLibrary.queue("web")

  @Sendable static func ask(_ request: WebRequest) async throws -> WebAnswer {
    try await withCheckedThrowingContinuation { continuation in
      queue.addOperation {
        guard let curl = curl_easy_init() else {
          return continuation.resume(throwing: WebProblem("there is no memory to ask it"))
        }
        defer { curl_easy_cleanup(curl) }
        continuation.resume(with: Result { try WebConversation(request).hold(curl) })
      }
    }
  }
}
