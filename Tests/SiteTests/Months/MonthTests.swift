import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A month from its opening to its closing, and what comes after.
@Suite struct MonthTests {
  @Test(arguments: Engine.available)
  func `A month is opened, answered, reviewed and closed, and its figures then stand`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { desk in
      try await Self.open(desk)
      let work = try await desk.lead.get("/")
      #expect(work.body.contains("My actions for March 2017"))
      #expect(work.body.contains("1.1.1") && !work.body.contains("1.1.2"), "only what names their post")
      let sent = try await Self.send(desk.lead, "1.1.1", Self.red)
      #expect(sent.status == 303)
      let before = try await desk.officer.get("/plans/plan/actions.json?as-at=2017-03")
      #expect(!before.body.contains("supplier"), "it counts for nothing until it is accepted")
      let accepted = try await Self.accept(desk, "1.1.1")
      #expect(accepted.location == "/plans/plan/periods/2017-03?done=reviewed&action=1.1.1")
      let provisional = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(
        provisional.body.contains("Provisional")
          && provisional.body.contains("The supplier has not delivered."))
      try await Self.close(desk, "2017-03")
      let report = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(!report.body.contains("Provisional"))
      #expect(report.body.contains("The supplier has not delivered."))
      let late = try await Self.send(desk.lead, "1.1.1", Self.red)
      #expect(late.status == 409, "a closed month takes no more")
    }
  }

  @Test func `The month's dates are told once they are kept, and what is no day is still there`() async throws
  {
    try await Self.with { desk in
      try await Self.open(desk)
      let address = "/plans/plan/periods/2017-03"
      _ = try await desk.officer.get(address)
      let wrong = try await desk.officer.post(
        address + "/dates", [("updates-by", "2017-02-31"), ("board-on", "2017-04-20")])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains("February 2017 has no 31st: it ends on the 28th"))
      #expect(wrong.body.contains("value=\"2017-02-31\"") && wrong.body.contains("value=\"2017-04-20\""))
      let kept = try await desk.officer.post(
        address + "/dates", [("updates-by", "2017-04-06"), ("board-on", "2017-04-20")])
      let page = try await desk.officer.get(kept.location ?? "")
      #expect(page.body.contains("Kept: updates by 6 April 2017 and the board meets on 20 April 2017."))
      _ = try await desk.officer.post(address + "/dates", [])
      let empty = try await desk.officer.get(address + "?done=dates")
      #expect(empty.body.contains("Kept: the month has no dates."))
    }
  }

  @Test func `What is counted as none is said as none`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("None is accepted and 3 have not been answered."))
      for (reference, lead) in [("1.1.1", desk.lead), ("1.1.2", desk.officer), ("1.1.4", desk.officer)] {
        _ = try await Self.send(lead, reference, Self.red)
      }
      let all = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(!all.body.contains(" 0 have not") && all.body.contains("None is accepted, "))
      try await Self.close(desk, "2017-03")
      let closed = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(!closed.body.contains("0 were not answered"))
    }
  }

  @Test func `A later correction shows as restated, and the closed figures have not moved`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      _ = try await Self.send(desk.lead, "1.1.1", Self.red)
      _ = try await Self.accept(desk, "1.1.1")
      try await Self.close(desk, "2017-03")
      let before = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      var corrected = Self.draft()
      corrected.actions[0].updates[0] = Update(
        id: Fixture.ids(), asAt: Month("2017-03")!, rating: "amber", recordedOn: Day("2018-03-13")!)
      corrected.actions[0].updates[0].narrative = Narrative("It had begun after all.")
      corrected.periods = []
      try await Fixture.keep(
        corrected, in: desk.test.database,
        on: Occasion(who: "test", at: "2018-03-13T09:00:00Z", day: Day("2018-03-13")!))
      let page = try await desk.officer.get("/plans/plan/exception-reports/2017-03")
      #expect(page.body.contains("Restated since it was closed"))
      #expect(page.body.contains("1.1.1 was Red and is now Amber"))
      let after = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      #expect(after.body == before.body, "the closed report is the same to the last byte")
      let month = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("As closed: <b>1</b>"))
    }
  }

  @Test func `Pre-flight names what is missing, and closing asks for a reason for each fault`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("no words for March"))
      #expect(page.body.contains("no answer on immediate risk"))
      let refused = try await desk.officer.post(
        "/plans/plan/periods/2017-03/closure", [("reason-words", "The lead is away")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("value=\"The lead is away\""))
      let state = try await desk.officer.get("/plans/plan/exception-reports/2017-03.json")
      #expect(state.body.contains("\"state\": \"provisional\""))
    }
  }

  @Test func `Reopening needs a reason, and is in the audit trail`() async throws {
    try await Self.with { desk in
      try await Self.open(desk)
      try await Self.close(desk, "2017-03")
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      let silent = try await desk.officer.post("/plans/plan/periods/2017-03/reopening")
      #expect(silent.status == 422)
      let reopened = try await desk.officer.post(
        "/plans/plan/periods/2017-03/reopening", [("reason", "A lead was ill")])
      #expect(reopened.status == 303)
      let trail = try await desk.officer.get("/audit-trail")
      #expect(trail.body.contains("reopened") && trail.body.contains("A lead was ill"))
      try await Self.close(desk, "2017-03")
      let page = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(page.body.contains("Closed again (2)"))
      let checks = try await desk.test.database.read { try AuditTrailCheck.run($0) }
      #expect(checks.flatMap(\.faults) == [])
    }
  }
}
