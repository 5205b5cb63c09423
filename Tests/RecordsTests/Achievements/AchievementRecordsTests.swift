import Improvement
import Records
import TestDatabases
import Testing

struct AchievementRecordsTests {
  private static let ids = IDMaker(milliseconds: { 1_491_782_400_000 })
  private static let occasion = Occasion(who: "Officer", at: "2017-04-10T09:00:00Z", day: Day("2017-04-10")!)

  private static func entry(_ number: Int, _ words: String) -> Achievement {
    var entry = Achievement(
      id: ids(), number: number, heading: "leadership", day: Day("2017-03-31")!, words: words,
      recordedBy: "Officer", recordedOn: Day("2017-04-10")!)
    entry.actions = [Reference("1.1.1")!, Reference("1.1.10")!]
    entry.priority = number
    return entry
  }

  /// Runs a test in the ledger of a plan without achievements.
  private static func with(
    _ engine: Engine, _ body: @escaping @Sendable (PlanRecords.Listed, Ledger) throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await test.database.write { session in
        let listed = try #require(try PlanRecords.find(slug: "plan", session))
        try Ledger.keep(session, occasion, council: listed.council.id) { try body(listed, $0) }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `An entry comes back as it was kept, and its newest version stands`(_ engine: Engine) async throws {
    try await Self.with(engine) { plan, ledger in
      #expect(try AchievementRecords.nextNumber(plan, ledger.session) == 1)
      let first = Self.entry(1, "It opened.")
      try AchievementRecords.add([first, Self.entry(2, "It met.")], to: plan.id, ledger)
      #expect(try AchievementRecords.all(plan, ledger.session).first == first)
      var next = first.next(id: Self.ids(), by: "Head", on: Day("2017-04-11")!)
      next.words = "It opened in March."
      try AchievementRecords.add([next], to: plan.id, ledger)
      var withdrawn = next.next(id: Self.ids(), by: "Head", on: Day("2017-04-12")!)
      withdrawn.withdrawnBecause = "It closed."
      try AchievementRecords.add([withdrawn], to: plan.id, ledger)
      #expect(try AchievementRecords.versions(1, plan, ledger.session) == [withdrawn, next, first])
      #expect(try AchievementRecords.all(plan, ledger.session).map(\.number) == [1, 2])
      #expect(try AchievementRecords.all(plan, ledger.session)[0] == withdrawn)
      #expect(try AchievementRecords.nextNumber(plan, ledger.session) == 3)
      #expect(try AchievementRecords.versions(9, plan, ledger.session).isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `Two who correct the same version are not both kept`(_ engine: Engine) async throws {
    await #expect(throws: (any Error).self) {
      try await Self.with(engine) { plan, ledger in
        let first = Self.entry(1, "It opened.")
        let twice = (0..<2).map { _ in first.next(id: Self.ids(), by: "Head", on: Day("2017-04-11")!) }
        try AchievementRecords.add([first] + twice, to: plan.id, ledger)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `Headings are the usual ones until others are kept in their order`(_ engine: Engine) async throws {
    try await Self.with(engine) { plan, ledger in
      #expect(try AchievementHeadingRecords.all(plan, ledger.session) == AchievementHeading.usual)
      var headings =
        AchievementHeading.usual.reversed() + [AchievementHeading(key: "heading-1", title: "Voice")]
      headings[0].title = "Staff"
      try AchievementHeadingRecords.keep(headings, of: plan, ids: Self.ids, ledger)
      #expect(try AchievementHeadingRecords.all(plan, ledger.session) == headings)
      headings.remove(at: 1)
      try AchievementHeadingRecords.keep(headings, of: plan, ids: Self.ids, ledger)
      #expect(try AchievementHeadingRecords.all(plan, ledger.session) == headings)
    }
  }
}
