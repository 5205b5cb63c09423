import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The stored query is a copy of the rule in `Improvement`: both must tell the same, always.
struct StoredPositionTests {
  @Test(arguments: Engine.available)
  func `What is stored stands as the rules say, at every month end and as known on any day`(
    _ engine: Engine
  ) async throws {
    let draft = try #require(Demo.draft)
    try await Demo.with(engine) { test in
      let entry = try await test.database.read { session in
        try #require(try PlanBook().entry(slug: DemoCouncil.plan, session))
      }
      let days: [Day?] = [nil, Day("2016-12-08"), Day("2017-04-05"), Day("2017-08-31")]
      for month in entry.periods.map(\.month) {
        for day in days {
          let stored = try await test.database.read { session in
            try PositionRecords.position(entry.plan, asAt: month, knownOn: day, session)
          }
          let told = Position(
            draft.actions, scale: entry.plan.scale, priorities: entry.plan.priorities, asAt: month,
            knownOn: day)
          #expect(stored.standings == told.standings, "\(month) as known on \(day?.iso ?? "any day")")
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `Months in a row are told alike from the newest few updates and from all of them`(_ engine: Engine)
    async throws
  {
    let draft = try #require(Demo.draft)
    try await Demo.with(engine) { test in
      let month = Month("2018-02")!
      for action in draft.actions.prefix(60) {
        let runs = try await test.database.read { session in
          try NarrativeRecords.runs(
            [action.id], of: draft.plan.council.id, asAt: month, knownOn: nil, since: draft.plan.firstMonth,
            reach: 2, session)
        }
        #expect(
          runs[action.id]?.months == History(action.updates).monthsAtRating(asAt: month),
          "\(action.reference)")
        #expect(runs[action.id] == History(action.updates).run(asAt: month), "\(action.reference)")
      }
    }
  }
}
