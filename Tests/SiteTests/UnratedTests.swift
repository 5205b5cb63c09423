import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// An action without an update has no rating: it is counted as one that is not rated, and as nothing else.
@Suite struct UnratedTests {
  @Test func `What the plan's bar counts as a rating is what the register lists under it`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = MonthTests.draft()
      draft.actions[1].updates = []
      draft.actions.append(
        Action(
          id: Fixture.ids(), reference: Reference("1.1.5")!, priority: 1, stem: "Hold a fifth panel",
          timescale: draft.actions[3].timescale, inPlanFrom: Month("2017-02")!))
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database)
      let overview = try await officer.get("/plans/plan?as-at=2017-02")
      #expect(overview.body.contains("Of 3 due actions: 1 Red, 1 Green and 1 not rated."))
      #expect(overview.body.contains("Of 2 not yet due: 1 White and 1 not rated."))
      #expect(overview.body.contains("rating=none\">2 not rated yet</a>"))
      let white = try await officer.get("/plans/plan/actions.csv?as-at=2017-02&rating=white")
      #expect(white.body.contains("1.1.4") && !white.body.contains("1.1.5"))
      let none = try await officer.get("/plans/plan/actions?as-at=2017-02&rating=none")
      #expect(
        none.body.contains(">1.1.2<") && none.body.contains(">1.1.5<") && !none.body.contains(">1.1.4<"))
      #expect(none.body.firstMatch(of: /id="r-none"[^>]* checked/) != nil)
      #expect(none.body.contains("not rated, as at 28 February 2017"))
    }
  }
}
