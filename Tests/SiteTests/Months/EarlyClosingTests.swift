import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A month is closed before it has ended only by somebody who says so.
@Suite struct EarlyClosingTests {
  @Test func `A month that still runs is closed only when that is ticked`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let clock = TestClock(Day("2017-02-28")!)
      let officer = try await Visitor(test.database, now: clock.now)
      let address = "/plans/plan/periods/2017-02"
      let page = try await officer.get(address)
      #expect(page.body.contains("Close February before it ends"))
      let reasons = page.body.matches(of: /name="(reason-[^"]+)"/).map { (String($0.1), "Imported") }
      let early = try await officer.post(address + "/closure", reasons)
      #expect(early.status == 422 && early.body.contains("February 2017 ends on 28 February 2017."))
      #expect(early.body.contains("value=\"Imported\""), "nothing typed is lost")
      let ticked = try await officer.post(address + "/closure", reasons + [("early", "yes")])
      #expect(ticked.status == 303)
      let trail = try await officer.get("/audit-trail")
      #expect(trail.body.contains("closed before it ended"))
    }
  }

  @Test func `The day after a month's last it is closed without a word`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let officer = try await Visitor(test.database, now: TestClock(Day("2017-03-01")!).now)
      let address = "/plans/plan/periods/2017-02"
      let page = try await officer.get(address)
      #expect(!page.body.contains("before it ends"))
      let reasons = page.body.matches(of: /name="(reason-[^"]+)"/).map { (String($0.1), "Imported") }
      let closed = try await officer.post(address + "/closure", reasons)
      #expect(closed.status == 303)
    }
  }
}
