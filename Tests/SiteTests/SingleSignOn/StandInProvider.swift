import Crypto
import Foundation
import Synchronization

@testable import Site

/// A council's provider within the test. It keeps to its protocol, but for what a test spoils.
final class StandInProvider: Sendable {
  static let issuer = "https://login.council.example/tenant/v2.0"

  struct State: Sendable {
    var keys: [SigningKey]
    /// What it says of itself, beside what it must.
    var description: [String: any Sendable] = [:]
    var publishes: @Sendable (inout [String: String]) -> Void = { _ in }
    var spoil: @Sendable (inout TokenDraft) -> Void = { _ in }
    /// Answers in place of its own, by the end of the address.
    var answers: [String: WebAnswer] = [:]
    var isAway = false
    var asked: [WebRequest] = []
    fileprivate var codes: [String: (nonce: String, challenge: String, back: String)] = [:]
  }

  let state: Mutex<State>
  private let clock: TestClock

  init(_ clock: TestClock, _ keys: [SigningKey] = [.p256("one")]) {
    self.clock = clock
    state = Mutex(State(keys: keys))
  }

  func change(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }
  func asked(_ ending: String) -> Int {
    state.withLock { $0.asked.filter { $0.address.hasSuffix(ending) }.count }
  }

  func client(secret: String? = nil) throws -> SingleSignOn {
    try SingleSignOn(issuer: Self.issuer, client: "line-of-sight", secret: secret) { [self] in try answer($0)
    }
  }

  /// Somebody signs in there, sent by the site: the address to which their browser comes back.
  func signIn(at address: String) -> String {
    let query = Query(String(address.split(separator: "?", maxSplits: 1).last ?? ""))
    let code = UUID().uuidString
    state.withLock {
      $0.codes[code] = (
        query["nonce"] ?? "", query["code_challenge"] ?? "", query["redirect_uri"] ?? ""
      )
    }
    return "/sign-in/return?code=\(code)&state=\(query["state"] ?? "")"
  }

  private func answer(_ request: WebRequest) throws -> WebAnswer {
    try state.withLock { state in
      state.asked.append(request)
      if state.isAway { throw WebProblem("login.council.example did not answer in time") }
      for (ending, answer) in state.answers where request.address.hasSuffix(ending) { return answer }
      let path = request.address.replacing(Self.issuer, with: "")
      switch path {
      case "/.well-known/openid-configuration": return try Self.json(Self.described(state.description))
      case "/keys":
        let keys = state.keys.map(\.published).map { key in
          var key = key
          state.publishes(&key)
          return key
        }
        return try Self.json(["keys": keys])
      case "/token": return try token(request, &state)
      default: return WebAnswer(status: 404, body: [])
      }
    }
  }

  private static func described(_ more: [String: any Sendable]) -> [String: any Sendable] {
    let usual: [String: any Sendable] = [
      "issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token",
      "jwks_uri": issuer + "/keys",
    ]
    return usual.merging(more) { $1 }
  }

  /// A code works once, and only for whoever has its verifier.
  private func token(_ request: WebRequest, _ state: inout State) throws -> WebAnswer {
    let form = Query(request.form ?? "")
    let verifier = SHA256.hash(data: Array((form["code_verifier"] ?? "").utf8))
    guard form["grant_type"] == "authorization_code",
      let known = state.codes.removeValue(forKey: form["code"] ?? ""),
      known.back == form["redirect_uri"], known.challenge == SecretToken.base64URL(Array(verifier))
    else { return try Self.json(["error": "invalid_grant"], status: 400) }
    var draft = TokenDraft(state.keys[0], nonce: known.nonce, now: clock.now().seconds)
    state.spoil(&draft)
    return try Self.json(["token_type": "Bearer", "access_token": "unused", "id_token": try draft.signed()])
  }

  private static func json(_ value: [String: any Sendable], status: Int = 200) throws -> WebAnswer {
    WebAnswer(status: status, body: Array(try JSONSerialization.data(withJSONObject: value)))
  }
}
