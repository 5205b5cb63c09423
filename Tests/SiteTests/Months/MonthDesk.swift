import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A plan, the officer who runs its months and a lead who answers, and what they do again and again.
extension MonthTests {
  /// A plan as at February with a late Red, a late Amber and one that is complete, and two leads.
  static func draft() -> PlanDraft {
    var draft = Fixture.draft(
      actions: [
        ("1.1.1", "2017-01", "red"), ("1.1.2", "2017-02", "amber"), ("1.1.3", "2017-01", "green"),
        ("1.1.4", "2017-03", "white"),
      ], asAt: "2017-02")
    draft.actions[1].lead = "Head of Law"
    for index in draft.actions.indices { draft.actions[index].evidence = [] }
    return draft
  }

  struct Desk {
    let test: TestDatabase
    let clock: TestClock
    let officer: Visitor
    let lead: Visitor
  }

  /// - Parameters:
  ///   - box: where mail is put; none is sent without one.
  ///   - change: makes another plan of the draft.
  static func with(
    _ engine: Engine = .sqlite, box: Postbox? = nil, change: (inout PlanDraft) -> Void = { _ in },
    _ body: (Desk) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = draft()
      change(&draft)
      try await Fixture.keep(draft, in: test.database)
      let (clock, mailer) = (TestClock(Day("2017-04-05")!), box?.take)
      let officer = try await Visitor(test.database, mailer: mailer, now: clock.now)
      let lead = try await Visitor(
        test.database, [.lead], mailer: mailer, now: clock.now, change: { $0.posts = ["Chief Executive"] })
      try await body(Desk(test: test, clock: clock, officer: officer, lead: lead))
    }
  }

  /// What a lead sends of a Red that stays one.
  static let red: [(String, String)] = [
    ("words", "The supplier has not delivered."), ("forecast-month", "6"), ("forecast-year", "2017"),
    ("rating", "red"), ("risk", "no"), ("risk-why", "Each child is followed up on the day."),
  ]

  static func open(_ desk: Desk) async throws {
    _ = try await desk.officer.get("/plans/plan/periods/2017-02")
    let closed = try await desk.officer.post(
      "/plans/plan/periods/2017-02/closure",
      [
        ("reason-words", "Imported"), ("reason-risk", "Imported"), ("reason-evidence", "Imported"),
        ("reason-reasons", "Imported"),
      ])
    #expect(closed.status == 303)
    _ = try await desk.officer.get("/plans/plan/periods/2017-02")
    let opened = try await desk.officer.post("/plans/plan/periods/2017-03/opening")
    #expect(opened.location == "/plans/plan/periods/2017-03?done=opened")
  }

  static func send(_ visitor: Visitor, _ reference: String, _ fields: [(String, String)]) async throws
    -> Visitor.Answer
  {
    _ = try await visitor.get("/plans/plan/actions/\(reference)/updates")
    return try await visitor.post("/plans/plan/actions/\(reference)/updates", fields)
  }

  static func submission(_ desk: Desk, _ reference: String) async throws -> Submission {
    let found = try await desk.test.database.read { session -> Submission? in
      guard let plan = try PlanRecords.find(slug: "plan", session),
        let action = try ActionRecords.actions(plan, only: [Reference(reference)!], session).first
      else { return nil }
      return try SubmissionRecords.of(action.id, session).first
    }
    return try #require(found)
  }

  static func accept(_ desk: Desk, _ reference: String) async throws -> Visitor.Answer {
    let id = try await submission(desk, reference).id.rawValue
    _ = try await desk.officer.get("/plans/plan/submissions/\(id)")
    return try await desk.officer.post("/plans/plan/submissions/\(id)/acceptance")
  }

  static func close(_ desk: Desk, _ month: String) async throws {
    _ = try await desk.officer.get("/plans/plan/periods/\(month)")
    let reasons = ["review", "words", "risk", "evidence", "reasons", "names", "privacy"].map {
      ("reason-\($0)", "Known to the board")
    }
    let closed = try await desk.officer.post("/plans/plan/periods/\(month)/closure", reasons)
    #expect(closed.status == 303)
  }

  /// Imports the plan again with another rating of one of its actions, on 13 March 2018.
  static func correct(
    _ desk: Desk, _ place: Int = 0, asAt month: String = "2017-03", to rating: String = "amber"
  )
    async throws
  {
    let day = Day("2018-03-13")!
    var corrected = draft()
    corrected.actions[place].updates[0] = Update(
      id: Fixture.ids(), asAt: Month(month)!, rating: rating, recordedOn: day)
    corrected.periods = []
    try await Fixture.keep(
      corrected, in: desk.test.database, on: Occasion(who: "test", at: "2018-03-13T09:00:00Z", day: day))
  }
}
