import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// What lets somebody in is changed only by whoever knows the password and holds the authenticator.
@Suite struct AuthenticatorTests {
  private static let page = "/account/authenticator"

  @Test func `Recovery codes are made anew with the password alone`() async throws {
    try await Account.with { _, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      _ = try await visitor.get("/account")
      for wrong in ["", "not the password at all"] {
        let answer = try await visitor.post("/account/recovery-codes", [("codes-password", wrong)])
        #expect(answer.status == 422 && !answer.body.contains("Keep these recovery codes"))
      }
      let made = try await visitor.post("/account/recovery-codes", [("codes-password", Account.password)])
      #expect(made.status == 200 && made.body.contains("Keep these recovery codes"))
    }
  }

  @Test(arguments: Engine.available)
  func `A new phone takes the old one's place with the password and a code of each`(_ engine: Engine)
    async throws
  {
    try await Account.with(engine) { test, account, clock, visitor in
      _ = try await visitor.signIn(account, clock)
      let elsewhere = try Visitor(stranger: test.database, now: clock.now)
      clock.pass(30)
      _ = try await elsewhere.signIn(account, clock)
      clock.pass(30)
      let form = try SentForm(try await visitor.get(Self.page).body, to: Self.page)
      let phone = try #require(OneTimeCode(base32: form["secret"] ?? ""))
      func move(_ password: String, _ old: String, _ new: String) async throws -> Visitor.Answer {
        try await visitor.send(form) {
          ($0["current"], $0["old-code"], $0["new-code"]) = (password, old, new)
        }
      }
      func code(_ secret: OneTimeCode) -> String { secret.code(at: clock.now().seconds) }
      let guessed = try await move("not the password at all", code(account.secret), code(phone))
      #expect(guessed.status == 422 && guessed.body.contains("That is not your password"))
      let stolen = try await move(Account.password, code(phone), code(phone))
      #expect(stolen.status == 422, "the new phone does not vouch for itself")
      let unproved = try await move(Account.password, code(account.secret), "000000")
      #expect(unproved.status == 422)
      let moved = try await move(Account.password, account.codes[0], code(phone))
      #expect(moved.status == 303)
      let ended = try await elsewhere.get("/account")
      #expect(ended.status != 200, "everywhere else it is signed out")
      clock.pass(60)
      let old = try Visitor(stranger: test.database, now: clock.now)
      let refused = try await old.signIn(account, clock)
      #expect(refused.status == 422)
      _ = try await old.get("/sign-in/code")
      let landed = try await old.post("/sign-in/code", [("code", code(phone)), ("next", "/")])
      #expect(landed.status == 303)
    }
  }
}
