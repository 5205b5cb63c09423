import Crypto
import Foundation
import Hummingbird

/// The stylesheet and scripts, held in memory. Their addresses hold their hash, so that a browser
/// keeps them for a year and still sees a new version at once.
struct Assets: Sendable {
  struct File: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]
  }

  private let files: [String: File]

  init() throws {
    let folder = Bundle.module.resourceURL!.appending(component: "Assets")
    var files: [String: File] = [:]
    for (name, type) in [
      ("line-of-sight.css", "text/css; charset=utf-8"),
      ("line-of-sight.js", "text/javascript; charset=utf-8"),
      ("icon.svg", "image/svg+xml"),
    ] {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(component: name)))
      let hash = SHA256.hash(data: bytes).prefix(6).map { String(format: "%02x", $0) }.joined()
      files[name] = File(path: "/assets/\(hash)/\(name)", type: type, bytes: bytes)
    }
    self.files = files
  }

  func path(_ name: String) -> String { files[name]?.path ?? "/assets/none/\(name)" }

  func answer(_ name: String, hash: String) -> Response? {
    guard let file = files[name] else { return nil }
    var response = Reply.bytes(file.bytes, type: file.type)
    let isCurrent = file.path == "/assets/\(hash)/\(name)"
    response.headers[.cacheControl] = isCurrent ? "public, max-age=31536000, immutable" : "no-cache"
    return response
  }
}
