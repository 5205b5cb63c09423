import Documents
import Foundation
import Hummingbird
import Improvement
import Logging
import NIOCore
import NIOEmbedded
import Papers
import Records
import Synchronization
import TestDatabases
import Testing

@testable import Site

/// Asks the site for pages inside the test, with no socket between them, as a browser would: with the
/// cookies that it was given, and forms that carry what their page gave them.
final class Visitor: Sendable {
  let site: Site
  private let responder: any HTTPResponder<AppContext>
  private let cookies = Mutex<[String: String]>([:])
  private let csrf = Mutex<String>("")
  private let place = Mutex<(peer: String, forwarded: String)?>(nil)

  struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String
    /// The body of a file that is not text.
    let bytes: [UInt8]

    var json: Any { get throws { try JSONSerialization.jsonObject(with: Data(body.utf8)) } }
    var location: String? { headers[.location] }
  }

  /// The day on which tests take place, when they do not say another: 12 March 2018 at nine.
  static let moment = Moment(
    seconds: 1_520_845_200, iso: "2018-03-12T09:00:00Z", day: Day("2018-03-12")!, minute: 540)

  /// Somebody who has not signed in.
  init(
    stranger database: any Database, settings: Site.Settings = Site.Settings(), files: EvidenceFiles? = nil,
    mailer: (@Sendable (MailMessage) async -> MailOutcome)? = nil, singleSignOn: SingleSignOn? = nil,
    now: @escaping @Sendable () -> Moment = { Visitor.moment }
  ) throws {
    site = try Site(
      database: database, settings: settings, files: files, mailer: mailer, singleSignOn: singleSignOn,
      now: now)
    responder = site.router().buildResponder()
  }

  /// A council's improvement officer, or somebody with other roles, who has signed in.
  convenience init(
    _ database: any Database, _ roles: Set<Role> = [.officer], council: String? = nil,
    files: EvidenceFiles? = nil, mailer: (@Sendable (MailMessage) async -> MailOutcome)? = nil,
    now: @escaping @Sendable () -> Moment = { Visitor.moment }, change: (inout Person) -> Void = { _ in }
  ) async throws {
    try self.init(stranger: database, files: files, mailer: mailer, now: now)
    let councils = try await database.read { try PersonRecords.councils($0) }
    guard let home = councils.first(where: { council == nil || $0.name == council }) else { return }
    let number = Int.random(in: 0...Int.max)
    var person = Person(
      id: Fixture.ids(), council: home.id, email: "person\(number)@example.org", name: "Person \(number)")
    person.roles = roles
    change(&person)
    try await signIn(adding: person)
  }

  /// Keeps the person and signs them in.
  func signIn(adding person: Person) async throws {
    try await site.database.write { session in
      try Ledger.keep(session, Fixture.occasion, council: person.council) {
        try PersonRecords.add(person, $0)
      }
    }
    try await signIn(person)
  }

  func signIn(_ person: Person) async throws {
    let (token, now) = (SecretToken.make(), site.now().seconds)
    let id: ID<Person> = Fixture.ids()
    try await site.database.write {
      try SessionRecords.begin(
        id: id.rawValue, hash: token.hash, person: person, isWhole: true, browser: "Test", now: now, $0)
    }
    cookies.withLock { $0["session"] = token.text }
    csrf.withLock { $0 = token.derived("csrf") }
  }

  func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
  var session: String? { cookies.withLock { $0["session"] } }
  func forgetCookies() { cookies.withLock { $0 = [:] } }
  func setCookie(_ name: String, _ value: String) { cookies.withLock { $0[name] = value } }

  /// Whose connection it comes through, and for whom it says to come.
  func comes(through peer: String, for forwarded: String) {
    place.withLock { $0 = (peer, forwarded) }
  }

  func get(_ path: String, method: HTTPRequest.Method = .get) async throws -> Answer {
    try await send(
      HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path), ByteBuffer())
  }

  /// Sends a form with the proof that the newest page gave, unless the fields have one of their own.
  func post(_ path: String, _ fields: [(String, String)] = [], headers: HTTPFields = [:]) async throws
    -> Answer
  {
    let proof = fields.contains { $0.0 == "csrf" } ? [] : [("csrf", csrf.withLock { $0 })]
    let text = (fields + proof).map { "\(PercentEncoding.encode($0.0))=\(PercentEncoding.encode($0.1))" }
      .joined(separator: "&")
    return try await post(
      path, bytes: Array(text.utf8), type: "application/x-www-form-urlencoded", headers: headers)
  }

  /// Sends a form with files, as browsers do.
  func post(
    _ path: String, _ fields: [(String, String)], files: [(field: String, name: String, bytes: [UInt8])]
  )
    async throws -> Answer
  {
    let line = "----test-boundary"
    var bytes: [UInt8] = []
    for (name, value) in fields + [("csrf", csrf.withLock { $0 })] {
      bytes += Array("--\(line)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      bytes += Array(
        "--\(line)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
          .utf8)
      bytes += file.bytes + Array("\r\n".utf8)
    }
    bytes += Array("--\(line)--\r\n".utf8)
    return try await post(path, bytes: bytes, type: "multipart/form-data; boundary=\(line)")
  }

  func post(_ path: String, bytes: [UInt8], type: String, headers: HTTPFields = [:]) async throws -> Answer {
    var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
    head.headerFields = headers
    head.headerFields[.contentType] = type
    head.headerFields[.contentLength] = String(bytes.count)
    return try await send(head, ByteBuffer(bytes: bytes))
  }

  private func send(_ head: HTTPRequest, _ body: ByteBuffer) async throws -> Answer {
    var head = head
    let kept = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
    if !kept.isEmpty { head.headerFields[.cookie] = kept }
    let channel = EmbeddedChannel()
    if let place = place.withLock({ $0 }) {
      channel.remoteAddress = try SocketAddress(ipAddress: place.peer, port: 4000)
      head.headerFields[.init("X-Forwarded-For")!] = place.forwarded
    }
    let request = Request(head: head, body: RequestBody(buffer: body))
    let context = AppContext(
      source: ApplicationRequestContextSource(
        channel: channel, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await responder.respond(to: request, context: context)
    let collector = Collector()
    try await response.body.write(collector)
    let answer = Answer(
      status: Int(response.status.code), headers: response.headers,
      body: String(buffer: collector.bytes.value), bytes: Array(buffer: collector.bytes.value))
    take(answer)
    return answer
  }

  private func take(_ answer: Answer) {
    for line in answer.headers[values: .setCookie] {
      let pair = line.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies.withLock { $0[String(pair[0])] = pair.count > 1 && !pair[1].isEmpty ? String(pair[1]) : nil }
    }
    if let found = answer.body.firstMatch(of: /name="csrf" value="([^"]+)"/) {
      csrf.withLock { $0 = String(found.1) }
    }
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
