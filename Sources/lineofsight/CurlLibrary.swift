import CCurl
import Foundation

/// libcurl, which mail and the council's sign-in go through.
enum CurlLibrary {
  /// Made ready once, before any thread uses it.
  private static let isReady: Bool = {
    curl_global_init(Int(CURL_GLOBAL_ALL))
    // A server that hangs up while it is written to is an answer, not a reason to end.
    signal(SIGPIPE, SIG_IGN)
    return true
  }()

  /// Threads of its own, four conversations at a time: none holds up those that answer requests.
  static func queue(_ name: String) -> OperationQueue {
    _ = isReady
    let queue = OperationQueue()
    queue.name = name
    queue.maxConcurrentOperationCount = 4
    return queue
  }
}
