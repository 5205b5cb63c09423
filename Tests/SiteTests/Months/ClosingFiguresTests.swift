import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The demonstration's months, closed: what is frozen is what was published.
@Suite struct ClosingFiguresTests {
  @Test(arguments: Engine.available)
  func `March 2017 closes to exactly the published figures`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = try #require(Demo.draft)
      let march = Month("2017-03")!
      draft.periods = draft.periods.filter { $0.month <= march }.map { period in
        period.month == march ? ReportingPeriod(month: march, state: .open, closedOn: nil) : period
      }
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database)
      let address = "/plans/barchester/exception-reports/2017-03.json"
      let open = try #require(try await officer.get(address).json as? [String: Any])
      #expect(open["state"] as? String == "provisional")
      _ = try await officer.get("/plans/barchester/periods/2017-03")
      let reasons = ["review", "words", "risk", "evidence", "reasons", "names", "privacy"].map {
        ("reason-\($0)", "As published")
      }
      let closed = try await officer.post("/plans/barchester/periods/2017-03/closure", reasons)
      #expect(closed.status == 303)
      let report = try #require(try await officer.get(address).json as? [String: Any])
      #expect(report["state"] as? String == "closed")
      try Self.expect(report, asAt: "2017-03-31")
      var (before, after) = (open, report)
      for name in ["state", "closings", "sentences", "notes"] { (before[name], after[name]) = (nil, nil) }
      #expect(NSDictionary(dictionary: before) == NSDictionary(dictionary: after), "closing changed a figure")
      let head = try await test.database.read { session in
        try session.first("SELECT content, hash FROM period_snapshot") { (try $0.text(), try $0.text()) }
      }
      let kept = try #require(head)
      #expect(AuditTrail.digest(kept.0) == kept.1)
    }
  }

  @Test func `Every closed month of the demonstration is told from its snapshot, with the published figures`()
    async throws
  {
    try await TestDatabase.with(.sqlite) { test in
      try await DemoCouncil.load(into: test.database, ids: Fixture.ids, at: Visitor.moment)
      let officer = try await Visitor(test.database)
      let months = try Demo.list(Demo.figures(), "monthly").compactMap { $0["asAt"] as? String }
      #expect(months.count == 22)
      for day in months {
        let month = String(day.prefix(7))
        let answer = try await officer.get("/plans/barchester/exception-reports/\(month).json")
        let report = try #require(try answer.json as? [String: Any])
        try Self.expect(report, asAt: day)
        let page = try await officer.get("/plans/barchester/exception-reports/\(month)")
        #expect(!page.body.contains("Restated since"), "\(month)")
      }
      let kept = try await test.database.read { session in
        try session.first("SELECT count(*) FROM period_snapshot") { try $0.integer() }
      }
      #expect(kept == 21)
    }
  }

  @Test func `A snapshot that was changed in the database is not shown`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await desk.test.database.write {
        try $0.run("UPDATE period_snapshot SET content = replace(content, 'red', 'amber')")
      }
      // Another server, which has not read it before.
      let officer = try await Visitor(desk.test.database, now: desk.clock.now)
      let answer = try await officer.get("/plans/plan/exception-reports/2017-02")
      #expect(answer.status == 500)
      #expect(answer.body.contains("Nothing that is kept has been changed"))
    }
  }

  private static func expect(_ report: [String: Any], asAt day: String) throws {
    let monthly = try Demo.list(Demo.figures(), "monthly")
    let figures = try #require(monthly.first { $0["asAt"] as? String == day })
    #expect(number(report["due"]) == number(figures["due"]), "\(day)")
    #expect(number(report["red"]) == number(figures["red"]), "\(day)")
    #expect(number(report["actions"]) == number(figures["inPlan"]), "\(day)")
    let rows = try #require(report["priorities"] as? [[String: Any]])
    #expect(rows.compactMap { number($0["due"]) } == figures["dueByPriority"] as? [Int], "\(day)")
    #expect(rows.compactMap { number($0["red"]) } == figures["redByPriority"] as? [Int], "\(day)")
  }
}
