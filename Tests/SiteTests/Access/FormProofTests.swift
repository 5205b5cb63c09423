import Hummingbird
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// No form is read that was not filled in on a page of this site and of the same session.
@Suite struct FormProofTests {
  private static let refusal = "This form cannot be used any more"

  /// An address for a route; what it names need not be there, for the proof is asked first.
  private static func address(_ path: String) -> String {
    path.split(separator: "/").map { part in
      part == "{plan}"
        ? "/plan" : part == ":reference" ? "/1.1.1" : part.hasPrefix(":") ? "/none" : "/\(part)"
    }.joined()
  }

  private static func proof(_ visitor: Visitor) async throws -> String {
    try #require(try SentForm(try await visitor.get("/account").body)["csrf"])
  }

  private func refuses(_ answer: Visitor.Answer, _ about: String) {
    #expect(answer.status == 403 && answer.body.contains(Self.refusal), "\(about) gave \(answer.status)")
  }

  @Test func `Every form of people who are signed in needs the proof of its own session`() async throws {
    try await MonthTests.with { desk in
      let visitor = try await Visitor(
        desk.test.database, [.officer, .administrator], now: desk.clock.now)
      let (own, other) = (try await Self.proof(visitor), try await Self.proof(desk.lead))
      let before = try await Self.trail(desk.test)
      let forms = visitor.site.routes().guarded.filter { $0.method == "POST" }
      #expect(forms.count > 40)
      for route in forms {
        let address = Self.address(route.path)
        for proof in ["", "made up", other] {
          refuses(try await visitor.post(address, [("csrf", proof)]), "\(address) with “\(proof)”")
        }
        for headers: HTTPFields in [
          [.init("Sec-Fetch-Site")!: "cross-site"], [.origin: "https://elsewhere.example"],
        ] {
          let answer = try await visitor.post(address, [("csrf", own)], headers: headers)
          refuses(answer, "\(address) from another site")
        }
      }
      #expect(try await Self.trail(desk.test) == before, "nothing was kept from them")
      for route in forms where route.path != "/sign-out" {
        let answer = try await visitor.post(Self.address(route.path), [("csrf", own)])
        #expect(!answer.body.contains(Self.refusal), "\(route.path) takes its own proof")
      }
    }
  }

  @Test func `Every form that is open to all needs the proof of the browser that opened it`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let other = try await Self.proof(desk.officer)
      let addresses = try await Self.opened(desk)
      let site = desk.officer.site
      let guarded = Set(site.routes().guarded.filter { $0.method == "POST" }.map { Self.plain($0.path) })
      let all = site.router().routes.filter { $0.method == .post }.map { Self.plain("\($0.path)") }
      #expect(Set(all).subtracting(guarded) == Set(addresses.keys), "each form that is open to all is tried")
      for (path, address) in addresses {
        let visitor = try Visitor(
          stranger: desk.test.database, mailer: { _ in .sent }, now: desk.clock.now)
        if path == "/sign-in/code" {
          let account = try await Account.make(desk.test, email: "half@example.org")
          _ = try await visitor.give(account.person.email, Account.password)
        }
        let page = try await visitor.get(address.replacing("/draft", with: ""))
        let own = try #require(try SentForm(page.body)["csrf"], "\(path)")
        for proof in ["", "made up", other] {
          refuses(try await visitor.post(address, [("csrf", proof)]), "\(path) with “\(proof)”")
        }
        let taken = try await visitor.post(address, [("csrf", own)])
        #expect(!taken.body.contains(Self.refusal), "\(path) takes its own proof")
      }
    }
  }

  /// A path with its names written as ":name".
  private static func plain(_ path: String) -> String {
    path.replacing(/\{(\w+)\}/) { ":\($0.1)" }
  }

  /// Each form that is open to all, with an address at which it stands.
  private static func opened(_ desk: MonthTests.Desk) async throws -> [String: String] {
    let (site, test) = (desk.officer.site, desk.test)
    func link(_ purpose: OneTimeLinkRecords.Purpose) async throws -> String {
      let person = try await Account.make(test, email: "\(purpose.rawValue)@example.org").person
      let link = try await test.database.write {
        try OneTimeLinks(site: site).make(purpose, for: person, occasion: Fixture.occasion, $0)
      }
      return String(link.dropFirst("http://localhost:8080".count))
    }
    _ = try await desk.officer.get("/plans/plan/periods/2017-03/links")
    let made = try await desk.officer.post(
      "/plans/plan/periods/2017-03/links", [("post", "Head of Law"), ("email", "law@partner.example")])
    let answers = try #require(made.body.firstMatch(of: /(\/answers\/[A-Za-z0-9_-]{43})</)).1
    return [
      "/sign-in": "/sign-in", "/sign-in/code": "/sign-in/code", "/forgotten-password": "/forgotten-password",
      "/invitations/:token": try await link(.invitation), "/resets/:token": try await link(.reset),
      "/answers/:token/actions/:reference": "\(answers)/actions/1.1.2",
      "/answers/:token/actions/:reference/draft": "\(answers)/actions/1.1.2/draft",
    ]
  }

  private static func trail(_ test: TestDatabase) async throws -> Int? {
    try await test.database.read { try $0.first("SELECT COUNT(*) FROM audit_trail") { try $0.integer() } }
  }
}
