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

  @Test func `Spraying one password over many accounts slows the network`() async throws {
    try await Account.with { test, _, clock, visitor in
      let (now, network) = (clock.now().seconds, SecretToken.hash(of: "network "))
      func fail(_ times: Int) async throws {
        try await test.database.write {
          try SignInRecords.fail(Array(repeating: network, count: times), now: now, ids: Fixture.ids, $0)
        }
      }
      try await fail(SignInPace.freeByNetwork - 1)
      let last = try await visitor.give("someone@example.org", "Spring2018Spring!")
      #expect(last.status == 422)
      let slowed = try await visitor.give("someone.else@example.org", "Spring2018Spring!")
      #expect(slowed.status == 429)
    }
  }
}
