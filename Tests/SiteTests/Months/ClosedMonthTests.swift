import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// What a closed month tells, and what becomes of an update that waited when it closed.
@Suite struct ClosedMonthTests {
  private static let march = "/plans/plan/periods/2017-03"
  private static let april = "/plans/plan/periods/2017-04"

  private static func close(_ desk: MonthTests.Desk) async throws {
    _ = try await desk.officer.get(march)
    let reasons = ["review", "words", "risk", "evidence", "reasons"].map {
      ("reason-\($0)", "The lead of \($0) is away")
    }
    #expect(try await desk.officer.post(march + "/closure", reasons).status == 303)
  }

  @Test func `An update that waited when its month closed can be accepted into the open one`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      try await Self.close(desk)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      let early = try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      #expect(early.status == 409 && early.body.contains("Open the next month"))

      _ = try await desk.officer.get(Self.march)
      _ = try await desk.officer.post(Self.april + "/opening")
      let month = try await desk.officer.get(Self.april)
      #expect(month.body.contains("To review: 1"))
      #expect(month.body.contains("Sent for March 2017, which is closed"))
      #expect(!month.body.contains("name=\"submission\""), "it is not accepted unseen")
      let page = try await desk.officer.get("/plans/plan/submissions/\(id)")
      #expect(page.body.contains("Accepted now, it stands from April 2017 on."))
      let accepted = try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
      #expect(accepted.location == Self.april + "?done=reviewed&action=1.1.1")
      let after = try await desk.officer.get(Self.april)
      #expect(after.body.contains("To review: 0"))
    }
  }

  @Test func `It tells what stood when it was closed, and why it was closed all the same`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await Self.close(desk)
      let page = try await desk.officer.get(Self.march)
      #expect(page.body.contains("why it was closed all the same"))
      #expect(page.body.contains("Every Red says where it stands: <b>The lead of words is away</b>"))
      #expect(!page.body.contains("id=\"preflight\""), "nothing is checked any more")
    }
  }

  @Test func `It counts the answers that it had when it was closed`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await Self.close(desk)
      try await MonthTests.correct(desk)
      let page = try await desk.officer.get(Self.march)
      #expect(page.body.contains("<b>0 of 3</b> updates are in"))
    }
  }

  @Test func `No list of its report moves with a correction of a month before`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await Self.close(desk)
      func reports() async throws -> [String] {
        var bodies: [String] = []
        for choice in ["", "list=late", "list=completed", "list=turning", "priority=1"] {
          let address = "/plans/plan/exception-reports/2017-03.json?\(choice)"
          let report = try await desk.officer.get(address)
          #expect(report.status == 200)
          bodies.append(report.body)
        }
        return bodies
      }
      let before = try await reports()
      try await MonthTests.correct(desk, 1, asAt: "2017-02", to: "red")
      let restated = try await desk.officer.get("/plans/plan/periods/2017-02")
      #expect(restated.body.contains("1.1.2 was Amber and is now Red."))
      #expect(try await reports() == before)
    }
  }

  @Test func `A reopening without a reason leaves its box open, with what is wrong`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await Self.close(desk)
      let refused = try await desk.officer.post(Self.march + "/reopening")
      #expect(refused.status == 422)
      #expect(refused.body.contains("<details open><summary>Reopen March"))
      #expect(refused.body.contains("<title>Error: "))
    }
  }

  @Test func `What the board's clerk typed is still there when something is missing`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      try await desk.test.database.write {
        _ = try $0.run("UPDATE submission SET state = 'awaiting board' WHERE id = \(id)")
      }
      _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
      let refused = try await desk.officer.post(
        "/plans/plan/submissions/\(id)/board-acceptance", [("board-minute", "17/14, item 6")])
      #expect(refused.status == 422 && refused.body.contains("value=\"17/14, item 6\""))
    }
  }

  @Test func `The overview of a closed month says what has been corrected since`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await Self.close(desk)
      #expect(!(try await desk.officer.get("/plans/plan")).body.contains("Restated since"))
      try await MonthTests.correct(desk)
      #expect(try await desk.officer.get("/plans/plan").body.contains("Restated since it was closed"))
    }
  }

  @Test func `The first month that is reported is compared with nothing`() async throws {
    try await MonthTests.with { desk in
      let first = try await desk.officer.get("/plans/plan?as-at=2017-02")
      #expect(!first.body.contains("than in January"))
      #expect(!first.body.contains("class=\"chart flow"))
      try await MonthTests.open(desk)
      let second = try await desk.officer.get("/plans/plan?as-at=2017-03")
      #expect(second.body.contains("in February"))
    }
  }

  @Test func `Nobody is said to have been written to where no mail leaves`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let opened = try await desk.officer.get(Self.march + "?done=opened")
      #expect(opened.body.contains("No mail leaves from here: tell the leads yourself."))
      let form = try await desk.lead.get("/plans/plan/actions/1.1.1/updates")
      #expect(!form.body.contains("are written to"))
    }
  }
}
