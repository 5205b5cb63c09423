import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// All that can go wrong on the way: a page that says so, a way back, and nobody signed in.
@Suite struct SingleSignOnRefusalTests {
  private static let ended = "This sign-in has ended"

  @Test(arguments: TokenFlaw.all)
  func `A token with one flaw signs nobody in`(_ flaw: TokenFlaw) async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.spoil = flaw.spoil }
      let isAboutAddress = [.noEmail, .emailNotVerified].contains(flaw.fault)
      try await desk.expectRefusal(
        try await desk.signIn(), 403,
        isAboutAddress
          ? "Your council’s sign-in did not say who you are" : "Your council’s sign-in gave a wrong answer")
    }
  }

  @Test func `Somebody whom nobody added is told by which address, and whom to ask`() async throws {
    try await CouncilDesk.with { desk in
      desk.provider.change { $0.spoil = { $0.claims["email"] = "<b>@example.org" } }
      let answer = try await desk.signIn()
      try await desk.expectRefusal(answer, 403, "You have no account here")
      #expect(answer.body.contains("you are &lt;b&gt;@example.org."))
      #expect(answer.body.contains("ask whoever looks after people for your council"))
      let people = try await desk.test.database.read { try PersonRecords.all(desk.officer.council, $0) }
      #expect(people.map(\.email) == ["officer@example.org"], "nobody is made by signing in")
    }
  }

  @Test func `Somebody who has left is told the same`() async throws {
    try await CouncilDesk.with { desk in
      var gone = desk.officer
      gone.leftOn = desk.clock.now().day
      let left = gone
      try await desk.test.database.write { session in
        try Ledger.keep(session, Fixture.occasion, council: left.council) {
          try PersonRecords.change(desk.officer, to: left, $0)
        }
      }
      try await desk.expectRefusal(try await desk.signIn(), 403, "You have no account here")
    }
  }

  @Test(arguments: Engine.available)
  func `An answer works once`(_ engine: Engine) async throws {
    try await CouncilDesk.with(engine) { desk in
      let back = try await desk.leave()
      let attempt = try #require(desk.visitor.cookie("attempt"))
      let landed = try await desk.visitor.get(back)
      #expect(landed.status == 303)
      desk.visitor.forgetCookies()
      desk.visitor.setCookie("attempt", attempt)
      try await desk.expectRefusal(try await desk.visitor.get(back), 400, Self.ended)
      #expect(desk.provider.asked("/token") == 1, "the provider is not asked again")
    }
  }

  @Test func `A code that was used elsewhere signs nobody in`() async throws {
    try await CouncilDesk.with { desk in
      let (victim, thief) = (desk.visitor, try desk.another())
      let code = Query(try await desk.leave(victim))["code"] ?? ""
      let back = try await desk.leave(thief).replacing(/code=[^&]*/, with: "code=\(code)")
      try await desk.expectRefusal(try await thief.get(back), 400, Self.ended, of: thief)
    }
  }

  @Test func `The state of another browser is refused, and one's own goes on`() async throws {
    try await CouncilDesk.with { desk in
      let other = try desk.another()
      let (mine, theirs) = (try await desk.leave(), try await desk.leave(other))
      try await desk.expectRefusal(try await desk.visitor.get(theirs), 400, Self.ended)
      try await desk.expectRefusal(
        try await desk.visitor.get("/sign-in/return?code=x"), 400, Self.ended)
      #expect(desk.provider.asked("/token") == 0, "no code is given away for another's answer")
      let landed = try await desk.visitor.get(mine)
      #expect(landed.status == 303)
    }
  }

  @Test func `A browser that began nothing, or cannot be known, is not signed in`() async throws {
    try await CouncilDesk.with { desk in
      let back = try await desk.leave()
      for cookie in ["", "x", SecretToken.make().text] {
        let other = try desk.another()
        other.setCookie("attempt", cookie)
        try await desk.expectRefusal(try await other.get(back), 400, Self.ended, of: other)
      }
      // With a state of their own making, too.
      let (other, token) = (try desk.another(), SecretToken.make())
      other.setCookie("attempt", token.text)
      let state = SignOnAttempt(token: token).state
      let answer = try await other.get("/sign-in/return?code=x&state=\(state)")
      try await desk.expectRefusal(answer, 400, Self.ended, of: other)
    }
  }

  @Test func `An attempt ends after ten minutes`() async throws {
    try await CouncilDesk.with { desk in
      let slow = try await desk.leave()
      desk.clock.pass(600)
      try await desk.expectRefusal(try await desk.visitor.get(slow), 400, Self.ended)
      let back = try await desk.leave()
      desk.clock.pass(599)
      let landed = try await desk.visitor.get(back)
      #expect(landed.status == 303)
    }
  }

  @Test(arguments: ["", "&state="])
  func `Whoever is not let in there, or turns back, is told so in this site's words`(_ more: String)
    async throws
  {
    try await CouncilDesk.with { desk in
      let state = Query(try await desk.leave())["state"] ?? ""
      let answer = try await desk.visitor.get(
        "/sign-in/return?error=access_denied&error_description=Ring+0900+now\(more)\(more.isEmpty ? "" : state)"
      )
      try await desk.expectRefusal(answer, 403, "Your council’s sign-in did not let you in")
      #expect(!answer.body.contains("0900"))
    }
  }

  @Test func `What a provider calls an error is cut to a word for the log`() {
    #expect(SignOnProblem.word("access_denied") == "access_denied")
    #expect(SignOnProblem.word("a\nb\u{1b}[31m é" + String(repeating: "x", count: 99)).count <= 40)
    #expect(SignOnProblem.word("no\nline") == "noline")
  }
}
