import Foundation
import Improvement

/// The council's provider, as far as it is known: its description and its keys are kept for an hour.
struct SignInProvider: Sendable {
  private let site: SingleSignOn
  private let now: @Sendable () -> Moment
  private let description = Kept<ProviderDescription>()
  private let keys = Kept<[ProviderKey]>()

  private static let hour = 3600
  /// Seconds between two questions for the keys, whatever tokens name.
  private static let pause = 60

  init(_ site: SingleSignOn, now: @escaping @Sendable () -> Moment) {
    (self.site, self.now) = (site, now)
  }

  /// Where to send somebody's browser.
  func address(_ attempt: SignOnAttempt, back: String) async throws -> String {
    attempt.address(try await described(), client: site.client, back: back)
  }

  /// The e-mail address of whoever signed in there, in return for the code that their browser brought.
  func email(_ code: String, _ attempt: SignOnAttempt, back: String) async throws -> String {
    let answer = try await ask(
      attempt.exchange(code, at: try await described(), of: site, back: back))
    guard answer.status == 200 else { throw Self.refusal(answer) }
    struct Tokens: Decodable { let id_token: String }
    guard let tokens = try? JSONDecoder().decode(Tokens.self, from: Data(answer.body)) else {
      throw TokenFault.notAToken
    }
    let token = try IDToken(tokens.id_token)
    try await check(token)
    return try token.claims.check(
      issuer: site.issuer, client: site.client, nonce: attempt.nonce, now: now().seconds)
  }

  /// A provider may have taken new keys since: one that is not known is looked for once more.
  private func check(_ token: IDToken) async throws {
    do {
      try token.check(try await keys(notOlderThan: Self.hour))
    } catch let fault as TokenFault where fault == .noKey || token.key == nil {
      try token.check(try await keys(notOlderThan: Self.pause))
    }
  }

  private func keys(notOlderThan seconds: Int) async throws -> [ProviderKey] {
    let address = try await described().keys
    return try await keys.value(notOlderThan: seconds, now: now().seconds) {
      try ProviderKey.read(try await document(address))
    }
  }

  private func described() async throws -> ProviderDescription {
    try await description.value(notOlderThan: Self.hour, now: now().seconds) {
      try ProviderDescription(try await document(site.discovery), issuer: site.issuer)
    }
  }

  private func document(_ address: String) async throws -> [UInt8] {
    let answer = try await ask(WebRequest(address))
    guard answer.status == 200 else {
      throw SignOnProblem.away("\(address) answered \(answer.status)")
    }
    return answer.body
  }

  private func ask(_ request: WebRequest) async throws -> WebAnswer {
    do {
      return try await site.ask(request)
    } catch let problem as WebProblem {
      throw SignOnProblem.away(problem.sentence)
    }
  }

  /// RFC 6749, section 5.2: a code that was used or is too old, or a client that it does not know.
  private static func refusal(_ answer: WebAnswer) -> SignOnProblem {
    struct Refusal: Decodable { let error: String }
    guard (400..<500).contains(answer.status),
      let refusal = try? JSONDecoder().decode(Refusal.self, from: Data(answer.body))
    else { return .away("the place for tokens answered \(answer.status)") }
    return refusal.error == "invalid_grant" ? .ended : .away("it said \(SignOnProblem.word(refusal.error))")
  }
}
