import Hummingbird
import Improvement
import Records

/// One try at signing in: slowed after wrong answers, and telling a stranger nothing about who has an
/// account.
struct SignInAttempt: Sendable {
  let site: Site
  let email: String
  let network: String
  let browser: SecretToken?

  enum Answer {
    case right(Person)
    case wrong(FormProblems, HTTPResponse.Status)
  }

  private var address: String { String(trimmed(email)).lowercased() }

  /// Where wrong answers are counted: this browser's own count where it is known to the person, else
  /// the count that all other browsers share and that of the network.
  private func sources(knows: Bool) -> [String] {
    let hash = SecretToken.hash(of:)
    if knows, let browser { return [hash("browser \(browser.hash) \(address)")] }
    return [hash("account \(address)"), hash("network \(network)")]
  }

  private struct Account {
    let person: Person?
    let credential: CredentialRecords.Credential?
    let knows: Bool
    let wait: Int
  }

  private func account() async throws -> Account {
    let (address, browser, now) = (address, browser, site.now().seconds)
    return try await site.database.read { session in
      let person = try PersonRecords.find(email: address, session)
      let credential = try person.flatMap { try CredentialRecords.find($0.id, session) }
      let knows =
        try person.flatMap { person in
          try browser.map { try SignInRecords.knows(browser: $0.hash, of: person.id, session) }
        } ?? false
      let waits = try sources(knows: knows).enumerated().map { place, source in
        SignInPace.wait(
          failures: try SignInRecords.failures(source, now: now, session),
          free: place == 1 ? SignInPace.freeByNetwork : SignInPace.free, now: now)
      }
      return Account(person: person, credential: credential, knows: knows, wait: waits.max() ?? 0)
    }
  }

  func check(password: String) async throws -> Answer {
    var problems = FormProblems()
    if address.isEmpty { problems.add("email", "Enter your e-mail address") }
    if password.isEmpty { problems.add("password", "Enter your password") }
    guard problems.isEmpty else { return .wrong(problems, .unprocessableContent) }
    let account = try await account()
    if let slowed = Self.slowed(account.wait, "email") { return .wrong(slowed, .tooManyRequests) }
    // An unknown address takes as long as a known one.
    guard let isRight = try? await PasswordHash.check(password, against: account.credential?.password) else {
      return .wrong(Self.busy, .serviceUnavailable)
    }
    if isRight, let person = account.person, person.leftOn == nil { return .right(person) }
    try await fail(account)
    problems.add("email", "The e-mail address and password do not belong together. Check both.")
    return .wrong(problems, .unprocessableContent)
  }

  /// Nil when the code is right: of the authenticator, or a recovery code; each works once.
  func check(code: String, of person: Person) async throws -> (FormProblems, HTTPResponse.Status)? {
    var problems = FormProblems()
    let account = try await account()
    if let slowed = Self.slowed(account.wait, "code") { return (slowed, .tooManyRequests) }
    if try await uses(code, person, account.credential) {
      let (sources, site) = (sources(knows: account.knows), site)
      try await site.database.write { try SignInRecords.forget(sources[0], $0) }
      return nil
    }
    try await fail(account)
    problems.add(
      "code", "That is not the code now. Codes change every half minute: wait for the next one and enter it.")
    return (problems, .unprocessableContent)
  }

  private func uses(_ code: String, _ person: Person, _ credential: CredentialRecords.Credential?)
    async throws
    -> Bool
  {
    guard let credential else { return false }
    let (now, occasion) = (site.now().seconds, site.occasion(person.title))
    if let secret = OneTimeCode(base32: credential.authenticator),
      let step = secret.step(of: code, at: now)
    {
      return try await site.database.write { try CredentialRecords.use(step: step, of: person.id, $0) }
    }
    guard let hash = RecoveryCodes.hash(of: code) else { return false }
    return try await site.database.write { session in
      try Ledger.keep(session, occasion, council: person.council) {
        try CredentialRecords.use(code: hash, of: person.id, $0)
      }
    }
  }

  private func fail(_ account: Account) async throws {
    let (sources, now, ids) = (sources(knows: account.knows), site.now().seconds, site.ids)
    try await site.database.write { try SignInRecords.fail(sources, now: now, ids: ids, $0) }
  }

  private static var busy: FormProblems {
    var problems = FormProblems()
    problems.add("email", "Many people are signing in just now. Wait a minute, then try again.")
    return problems
  }

  private static func slowed(_ wait: Int, _ field: String) -> FormProblems? {
    guard wait > 0 else { return nil }
    var problems = FormProblems()
    problems.add(
      field,
      "There were several wrong answers. Wait \(SignInPace.words(wait)), then try again. Nobody is locked out."
    )
    return problems
  }
}
