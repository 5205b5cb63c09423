import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// What stands in the update form when it is opened.
@Suite struct FormOpeningTests {
  private static let address = "/plans/plan/actions/1.1.1/updates"

  @Test func `What was accepted for the month is there to be put right`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      _ = try await MonthTests.accept(desk, "1.1.1")
      let page = try await desk.lead.get(Self.address)
      #expect(page.body.contains("An update for March is accepted"))
      #expect(page.body.contains("\nThe supplier has not delivered.</textarea>"))
      #expect(page.body.contains("value=\"Each child is followed up on the day.\""))
    }
  }

  @Test func `What came with a file for the month is there too`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let officer = try await Visitor(test.database)
      let page = try await officer.get(Self.address + "?month=2017-02")
      #expect(page.body.contains("\nWhat was said of 1.1.1.</textarea>"))
    }
  }

  @Test func `A forecast that has passed is not filled in again`() async throws {
    for (forecast, isThere) in [("2017-03", false), ("2017-04", true)] {
      try await TestDatabase.with(.sqlite) { test in
        var draft = MonthTests.draft()
        draft.actions[0].updates[0].forecast = Month(forecast)
        try await Fixture.keep(draft, in: test.database)
        let officer = try await Visitor(test.database)
        _ = try await officer.get("/plans/plan/periods/2017-02")
        _ = try await officer.post("/plans/plan/periods/2017-03/opening")
        let page = try await officer.get(Self.address)
        #expect(page.body.contains("name=\"forecast-year\" value=\"2017\"") == isThere, "\(forecast)")
      }
    }
  }
}
