import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A person with a password and an authenticator, at a council with a plan.
struct Account {
  static let password = "four unlikely words herring"
  let person: Person
  let secret: OneTimeCode
  let codes: [String]

  /// With a hash that costs little, for a debug build takes more than a second for a real one.
  static func make(
    _ test: TestDatabase, email: String = "officer@example.org", roles: Set<Role> = [.officer]
  ) async throws -> Account {
    let council = try #require(try await test.database.read { try PersonRecords.councils($0).first })
    var person = Person(id: Fixture.ids(), council: council.id, email: email, name: "Officer")
    person.roles = roles
    let (secret, codes) = (OneTimeCode.make(), RecoveryCodes.make())
    let hash = try await PasswordHash.make(
      password, cost: .init(log2Rounds: 10, blockSize: 8, parallelism: 1))
    let kept = person
    try await test.database.write { session in
      try Ledger.keep(session, Fixture.occasion, council: council.id) { ledger in
        try PersonRecords.add(kept, ledger)
        try CredentialRecords.set(
          .init(password: hash, authenticator: secret.base32, lastStep: 0),
          codes: codes.compactMap(RecoveryCodes.hash(of:)), of: kept.id, ledger)
      }
    }
    return Account(person: person, secret: secret, codes: codes)
  }

  /// A council with a plan and an account, and somebody who is not signed in.
  static func with(
    _ engine: Engine = .sqlite, _ body: (TestDatabase, Account, TestClock, Visitor) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let clock = TestClock()
      try await body(
        test, try await Account.make(test), clock, try Visitor(stranger: test.database, now: clock.now))
    }
  }
}

extension Visitor {
  /// Gives a password at the door.
  func give(_ email: String, _ password: String, next: String = "/") async throws -> Answer {
    _ = try await get("/sign-in")
    return try await post("/sign-in", [("email", email), ("password", password), ("next", next)])
  }

  /// Gives the account's password, and then the code of the hour.
  func signIn(_ account: Account, _ clock: TestClock, next: String = "/") async throws -> Answer {
    let first = try await give(" Officer@Example.org ", Account.password, next: next)
    #expect(first.status == 303)
    _ = try await get(first.location ?? "/")
    return try await post(
      "/sign-in/code", [("code", account.secret.code(at: clock.now().seconds)), ("next", next)])
  }
}
