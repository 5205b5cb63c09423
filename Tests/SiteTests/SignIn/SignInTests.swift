import Foundation
import Improvement
import Records
import Synchronization
import TestDatabases
import Testing

@testable import Site

/// A clock that tests move.
final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  /// - Parameter day: stands at nine in the morning of it.
  init(_ day: Day = Visitor.moment.day) {
    seconds = Mutex(day.ordinal * 86_400 + 9 * 3600)
  }

  func pass(_ more: Int) { seconds.withLock { $0 += more } }

  @Sendable func now() -> Moment {
    let now = seconds.withLock { $0 }
    let date = Date(timeIntervalSince1970: Double(now))
    return Moment(
      seconds: now, iso: date.formatted(.iso8601), day: Day(ordinal: now / 86_400), minute: now % 86_400 / 60)
  }
}

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
}

@Suite struct SignInTests {
  private func with(
    _ engine: Engine = .sqlite, _ body: (TestDatabase, Account, TestClock, Visitor) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let clock = TestClock()
      try await body(
        test, try await Account.make(test), clock, try Visitor(stranger: test.database, now: clock.now))
    }
  }

  private func give(_ visitor: Visitor, _ email: String, _ password: String, next: String = "/") async throws
    -> Visitor.Answer
  {
    _ = try await visitor.get("/sign-in")
    return try await visitor.post("/sign-in", [("email", email), ("password", password), ("next", next)])
  }

  private func signIn(_ visitor: Visitor, _ account: Account, _ clock: TestClock, next: String = "/")
    async throws
    -> Visitor.Answer
  {
    let first = try await give(visitor, " Officer@Example.org ", Account.password, next: next)
    #expect(first.status == 303)
    _ = try await visitor.get(first.location ?? "/")
    return try await visitor.post(
      "/sign-in/code", [("code", account.secret.code(at: clock.now().seconds)), ("next", next)])
  }

  @Test(arguments: Engine.available)
  func `Somebody signs in with a password and a code, and lands where they wanted to go`(_ engine: Engine)
    async throws
  {
    try await with(engine) { _, account, clock, visitor in
      let asked = try await visitor.get("/plans/plan/actions?rating=red")
      #expect(asked.location == "/sign-in?next=%2Fplans%2Fplan%2Factions%3Frating%3Dred")
      let landed = try await signIn(visitor, account, clock, next: "/plans/plan/actions?rating=red")
      #expect(landed.location == "/plans/plan/actions?rating=red")
      let page = try await visitor.get("/plans/plan/actions?rating=red")
      #expect(page.status == 200)
    }
  }

  @Test func `The password alone opens nothing`() async throws {
    try await with { _, _, _, visitor in
      _ = try await give(visitor, "officer@example.org", Account.password)
      let page = try await visitor.get("/plans/plan")
      #expect(page.status == 303)
    }
  }

  @Test func `A stranger is told the same of a wrong password and of an unknown address`() async throws {
    try await with { _, _, _, visitor in
      let wrong = try await give(visitor, "officer@example.org", "not the password at all")
      let unknown = try await give(visitor, "nobody@example.org", "not the password at all")
      #expect(wrong.status == 422 && unknown.status == 422)
      func plain(_ answer: Visitor.Answer) -> String {
        answer.body.replacing(/value="[^"]*"/, with: "")
      }
      #expect(plain(wrong) == plain(unknown))
      #expect(wrong.body.contains("value=\"officer@example.org\""), "what was typed is still there")
    }
  }

  @Test func `A code works once, and a recovery code once`() async throws {
    try await with { test, account, clock, visitor in
      _ = try await signIn(visitor, account, clock)
      let other = try Visitor(stranger: test.database, now: clock.now)
      let again = try await signIn(other, account, clock)
      #expect(again.status == 422, "the same code a second time")
      clock.pass(60)
      let recovered = try await other.post("/sign-in/code", [("code", account.codes[3].lowercased())])
      #expect(recovered.status == 303)
      let third = try Visitor(stranger: test.database, now: clock.now)
      _ = try await give(third, "officer@example.org", Account.password)
      _ = try await third.get("/sign-in/code")
      let used = try await third.post("/sign-in/code", [("code", account.codes[3])])
      #expect(used.status == 422)
    }
  }

  @Test func `A session fixed beforehand is worth nothing after signing in`() async throws {
    try await with { test, account, clock, visitor in
      let planted = SecretToken.make()
      visitor.setCookie("session", planted.text)
      _ = try await signIn(visitor, account, clock)
      #expect(visitor.session != planted.text)
      let halfway = try await give(visitor, "officer@example.org", Account.password)
      #expect(halfway.status == 303)
      let half = visitor.session
      clock.pass(60)
      _ = try await visitor.get("/sign-in/code")
      _ = try await visitor.post("/sign-in/code", [("code", account.secret.code(at: clock.now().seconds))])
      #expect(visitor.session != half, "the token changes when the sign-in is whole")
      let thief = try Visitor(stranger: test.database, now: clock.now)
      for token in [planted.text, half ?? ""] {
        thief.setCookie("session", token)
        let page = try await thief.get("/plans/plan")
        #expect(page.status == 303)
      }
    }
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "\\\\evil.example",
    "/%09/evil.example\r\nSet-Cookie: a=b", "http:/plans", "",
  ])
  func `Signing in leads to no other site`(_ next: String) async throws {
    try await with { _, account, clock, visitor in
      let landed = try await signIn(visitor, account, clock, next: next)
      #expect(landed.status == 303)
      #expect(landed.location == "/", "\(next)")
    }
  }

  @Test func `Guessing is slowed for strangers, and the owner's own browser is not locked out`() async throws
  {
    try await with { test, account, clock, owner in
      _ = try await signIn(owner, account, clock)
      _ = try await owner.get("/account")
      _ = try await owner.post("/sign-out")
      let stranger = try Visitor(stranger: test.database, now: clock.now)
      for _ in 1...5 {
        let answer = try await give(stranger, "officer@example.org", "one wrong guess more")
        #expect(answer.status == 422)
      }
      let slowed = try await give(stranger, "officer@example.org", Account.password)
      #expect(slowed.status == 429)
      #expect(slowed.body.contains("Nobody is locked out"))
      let another = try Visitor(stranger: test.database, now: clock.now)
      let spread = try await give(another, "officer@example.org", Account.password)
      #expect(spread.status == 429, "another browser and address shares the count")
      clock.pass(30)
      let landed = try await signIn(owner, account, clock)
      #expect(landed.status == 303, "the browser that the owner has used before has a count of its own")
    }
  }

  @Test func `Spraying one password over many accounts slows the network`() async throws {
    try await with { test, _, clock, visitor in
      let (now, network) = (clock.now().seconds, SecretToken.hash(of: "network "))
      func fail(_ times: Int) async throws {
        try await test.database.write {
          try SignInRecords.fail(Array(repeating: network, count: times), now: now, ids: Fixture.ids, $0)
        }
      }
      try await fail(SignInPace.freeByNetwork - 1)
      let last = try await give(visitor, "someone@example.org", "Spring2018Spring!")
      #expect(last.status == 422)
      let slowed = try await give(visitor, "someone.else@example.org", "Spring2018Spring!")
      #expect(slowed.status == 429)
    }
  }

  @Test func `A session runs out after two hours without a request, and after twelve in any case`()
    async throws
  {
    try await with { _, account, clock, visitor in
      _ = try await signIn(visitor, account, clock)
      clock.pass(SessionRecords.idle - 60)
      let inTime = try await visitor.get("/plans/plan")
      #expect(inTime.status == 200)
      clock.pass(SessionRecords.idle + 61)
      let late = try await visitor.get("/plans/plan")
      #expect(late.status == 303)
    }
  }

  @Test func `Signing out ends the session, and signing out elsewhere leaves this one`() async throws {
    try await with { test, account, clock, visitor in
      _ = try await signIn(visitor, account, clock)
      clock.pass(60)
      let other = try Visitor(stranger: test.database, now: clock.now)
      _ = try await signIn(other, account, clock)
      let page = try await other.get("/account")
      #expect(page.body.contains("Sign out everywhere else"))
      _ = try await other.post("/account/sessions")
      let here = try await other.get("/account")
      let there = try await visitor.get("/account")
      #expect(here.status == 200 && there.status == 303)
      let token = other.session ?? ""
      _ = try await other.post("/sign-out")
      other.setCookie("session", token)
      let gone = try await other.get("/account")
      #expect(gone.status == 303, "the token is dead, not only forgotten")
    }
  }

  @Test func `Cookies cannot be read by scripts, and travel through TLS alone behind TLS`() async throws {
    try await with { test, account, clock, _ in
      var settings = Site.Settings()
      settings.address = "https://plan.example.gov.uk"
      let visitor = try Visitor(stranger: test.database, settings: settings, now: clock.now)
      let answer = try await visitor.get("/sign-in")
      let cookies = answer.headers[values: .setCookie]
      let landed = try await signIn(visitor, account, clock)
      for line in cookies + landed.headers[values: .setCookie] {
        #expect(
          line.contains("HttpOnly") && line.contains("SameSite=Lax") && line.contains("Secure"), "\(line)")
      }
    }
  }

  @Test func `A form without its proof, or with another session's, changes nothing`() async throws {
    try await with { test, account, clock, visitor in
      _ = try await signIn(visitor, account, clock)
      let other = try await Visitor(test.database, now: clock.now)
      _ = try await other.get("/account")
      for proof in ["", "x", SecretToken.make().derived("csrf")] {
        let answer = try await visitor.post("/account/calendar", [("csrf", proof)])
        #expect(answer.status == 403)
      }
      let crossing = try await visitor.post(
        "/account/calendar", headers: [.init("Sec-Fetch-Site")!: "cross-site"])
      #expect(crossing.status == 403)
      let foreign = try await visitor.post("/account/calendar", headers: [.origin: "https://evil.example"])
      #expect(foreign.status == 403)
      let strangersForm = try Visitor(stranger: test.database, now: clock.now)
      let blind = try await strangersForm.post("/sign-in", [("email", "a"), ("password", "b"), ("csrf", "")])
      #expect(blind.status == 403)
    }
  }
}
