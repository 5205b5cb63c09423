import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A change of rating is told to the action's lead and to those named in the settings.
@Suite struct RatingNoticeTests {
  private func with(
    _ engine: Engine = .sqlite, _ body: (MonthTests.Desk, Postbox, NoticePost) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = MonthTests.draft()
      draft.plan.settings.ratingAddresses = ["chair@board.example"]
      try await Fixture.keep(draft, in: test.database)
      let (clock, box) = (TestClock(Day("2017-04-05")!), Postbox())
      let officer = try await Visitor(test.database, mailer: box.take, now: clock.now)
      let lead = try await Visitor(
        test.database, [.lead], mailer: box.take, now: clock.now,
        change: { ($0.posts, $0.email) = (["Chief Executive"], "chief@barset.example") })
      let desk = MonthTests.Desk(test: test, clock: clock, officer: officer, lead: lead)
      try await MonthTests.open(desk)
      clock.pass(Site.Settings().mailDelay)
      let post = NoticePost(site: officer.site)
      while try await post.sendNext() {}
      try await body(desk, box, post)
    }
  }

  private static func amber(_ words: String = "The supplier SECRETLY delivered.") -> [(String, String)] {
    [("words", words), ("forecast-month", "6"), ("forecast-year", "2017"), ("rating", "amber")]
  }

  /// What was sent beside the requests for updates.
  private func told(_ desk: MonthTests.Desk, _ box: Postbox, _ post: NoticePost) async throws
    -> [(to: String, subject: String, text: String)]
  {
    let before = box.sent.count
    desk.clock.pass(Site.Settings().mailDelay)
    while try await post.sendNext() {}
    return box.sent.dropFirst(before).map { ($0.to.text, $0.subject, $0.text) }
  }

  @Test(arguments: Engine.available)
  func `Changes within the delay are told in one letter, without a word of what was said`(_ engine: Engine)
    async throws
  {
    try await with(engine) { desk, box, post in
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.amber())
      _ = try await MonthTests.send(desk.lead, "1.1.4", Self.amber())
      _ = try await MonthTests.accept(desk, "1.1.1")
      while try await post.sendNext() {}
      #expect(!box.sent.contains { $0.subject.contains("changed") }, "a slip can still be put right")
      _ = try await MonthTests.accept(desk, "1.1.4")
      let letters = try await told(desk, box, post)
      #expect(letters.map(\.to).sorted() == ["chair@board.example", "chief@barset.example"])
      for letter in letters {
        #expect(letter.subject.contains("ratings changed"))
        #expect(letter.text.contains("1.1.1: Red to Amber, as at March 2017"))
        #expect(letter.text.contains("1.1.4: White to Amber, as at March 2017"))
        #expect(letter.text.contains("/plans/plan/actions") && !letter.text.contains("SECRETLY"))
      }
      let ledger = try await desk.officer.get("/notices")
      #expect(ledger.body.contains("Changes of rating"))
    }
  }

  @Test func `The same rating again, and a slip that is put right in time, mail nobody`() async throws {
    try await with { desk, box, post in
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      _ = try await MonthTests.accept(desk, "1.1.1")
      let same = try await told(desk, box, post)
      #expect(same.isEmpty)
      desk.clock.pass(60)
      _ = try await MonthTests.send(desk.lead, "1.1.1", Self.amber())
      _ = try await MonthTests.accept(desk, "1.1.1")
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      _ = try await MonthTests.accept(desk, "1.1.1")
      let slip = try await told(desk, box, post)
      #expect(slip.isEmpty)
    }
  }

  @Test func `A correction of a closed month is told`() async throws {
    try await with { desk, box, post in
      try await MonthTests.close(desk, "2017-03")
      let form = "/plans/plan/actions/1.1.1/updates?month=2017-03"
      _ = try await desk.officer.get(form)
      let corrected = try await desk.officer.post(
        form, Self.amber() + [("correction", "It had begun"), ("why", "x")])
      #expect(corrected.status == 303)
      let two = try await told(desk, box, post)
      #expect(two.contains { $0.to == "chief@barset.example" && $0.text.contains("1.1.1: Red to Amber") })
    }
  }

  @Test func `Who is told is a setting`() async throws {
    try await with { desk, _, _ in
      let page = "/plans/plan/settings"
      let wrong = try await desk.officer.fill(page) { $0["rating-addresses"] = "no address" }
      #expect(wrong.status == 422 && wrong.body.contains("no address"))
      let kept = try await desk.officer.fill(page) {
        $0["rating-addresses"] = "chair@board.example\nclerk@board.example"
      }
      #expect(kept.status == 303)
      let plan = try await desk.test.database.read { session in
        try desk.officer.site.book.entry(slug: "plan", session)?.plan
      }
      #expect(plan?.settings.ratingAddresses == ["chair@board.example", "clerk@board.example"])
    }
  }
}
