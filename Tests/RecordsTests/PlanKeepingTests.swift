import Improvement
import TestDatabases
import Testing

@testable import Records

struct PlanKeepingTests {
  @Test(arguments: Engine.available)
  func `A plan comes back as it was kept`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft()
      draft.plan.settings.board = "Improvement Governance Board"
      draft.plan.settings.sentences["purpose"] = "Why: {board}."
      draft.actions[0].parts = [
        Part(letter: "a", text: "first"), Part(letter: "b", text: "second", doneOn: Day("2017-03-01")),
      ]
      draft.actions[0].evidence = [Evidence(title: "Minute", kind: "minutes", date: Day("2017-03-02"))]
      draft.actions[0].contributors = ["Head of Law", "Police"]
      draft.actions[0].updates[0].risk = SafeguardingRisk(
        isImmediate: false, reason: "Seen daily", assessedBy: "Director", assessedOn: nil)
      draft.actions[0].updates[0].jointWith = [Reference(kept: "1.1.2")]
      try await Fixture.keep(draft, in: test.database)
      let (plan, actions) = try await test.database.read { session in
        let listed = try #require(try PlanRecords.find(slug: "plan", session))
        return (try PlanRecords.plan(listed, session), try ActionRecords.actions(listed, session))
      }
      #expect(plan == draft.plan)
      #expect(actions == draft.actions)
    }
  }

  @Test(arguments: Engine.available)
  func `The same plan again changes nothing, and writes nothing to the trail`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let before = try await Self.entries(test)
      let outcome = try await Fixture.keep(Fixture.draft(), in: test.database)
      guard case .unchanged(let missing) = outcome else {
        Issue.record("expected nothing to change, got \(outcome)")
        return
      }
      #expect(missing.isEmpty)
      #expect(try await Self.entries(test) == before)
    }
  }

  @Test(arguments: Engine.available)
  func `A changed rating is another update, and the first stays as it was known`(_ engine: Engine)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let later = Occasion(who: "test", at: "2017-04-20T09:00:00Z", day: Day("2017-04-20")!)
      var changed = Fixture.draft(actions: [("1.1.1", "2017-01", "amber"), ("1.1.2", "2017-03", "amber")])
      for index in changed.actions.indices {
        let old = changed.actions[index].updates[0]
        var update = Update(id: Fixture.ids(), asAt: old.asAt, rating: old.rating, recordedOn: later.day)
        update.narrative = old.narrative
        changed.actions[index].updates = [update]
      }
      let outcome = try await Fixture.keep(changed, in: test.database, on: later)
      guard case .changed(let differences, _) = outcome else {
        Issue.record("expected a difference, got \(outcome)")
        return
      }
      #expect(differences.map(\.sentence) == ["1.1.1: rating as at March 2017 was red, is now amber"])
      #expect(try await Self.ratings(test, knownOn: nil) == ["amber", "amber"])
      #expect(try await Self.ratings(test, knownOn: Day("2017-04-19")) == ["red", "amber"])
    }
  }

  @Test(arguments: Engine.available)
  func `A moved timescale is refused without change control, and keeps both dates with it`(_ engine: Engine)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let moved = Fixture.draft(actions: [("1.1.1", "2017-09", "amber"), ("1.1.2", "2017-03", "amber")])
      guard case .refused(let refusals) = try await Fixture.keep(moved, in: test.database) else {
        Issue.record("a moved timescale was kept")
        return
      }
      #expect(refusals.map(\.reference?.text) == ["1.1.1"])
      #expect(try await Self.ratings(test, knownOn: nil) == ["red", "amber"])
      try await Fixture.keep(
        moved, in: test.database, changeControl: ChangeControl(reason: "Board agreed", approvedBy: "Board"))
      let action = try await test.database.read { session in
        let listed = try #require(try PlanRecords.find(slug: "plan", session))
        return try ActionRecords.actions(listed, only: [Reference(kept: "1.1.1")], session).first
      }
      #expect(action?.timescale.to == Month("2017-01"))
      #expect(action?.baseline(asAt: Month("2017-04")!).to == Month("2017-09"))
      #expect(action?.baseline(asAt: Month("2017-03")!).to == Month("2017-01"))
    }
  }

  @Test(arguments: Engine.available)
  func `Nothing of a plan is kept when one record breaks a rule`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft()
      draft.actions[1].updates[0] = Update(
        id: Fixture.ids(), asAt: Month("2017-03")!, rating: "purple", recordedOn: Fixture.occasion.day)
      let broken = draft
      await #expect(throws: (any Error).self) { try await Fixture.keep(broken, in: test.database) }
      let plans = try await test.database.read { try PlanRecords.all($0) }
      #expect(plans.isEmpty)
      let trails = try await test.database.read { try AuditTrailCheck.run($0) }
      #expect(trails.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `A dry run tells and keeps nothing`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      let keeping = PlanKeeping(Fixture.draft(), ids: Fixture.ids)
      let outcome = try await test.database.write { try keeping.keep($0, on: Fixture.occasion, dryRun: true) }
      guard case .added(actions: 2, updates: 2) = outcome else {
        Issue.record("unexpected \(outcome)")
        return
      }
      let plans = try await test.database.read { try PlanRecords.all($0) }
      #expect(plans.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `A file takes away neither ticks nor last month's answer on risk`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft(asAt: "2017-02")
      draft.actions[0].parts = [Part(letter: "a", text: "first", doneOn: Day("2017-02-01"))]
      draft.actions[0].updates[0].risk = SafeguardingRisk(
        isImmediate: false, reason: "Seen daily", assessedBy: "Director", assessedOn: nil)
      try await Fixture.keep(draft, in: test.database)
      var march = Fixture.draft(asAt: "2017-03")
      march.said = [.narrative]
      march.actions[0].updates[0].narrative = Narrative("New words.")
      try await Fixture.keep(march, in: test.database)
      let action = try await test.database.read { session in
        let listed = try #require(try PlanRecords.find(slug: "plan", session))
        return try ActionRecords.actions(listed, only: [Reference(kept: "1.1.1")], session).first
      }
      #expect(action?.parts == draft.actions[0].parts)
      #expect(action?.updates.map(\.asAt.iso) == ["2017-02", "2017-03"])
      #expect(action?.updates.map(\.risk) == [draft.actions[0].updates[0].risk, nil])
    }
  }

  @Test(arguments: Engine.available)
  func `Another council cannot take a plan's name`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      guard case .refused = try await Fixture.keep(Fixture.draft(council: "Loamshire"), in: test.database)
      else {
        Issue.record("the name was taken twice")
        return
      }
    }
  }

  private static func entries(_ test: TestDatabase) async throws -> Int {
    try await test.database.read { try AuditTrailCheck.run($0) }.first?.entries ?? 0
  }

  private static func ratings(_ test: TestDatabase, knownOn: Day?) async throws -> [String] {
    try await test.database.read { session in
      let entry = try #require(try PlanBook().entry(slug: "plan", session))
      return try PositionRecords.position(entry.plan, asAt: Month("2017-03")!, knownOn: knownOn, session)
        .standings
        .map { $0.rating?.key ?? "-" }
    }
  }
}
