import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Passwords are guessed slowly, and nobody is locked out by others.
@Suite struct GuessingTests {
  @Test func `Guessing is slowed for strangers, and the owner's own browser is not locked out`() async throws
  {
    try await Account.with { test, account, clock, owner in
      _ = try await owner.signIn(account, clock)
      _ = try await owner.get("/account")
      _ = try await owner.post("/sign-out")
      let stranger = try Visitor(stranger: test.database, now: clock.now)
      for _ in 1...5 {
        let answer = try await stranger.give("officer@example.org", "one wrong guess more")
        #expect(answer.status == 422)
      }
      let slowed = try await stranger.give("officer@example.org", Account.password)
      #expect(slowed.status == 429)
      #expect(slowed.body.contains("Nobody is locked out"))
      let another = try Visitor(stranger: test.database, now: clock.now)
      let spread = try await another.give("officer@example.org", Account.password)
      #expect(spread.status == 429, "another browser and address shares the count")
      clock.pass(30)
      let landed = try await owner.signIn(account, clock)
      #expect(landed.status == 303, "the browser that the owner has used before has a count of its own")
    }
  }

  @Test
  func
    `Spraying one password over many accounts slows the network, and locks nobody out of their own browser`()
    async throws
  {
    try await Account.with { test, account, clock, owner in
      _ = try await owner.signIn(account, clock)
      _ = try await owner.get("/account")
      _ = try await owner.post("/sign-out")
      try await Self.addPeople(SignInPace.freeByNetwork, like: account, test)
      let stranger = try Visitor(stranger: test.database, now: clock.now)
      for number in 1...SignInPace.freeByNetwork {
        let answer = try await stranger.give("person\(number)@example.org", "Spring2018Spring!")
        #expect(answer.status == 422, "guess \(number)")
      }
      let slowed = try await stranger.give("officer@example.org", Account.password)
      #expect(slowed.status == 429, "even a right password waits, in a browser that is not known")
      let another = try Visitor(stranger: test.database, now: clock.now)
      #expect(try await another.give("person1@example.org", Account.password).status == 429)
      clock.pass(30)
      let landed = try await owner.signIn(account, clock)
      #expect(landed.status == 303 && landed.location == "/", "the owner's own browser is known")
      clock.pass(SignInPace.longest)
      let later = try await stranger.give("person1@example.org", Account.password)
      #expect(later.status == 303, "the network was slowed, and is not locked out")
    }
  }

  /// People with the account's password, at person1@example.org and so on.
  private static func addPeople(_ count: Int, like account: Account, _ test: TestDatabase) async throws {
    try await test.database.write { session in
      guard let credential = try CredentialRecords.find(account.person.id, session) else { return }
      try Ledger.keep(session, Fixture.occasion, council: account.person.council) { ledger in
        for number in 1...count {
          let person = Person(
            id: Fixture.ids(), council: account.person.council, email: "person\(number)@example.org",
            name: "Person \(number)")
          try PersonRecords.add(person, ledger)
          try CredentialRecords.set(credential, codes: [], of: person.id, ledger)
        }
      }
    }
  }
}
