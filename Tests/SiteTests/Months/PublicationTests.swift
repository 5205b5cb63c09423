import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A report is published as it was closed. Reopening the month takes nothing away from its members, and
/// they learn what was corrected when, and only when, the correction is published.
struct PublicationTests {
  private static let march = "/plans/plan/periods/2017-03"
  private static let report = "/plans/plan/exception-reports/2017-03"

  /// Closes March with one Red of four due, reopens it and closes it again with none.
  private struct Played {
    let desk: MonthTests.Desk
    let member: Visitor

    func act(_ act: String, _ fields: [(String, String)] = []) async throws {
      _ = try await desk.officer.get(march)
      #expect(try await desk.officer.post(march + "/" + act, fields).status == 303)
    }

    func close() async throws { try await MonthTests.close(desk, "2017-03") }

    func reopen(_ reason: String = "An answer had been entered for the wrong action") async throws {
      try await act("reopening", [("reason", reason)])
    }

    func reads(_ file: String = "") async throws -> Visitor.Answer { try await member.get(report + file) }
  }

  private static func with(_ engine: Engine = .sqlite, _ body: (Played) async throws -> Void) async throws {
    try await MonthTests.with(engine) { desk in
      let member = try await Visitor(desk.test.database, [.scrutinyMember], now: desk.clock.now)
      try await MonthTests.open(desk)
      try await body(Played(desk: desk, member: member))
    }
  }

  @Test(arguments: Engine.available)
  func `Members read what was published, also while the month is open again`(
    _ engine: Engine
  ) async throws {
    try await Self.with(engine) { month in
      try await month.close()
      #expect(try await month.reads().status == 403)
      try await month.act("publication")
      #expect(try await month.reads(".json").body.contains("\n  \"red\": 1"))

      try await month.reopen()
      try await MonthTests.correct(month.desk)
      let meanwhile = try await month.reads()
      #expect(meanwhile.status == 200)
      #expect(meanwhile.body.contains("It has been reopened since, on 5 April 2017"))
      #expect(!meanwhile.body.contains("wrong action"), "why is told with what came of it")
      #expect(try await month.reads(".json").body.contains("\n  \"red\": 1"))

      try await month.close()
      #expect(try await month.reads(".json").body.contains("\n  \"red\": 1"))
      let list = try await month.member.get("/plans/plan/exception-reports")
      #expect(list.body.contains("It has been reopened since"))
    }
  }

  @Test func `A corrected report tells members both figures and why`() async throws {
    try await Self.with { month in
      try await month.close()
      try await month.act("publication")
      try await month.reopen()
      try await MonthTests.correct(month.desk)
      try await month.close()
      let desk = try await month.desk.officer.get(Self.march)
      #expect(desk.body.contains("Members still read it as it was closed on 5 April 2017."))
      #expect(desk.body.contains("An answer had been entered for the wrong action"))
      try await month.act("publication")
      let told =
        "It had been closed on 5 April 2017 with 1 Red of 4 due, and was reopened on 5 April 2017: An answer had been entered for the wrong action."
      #expect(try await month.reads().body.contains(told))
      #expect(try await month.reads(".txt").body.replacing("\n", with: " ").contains("1 Red of 4 due"))
      let file = try await month.reads(".json").body
      #expect(file.contains("\n  \"red\": 0") && file.contains("\"because\": \"An answer had been entered"))
      #expect(try await month.member.get("/plans/plan/exception-reports").body.contains(told))
    }
  }

  @Test func `Figures that were never published stay within the council`() async throws {
    try await Self.with { month in
      try await month.close()
      try await month.reopen()
      try await MonthTests.correct(month.desk)
      try await month.close()
      try await month.act("publication")
      let page = try await month.reads().body
      #expect(page.contains("It had been closed on 5 April 2017, and was reopened"))
      #expect(!page.contains("1 Red of 4 due"))
      #expect(try await !month.reads(".json?closing=1").body.contains("\n  \"red\": 1"))
      #expect(try await !month.reads("?closing=1").body.contains("1 Red of 4 due"))
    }
  }

  @Test func `Members are shown no link that they may not follow`() async throws {
    try await Self.with { month in
      try await month.close()
      try await month.act("publication")
      for address in ["/plans/plan/exception-reports", Self.report] {
        let page = try await month.member.get(address).body
        for links in page.matches(of: /href="(\/plans\/[^"#?]*)[^"]*"/) {
          let link = String(links.1)
          #expect(try await month.member.get(link).status == 200, "\(link) stands on \(address)")
        }
      }
    }
  }

  @Test func `The officer can read every closing again`() async throws {
    try await Self.with { month in
      try await month.close()
      try await month.reopen()
      try await MonthTests.correct(month.desk)
      try await month.close()
      let officer = month.desk.officer
      #expect(try await officer.get(Self.march).body.contains(Self.report + "?closing=1"))
      #expect(try await officer.get(Self.report + ".json?closing=1").body.contains("\n  \"red\": 1"))
      #expect(try await officer.get(Self.report + ".json").body.contains("\n  \"red\": 0"))
      let missing = try await officer.get(Self.report + "?closing=7")
      #expect(missing.status == 404 && missing.body.contains("was closed 2 times"))
    }
  }

  @Test func `A month that was closed before it came here can be reopened`() async throws {
    try await Self.with { month in
      try await month.close()
      try await month.act("publication")
      try await month.desk.test.database.write { _ = try $0.run("DELETE FROM period_snapshot") }
      try await month.reopen()
      #expect(try await month.reads().status == 200)
    }
  }

  @Test func `The reason for reopening names nobody, for members will read it`() async throws {
    try await Self.with { month in
      try await month.close()
      _ = try await month.desk.officer.get(Self.march)
      let refused = try await month.desk.officer.post(
        Self.march + "/reopening", [("reason", "Case no. 4471902 was counted twice")])
      #expect(refused.status == 422)
      #expect(refused.body.contains("value=\"Case no. 4471902 was counted twice\""))
      #expect(refused.body.contains("Take out"))
    }
  }
}
