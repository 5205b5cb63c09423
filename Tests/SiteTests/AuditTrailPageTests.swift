import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The audit trail is read by people who know no JSON.
@Suite struct AuditTrailPageTests {
  @Test func `What was changed is said as it was and as it is now`() {
    let told = AuditTrailChange.all(
      before: #"{"lead":"Head of Law","start":null,"stem":"Hold","board":true,"same":1}"#,
      after: #"{"lead":"Director","start":"2017-03","stem":null,"board":false,"same":1}"#
    ).map(\.sentence)
    #expect(
      told == [
        "Board was yes, now no", "Lead was Head of Law, now Director", "Start: 2017-03",
        "Wording was Hold, now empty",
      ])
  }

  @Test func `Ids and hashes are left to those who look at the entry as it is kept`() {
    let id = "0195d3a0-7e00-7000-8000-000000000000"
    let hash = String(repeating: "a1", count: 32)
    let told = AuditTrailChange.all(before: "{}", after: #"{"id":"\#(id)","hash":"\#(hash)","name":"a\nb"}"#)
    #expect(told.map(\.sentence) == ["Name: a, b"])
    #expect(AuditTrailChange.all(before: "no JSON", after: "{}").isEmpty)
  }

  @Test func `The page tells a change in words, and has the entry as it is kept behind them`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      _ = try await desk.officer.post("/plans/plan/periods/2017-03/dates", [("updates-by", "2017-04-06")])
      _ = try await desk.officer.post("/plans/plan/periods/2017-03/dates", [("updates-by", "2017-04-07")])
      let page = try await desk.officer.get("/audit-trail")
      #expect(page.body.contains("<li>Updates by was 2017-04-06, now 2017-04-07</li>"))
      #expect(page.body.contains("<code>{&quot;updates_by&quot;:&quot;2017-04-07&quot;}</code>"))
    }
  }
}
