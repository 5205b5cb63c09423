import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Completion has several keys: who says it, who accepts it, and where a plan asks for it the board.
@Suite struct CompletionKeysTests {
  private static let done: [(String, String)] = [
    ("words", "The system is live."), ("rating", "green"), ("different", "Children are seen in time."),
    ("evidence-link", "https://example.org/minutes"), ("evidence-title", "Minutes"),
  ]

  /// A month that is open in a plan whose completions the board accepts.
  private static func with(_ engine: Engine = .sqlite, _ body: (MonthTests.Desk) async throws -> Void)
    async throws
  {
    try await MonthTests.with(engine, change: { $0.plan.settings.boardAcceptsCompletion = true }) { desk in
      try await MonthTests.open(desk)
      try await body(desk)
    }
  }

  /// What was sent of an action, as an address of the plan.
  private static func address(_ desk: MonthTests.Desk) async throws -> String {
    "/plans/plan/submissions/\(try await MonthTests.submission(desk, "1.1.1").id.rawValue)"
  }

  @Test func `Nobody accepts what they sent themselves as complete while somebody else can`() async throws {
    try await Self.with { desk in
      let reviewer = try await Visitor(desk.test.database, [.reviewer], now: desk.clock.now)
      #expect(try await MonthTests.send(desk.officer, "1.1.1", Self.done).status == 303)
      let address = try await Self.address(desk)
      let page = try await desk.officer.get(address)
      #expect(page.body.contains("somebody else who reviews updates accepts it"))
      #expect(!page.body.contains("\(address)/acceptance"))
      let refused = try await desk.officer.post(address + "/acceptance", [("alone", "Never mind")])
      #expect(refused.status == 422)
      #expect(try await MonthTests.submission(desk, "1.1.1").state == .sent)
      _ = try await reviewer.get(address)
      #expect(try await reviewer.post(address + "/acceptance").status == 303)
      let accepted = try await MonthTests.submission(desk, "1.1.1")
      #expect(accepted.state == .awaitingBoard && accepted.acceptedAlone == nil)
    }
  }

  @Test(arguments: Engine.available)
  func `Where nobody else can, a reason is asked for, kept and shown with the completion`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { desk in
      _ = try await MonthTests.send(desk.officer, "1.1.1", Self.done)
      let address = try await Self.address(desk)
      _ = try await desk.officer.get(address)
      let bare = try await desk.officer.post(address + "/acceptance")
      #expect(bare.status == 422)
      #expect(bare.problems == ["alone: Say why nobody else accepts it"])
      let named = try await desk.officer.post(address + "/acceptance", [("alone", "Ring 07700 900123")])
      #expect(named.status == 422 && named.body.contains("Ring 07700 900123"))
      let accepted = try await desk.officer.post(
        address + "/acceptance", [("alone", "I am the only officer")])
      #expect(accepted.status == 303)
      let waits = try await desk.officer.get(address)
      #expect(waits.body.contains("Accepted by whoever sent it, because: I am the only officer"))
      let minute = [("board-on", "2017-04-05"), ("board-minute", "17/14")]
      #expect(try await desk.officer.post(address + "/board-acceptance", minute).status == 303)
      let action = try await desk.officer.get("/plans/plan/actions/1.1.1")
      #expect(action.body.contains("accepted by whoever sent it, because: I am the only officer."))
    }
  }

  @Test func `What a lead sent is accepted without a reason, and what is not complete by whoever sent it`()
    async throws
  {
    try await Self.with { desk in
      _ = try await MonthTests.send(desk.officer, "1.1.1", MonthTests.red)
      #expect(try await MonthTests.accept(desk, "1.1.1").status == 303)
      #expect(try await MonthTests.submission(desk, "1.1.1").state == .accepted)
      desk.clock.pass(60)
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.done)
      #expect(try await MonthTests.accept(desk, "1.1.1").status == 303)
      #expect(try await MonthTests.submission(desk, "1.1.1").state == .awaitingBoard)
    }
  }

  @Test func `No correction of a closed month says that an action is complete`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let officer = try await Visitor(test.database, now: clock.now)
      try await MonthTests.open(MonthTests.Desk(test: test, clock: clock, officer: officer, lead: officer))
      let address = "/plans/plan/actions/1.1.1/updates?month=2017-02"
      _ = try await officer.get(address)
      let answer = try await officer.post(address, Self.done + [("correction", "It was finished")])
      #expect(answer.status == 422 && answer.body.contains("to be accepted there"))
    }
  }

  @Test(arguments: Engine.available)
  func `The board may refuse: the author reads why, and sends it again`(_ engine: Engine) async throws {
    try await Self.with(engine) { desk in
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.done)
      let address = try await Self.address(desk)
      let clerk = try await Visitor(desk.test.database, [.clerk], now: desk.clock.now)
      _ = try await clerk.get(address)
      let early = try await clerk.post(address + "/board-refusal", [("remark", "Not yet")])
      #expect(early.location?.contains("done=decided") == true, "the officer’s key comes first")
      #expect(try await MonthTests.submission(desk, "1.1.1").state == .sent)
      _ = try await MonthTests.accept(desk, "1.1.1")
      #expect(try await clerk.post(address + "/board-refusal", [("remark", " ")]).status == 422)
      let refused = try await clerk.post(address + "/board-refusal", [("remark", "Show the board a sample")])
      #expect(refused.location?.contains("done=returned") == true)
      let sent = try await MonthTests.submission(desk, "1.1.1")
      #expect(sent.state == .returned && sent.remark == "Show the board a sample")
      let form = try await desk.lead.get("/plans/plan/actions/1.1.1/updates")
      #expect(form.body.contains("Show the board a sample"))
      #expect(try await MonthTests.send(desk.lead, "1.1.1", Self.done).status == 303)
    }
  }

  @Test(arguments: Engine.available)
  func `What awaits acceptance is told by the register and the overview, and can be listed`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { desk in
      let list = "/plans/plan/actions?as-at=2017-03&awaiting=yes"
      #expect(try await desk.officer.get(list).body.contains("<b>0 of "))
      #expect(!(try await desk.officer.get("/plans/plan?as-at=2017-03").body.contains("acceptance.</p>")))
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.done)
      for _ in 1...2 {
        let listed = try await desk.officer.get(list).body
        #expect(listed.contains("<b>1 of ") && listed.contains("awaiting acceptance, as at 31 March 2017"))
        #expect(listed.contains("<span class=\"under\">awaiting acceptance</span>"))
        let overview = try await desk.officer.get("/plans/plan?as-at=2017-03").body
        #expect(overview.contains("is said to be complete, and awaits acceptance"))
        #expect(
          !(try await desk.officer.get("/plans/plan/actions?as-at=2017-02").body.contains("under\">awaiting"))
        )
        _ = try await MonthTests.accept(desk, "1.1.1")  // Then it waits for the board.
      }
    }
  }
}
