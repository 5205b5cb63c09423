import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// An update is said by the post that leads its action, when its writer holds that post.
@Suite struct UpdateAuthorTests {
  @Test func `Of two posts the action's own is named, and an officer's own action is no one else's`()
    async throws
  {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let two = try await Visitor(
        desk.test.database, [.lead], now: desk.clock.now,
        change: { $0.posts = ["Chief Executive", "head of law"] })
      let amber = MonthTests.red.map { $0.0 == "rating" ? ("rating", "amber") : $0 }
      _ = try await MonthTests.send(two, "1.1.2", amber)
      #expect(try await MonthTests.submission(desk, "1.1.2").sentBy == "head of law")
      _ = try await MonthTests.send(two, "1.1.1", MonthTests.red)
      #expect(try await MonthTests.submission(desk, "1.1.1").sentBy == "Chief Executive")
      let officer = try await Visitor(
        desk.test.database, [.officer], now: desk.clock.now,
        change: { $0.posts = ["Improvement Officer", "Chief Executive"] })
      _ = try await MonthTests.send(officer, "1.1.4", amber)
      let own = try await MonthTests.submission(desk, "1.1.4")
      #expect(own.origin == .lead && own.sentBy == "Chief Executive")
      desk.clock.pass(60)
      _ = try await MonthTests.send(officer, "1.1.2", amber)
      let others = try await MonthTests.submission(desk, "1.1.2")
      #expect(others.origin == .officer && others.sentBy == "Improvement Officer")
    }
  }
}
