import Hummingbird
import TestDatabases
import Testing

@testable import Site

/// A form that is sent by somebody who is no longer signed in.
@Suite struct SignedOutTests {
  private static let words: [(String, String)] = [
    ("words", "We met <b>twice</b> this month."), ("password", "a secret of mine"), ("rating", "red"),
  ]

  @Test func `What was typed is shown again, to be copied, and nothing is kept`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let address = "/plans/plan/actions/1.1.1/updates"
      _ = try await desk.lead.get(address)
      desk.lead.forgetCookies()
      let answer = try await desk.lead.post(
        address, Self.words, headers: [.referer: "http://localhost\(address)?month=2017-03"])
      #expect(answer.status == 401)
      #expect(answer.body.contains("We met &lt;b&gt;twice&lt;/b&gt; this month.</textarea>"))
      #expect(!answer.body.contains("a secret of mine"), "no password is shown")
      #expect(answer.body.contains("next=%2Fplans%2Fplan%2Factions%2F1.1.1%2Fupdates%3Fmonth%3D2017-03"))
    }
  }

  @Test func `What another site sends is not shown`() async throws {
    try await MonthTests.with { desk in
      desk.lead.forgetCookies()
      let answer = try await desk.lead.post(
        "/plans/plan/actions/1.1.1/updates", Self.words, headers: [.init("Sec-Fetch-Site")!: "cross-site"])
      #expect(answer.status == 303 && !answer.body.contains("We met"))
    }
  }
}
