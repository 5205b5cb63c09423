import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A plan with all that can be changed: two priorities, an objective, parts, recommendations, and a second
/// council beside it.
enum EditedSite {
  static var draft: PlanDraft {
    var draft = Fixture.draft(actions: [
      ("1.1.1", "2017-01", "red"), ("1.1.2", "2017-03", "amber"), ("2.1.1", "2017-03", "red"),
    ])
    draft.plan.firstMonth = Month("2016-05")!
    draft.plan.priorities[0].lead = "Director"
    draft.plan.priorities.append(
      Priority(id: Fixture.ids(), number: 2, title: "Safeguarding board", shortTitle: "Board"))
    draft.plan.objectives = [
      Objective(
        id: Fixture.ids(), reference: Reference(kept: "1.1"), priority: 1, title: "A director with time")
    ]
    draft.recommendations = (1...2).map {
      Recommendation(
        id: Fixture.ids(), code: "LA\($0)", number: $0, addressedTo: "The council",
        text: "Recommendation \($0).")
    }
    for index in draft.actions.indices where draft.actions[index].reference.text.hasPrefix("1.") {
      draft.actions[index].objective = Reference(kept: "1.1")
    }
    draft.actions[0].parts = [
      Part(letter: "a", text: "first"), Part(letter: "b", text: "second", doneOn: Day("2017-03-01")),
    ]
    draft.actions[0].recommendations = ["LA1"]
    draft.actions[2] = moved(draft.actions[2])
    return draft
  }

  private static func moved(_ old: Action) -> Action {
    var new = Action(
      id: old.id, reference: old.reference, priority: 2, stem: old.stem, timescale: old.timescale,
      inPlanFrom: old.inPlanFrom)
    (new.lead, new.updates) = ("Board Manager", old.updates)
    return new
  }

  /// Runs a test with the plan, and another council's beside it, in an empty database.
  static func with(_ engine: Engine, _ body: (TestDatabase) async throws -> Void) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(draft, in: test.database)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      try await body(test)
    }
  }

  /// Somebody of the plan's council, with roles, who has signed in.
  ///
  /// - Parameter minute: minutes after the usual moment of tests.
  static func visitor(
    _ test: TestDatabase, _ roles: Set<Role>, minute: Int = 0, _ change: (inout Person) -> Void = { _ in }
  ) async throws -> Visitor {
    let usual = Visitor.moment
    let moment = Moment(
      seconds: usual.seconds + 60 * minute, iso: usual.iso, day: usual.day, minute: usual.minute + minute)
    return try await Visitor(test.database, roles, council: "Barset", now: { moment }, change: change)
  }

  static func officer(_ test: TestDatabase, minute: Int = 0) async throws -> Visitor {
    try await visitor(test, [.officer], minute: minute) { $0.posts = ["Improvement Officer"] }
  }

  static func action(_ reference: String, _ test: TestDatabase) async throws -> Action {
    try await test.database.read { session in
      let listed = try #require(try PlanRecords.find(slug: "plan", session))
      return try #require(
        try ActionRecords.actions(listed, only: [Reference(kept: reference)], session).first)
    }
  }

  static func plan(_ test: TestDatabase) async throws -> Plan {
    try await test.database.read { session in
      let listed = try #require(try PlanRecords.find(slug: "plan", session))
      return try #require(try PlanRecords.plan(listed, session))
    }
  }

  static func trail(_ test: TestDatabase) async throws -> [AuditTrail.Line] {
    try await test.database.read { session in
      let council = try #require(try PersonRecords.council("Barset", session))
      return try AuditTrail.newest(of: council.id, before: nil, record: nil, limit: 500, session)
    }
  }
}

/// Words of a page without its markup.
func words(_ body: String) -> String {
  body.replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
}
