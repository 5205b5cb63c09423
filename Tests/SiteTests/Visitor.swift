import Foundation
import Hummingbird
import Improvement
import Logging
import NIOCore
import NIOEmbedded
import Records
import TestDatabases
import Testing

@testable import Site

/// Asks the site for pages inside the test, with no socket between them.
struct Visitor: Sendable {
  private let responder: any HTTPResponder<AppContext>

  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    var json: Any { get throws { try JSONSerialization.jsonObject(with: Data(body.utf8)) } }
  }

  init(_ database: any Database, isDemo: Bool = false) throws {
    let site = try Site(database: database, today: { Day("2018-03-12")! }, isDemo: isDemo)
    responder = site.router().buildResponder()
  }

  func get(_ path: String, method: HTTPRequest.Method = .get) async throws -> Answer {
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    let context = AppContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await responder.respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(
      status: Int(response.status.code), headers: response.headers,
      body: String(buffer: collector.bytes.value))
  }

  private final class Bytes: @unchecked Sendable {
    var value = ByteBuffer()
  }

  private struct Collector: ResponseBodyWriter {
    let bytes = Bytes()

    mutating func write(_ buffer: ByteBuffer) async throws {
      var buffer = buffer
      bytes.value.writeBuffer(&buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
