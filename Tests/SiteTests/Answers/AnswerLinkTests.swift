import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Partners' links are listed, can be ended, and are what mail is sent to where nobody has an account.
@Suite struct AnswerLinkTests {
  private static let page = "/plans/plan/periods/2017-03/links"

  private func with(
    _ engine: Engine = .sqlite, _ body: (MonthTests.Desk, Postbox, NoticePost) async throws -> Void
  ) async throws {
    let box = Postbox()
    try await MonthTests.with(engine, box: box) { desk in
      try await MonthTests.open(desk)
      try await body(desk, box, NoticePost(site: desk.officer.site))
    }
  }

  private func sendLink(_ desk: MonthTests.Desk, to address: String) async throws {
    _ = try await desk.officer.get(Self.page)
    let sent = try await desk.officer.post(Self.page, [("post", "Head of Law"), ("email", address)])
    #expect(sent.status == 303)
  }

  /// The letters that leave after the usual delay.
  private func letters(_ desk: MonthTests.Desk, _ box: Postbox, _ post: NoticePost) async throws
    -> [(to: String, text: String, link: String?)]
  {
    let before = box.sent.count
    desk.clock.pass(Site.Settings().mailDelay)
    while try await post.sendNext() {}
    return box.sent.dropFirst(before).map { message in
      (
        message.to.text, message.text,
        message.text.firstMatch(of: /(\/answers\/[A-Za-z0-9_-]{43})/).map { String($0.1) }
      )
    }
  }

  @Test(arguments: Engine.available)
  func `A link that went to a wrong address is listed and ended`(_ engine: Engine) async throws {
    try await with(engine) { desk, box, post in
      try await sendLink(desk, to: "wrong@partner.example")
      let about = try await desk.officer.get(Self.page)
      #expect(about.body.contains("About to go to wrong@partner.example"))
      while try await post.sendNext() {}
      #expect(!box.sent.contains { $0.to.text == "wrong@partner.example" }, "a slip can still be stopped")
      let wrong = try await letters(desk, box, post).first { $0.to == "wrong@partner.example" }
      let path = try #require(wrong?.link)
      let stranger = try Visitor(stranger: desk.test.database, now: desk.clock.now)
      let opened = try await stranger.get(path)
      #expect(opened.status == 200)
      #expect(opened.body.contains(/works until \d+ \w+ 2017, or until the month is closed/))
      let list = try await desk.officer.get(Self.page)
      #expect(list.body.contains("wrong@partner.example") && list.body.contains("Opened"))
      let hash = try #require(list.body.firstMatch(of: /links\/([0-9a-f]+)\/ending/)).1
      let ended = try await desk.officer.post(Self.page + "/\(hash)/ending")
      let told = try await desk.officer.get(ended.location ?? "")
      #expect(
        told.body.contains("Nobody can answer through it any more.") && !told.body.contains("/ending\""))
      let after = try await stranger.get(path)
      #expect(after.status == 410)
      let trail = try await desk.officer.get("/audit-trail")
      #expect(trail.body.contains("ended an answering link"))
    }
  }

  @Test func `Another council's officer cannot end a link`() async throws {
    try await with { desk, box, post in
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: desk.test.database)
      try await sendLink(desk, to: "law@partner.example")
      let path = try #require(try await letters(desk, box, post).compactMap(\.link).first)
      let hash = SecretToken(String(path.split(separator: "/").last!))!.hash
      let other = try await Visitor(desk.test.database, council: "Loamshire", now: desk.clock.now)
      _ = try await other.get("/account")
      _ = try await other.post("/plans/other/periods/2017-03/links/\(hash)/ending")
      let stranger = try Visitor(stranger: desk.test.database, now: desk.clock.now)
      let still = try await stranger.get(path)
      #expect(still.status == 200)
    }
  }

  @Test func `Who answers through a link is told that it came back, reminded, and asked again next month`()
    async throws
  {
    try await with { desk, box, post in
      try await sendLink(desk, to: "law@partner.example")
      let first = try #require(try await letters(desk, box, post).compactMap(\.link).first)
      let partner = try Visitor(stranger: desk.test.database, now: desk.clock.now)
      _ = try await partner.get(first + "/actions/1.1.2")
      let words = [
        ("words", "Two of three panels are held."), ("forecast-month", "5"), ("forecast-year", "2017"),
        ("rating", "amber"),
      ]
      let sent = try await partner.post(first + "/actions/1.1.2", words)
      #expect(sent.status == 303)
      let id = try await MonthTests.submission(desk, "1.1.2").id.rawValue
      let review = try await desk.officer.get("/plans/plan/submissions/\(id)")
      #expect(review.body.contains("through a link to law@partner.example"))
      _ = try await desk.officer.post("/plans/plan/submissions/\(id)/return", [("remark", "Say when")])
      _ = try await partner.get(first + "/actions/1.1.2")
      _ = try await partner.post(
        first + "/actions/1.1.2", [("words", "Half a sentence"), ("draft", "yes")])
      let back = try #require(try await letters(desk, box, post).first)
      #expect(back.to == "law@partner.example" && back.text.contains("asks for something"))
      let second = try #require(back.link)
      let form = try await partner.get(second + "/actions/1.1.2")
      #expect(form.body.contains("Half a sentence"), "a newer link has what was typed through the older")
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      _ = try await desk.officer.post("/plans/plan/periods/2017-03/reminders")
      let reminded = try await letters(desk, box, post).first { $0.to == "law@partner.example" }
      #expect(reminded?.text.contains("1.1.2") == true && reminded?.link != nil)
      try await MonthTests.close(desk, "2017-03")
      _ = try await desk.officer.get("/plans/plan/periods/2017-03")
      _ = try await desk.officer.post("/plans/plan/periods/2017-04/opening")
      let offered = try await desk.officer.get("/plans/plan/periods/2017-04/links?post=Head%20of%20Law")
      #expect(offered.body.contains("value=\"law@partner.example\""))
      let asked = try await letters(desk, box, post).first { $0.to == "law@partner.example" }
      let third = try #require(asked?.link)
      let april = try await partner.get(third)
      #expect(april.status == 200 && april.body.contains("Your actions for April 2017"))
    }
  }
}
