import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Words for a priority are kept while they are typed, for nobody but their author.
@Suite struct NarrativeDraftTests {
  private static let page = "/plans/plan/priorities/1/narrative"
  private static let draft = page + "/draft"

  private func with(
    _ engine: Engine = .sqlite, _ body: (MonthTests.Desk) async throws -> Void
  ) async throws {
    try await MonthTests.with(engine, change: { $0.plan.priorities[0].lead = "Chief Executive" }) { desk in
      try await MonthTests.open(desk)
      _ = try await desk.lead.get(Self.page)
      try await body(desk)
    }
  }

  private func typed(_ words: String, _ month: String = "2017-03") -> [(String, String)] {
    [("words", words), ("month", month)]
  }

  @Test(arguments: Engine.available)
  func `What is typed is there again until it is sent, and nobody else sees it`(_ engine: Engine) async throws
  {
    try await with(engine) { desk in
      _ = try await desk.lead.post(Self.draft, typed("Half a"))
      let saved = try await desk.lead.post(Self.draft, typed("Half a sentence"))
      #expect(saved.body.hasPrefix("Saved at "))
      let again = try await desk.lead.get(Self.page)
      #expect(again.body.contains("Half a sentence</textarea>") && again.body.contains("This is your draft."))
      _ = try await desk.officer.get(Self.page)
      #expect(!(try await desk.officer.get(Self.page).body.contains("Half a sentence")))
      expect(303, try await desk.lead.fill(Self.page) { $0["words"] = "A whole sentence." })
      let sent = try await desk.lead.get(Self.page)
      #expect(!sent.body.contains("This is your draft.") && sent.body.contains("A whole sentence."))
    }
  }

  @Test func `What looks like somebody's identity is kept, and the author told at once`() async throws {
    try await with { desk in
      let saved = try await desk.lead.post(Self.draft, typed("Ring 07700 900123."))
      #expect(saved.body.contains("Before you send it") && saved.body.contains("07700 900123"))
    }
  }

  @Test func `Words for a month that was closed meanwhile are not kept as if they were of the next`()
    async throws
  {
    try await with { desk in
      let late = try await desk.lead.post(Self.draft, typed("Of February", "2017-02"))
      #expect(late.body.hasPrefix("Not kept"))
      #expect(!(try await desk.lead.get(Self.page).body.contains("Of February")))
    }
  }

  @Test func `What is sent after the session has run out is kept as a draft`() async throws {
    try await with { desk in
      desk.clock.pass(SessionRecords.idle + 1)
      let answer = try await desk.lead.post(Self.page, typed("Written until late."))
      #expect(answer.location?.hasPrefix("/sign-in?kept=yes&next=%2Fplans%2Fplan%2Fpriorities%2F1") == true)
      let drafts = try await desk.test.database.read { session in
        try session.rows("SELECT words FROM narrative_draft") { try $0.text() }
      }
      #expect(drafts == ["Written until late."])
    }
  }
}
