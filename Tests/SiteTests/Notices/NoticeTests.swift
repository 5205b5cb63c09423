import Documents
import Improvement
import Records
import Synchronization
import TestDatabases
import Testing

@testable import Site

/// A mail server that the test answers for. Real mail goes out in the journeys.
final class Postbox: Sendable {
  private let state = Mutex<(sent: [MailMessage], answer: MailOutcome)>(([], .sent))

  var sent: [MailMessage] { state.withLock { $0.sent } }
  func answer(_ outcome: MailOutcome) { state.withLock { $0.answer = outcome } }

  @Sendable func take(_ message: MailMessage) async -> MailOutcome {
    state.withLock { state in
      if state.answer == .sent { state.sent.append(message) }
      return state.answer
    }
  }
}

@Suite struct NoticeTests {
  private func with(
    _ engine: Engine = .sqlite,
    _ body: (MonthTests.Desk, Postbox, NoticePost) async throws -> Void
  ) async throws {
    let box = Postbox()
    try await MonthTests.with(engine, box: box) { desk in
      try await body(desk, box, NoticePost(site: desk.officer.site))
    }
  }

  private func sendAll(_ post: NoticePost) async throws {
    while try await post.sendNext() {}
  }

  @Test(arguments: Engine.available)
  func `Opening a month asks each lead, after a delay in which a slip can be taken back`(_ engine: Engine)
    async throws
  {
    try await with(engine) { desk, box, post in
      try await MonthTests.open(desk)
      try await sendAll(post)
      #expect(box.sent.isEmpty)
      desk.clock.pass(Site.Settings().mailDelay)
      try await sendAll(post)
      #expect(box.sent.count == 1, "the other lead has no account")
      let message = try #require(box.sent.first)
      #expect(message.subject == "March 2017: 2 updates asked for by 12 April 2017")
      #expect(message.text.contains("1.1.1") && !message.text.contains("What was said"))
      try await sendAll(post)
      #expect(box.sent.count == 1, "nothing is sent twice")
    }
  }

  @Test func `A reminder goes to those who have not answered, once a day, and not when they have by then`()
    async throws
  {
    try await with { desk, box, post in
      try await MonthTests.open(desk)
      desk.clock.pass(Site.Settings().mailDelay)
      try await sendAll(post)
      for _ in 1...3 {
        _ = try await desk.officer.get("/plans/plan/periods/2017-03")
        _ = try await desk.officer.post("/plans/plan/periods/2017-03/reminders")
      }
      for reference in ["1.1.1", "1.1.4"] {
        let fields = MonthTests.red.map {
          $0.0 == "rating" && reference == "1.1.4" ? ("rating", "amber") : $0
        }
        let sent = try await MonthTests.send(desk.lead, reference, fields)
        #expect(sent.status == 303)
      }
      desk.clock.pass(Site.Settings().mailDelay)
      try await sendAll(post)
      #expect(box.sent.count == 1, "all was answered before the reminder left")
      let ledger = try await desk.officer.get("/notices")
      #expect(ledger.body.contains("There was nothing to say any more."))
    }
  }

  @Test func `An immediate safeguarding risk is told at once, without a word of what was said`() async throws
  {
    try await with { desk, box, post in
      try await MonthTests.open(desk)
      let fields = MonthTests.red.map { $0.0 == "risk" ? ("risk", "yes") : $0 }
      _ = try await MonthTests.send(desk.lead, "1.1.1", fields)
      try await sendAll(post)
      #expect(box.sent.count == 1)
      let message = try #require(box.sent.first)
      #expect(message.subject == "Immediate safeguarding risk: action 1.1.1")
      #expect(!message.text.contains("supplier") && !message.text.contains("followed up"))
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      #expect(message.text.contains("/plans/plan/submissions/\(id)"))
    }
  }

  @Test func `A mail server that is down delays, retries and loses nothing`() async throws {
    try await with { desk, box, post in
      try await MonthTests.open(desk)
      desk.clock.pass(Site.Settings().mailDelay)
      box.answer(.later("The mail server does not answer."))
      try await sendAll(post)
      try await sendAll(post)
      let waiting = try await desk.officer.get("/notices")
      #expect(waiting.body.contains("To be tried again"))
      box.answer(.sent)
      try await sendAll(post)
      #expect(box.sent.isEmpty, "it waits a minute before the next try")
      desk.clock.pass(60)
      try await sendAll(post)
      #expect(box.sent.count == 1)
    }
  }

  @Test func `What was being sent at a crash is not sent again by itself, and can be by a person`()
    async throws
  {
    try await with { desk, box, post in
      try await MonthTests.open(desk)
      desk.clock.pass(Site.Settings().mailDelay)
      let now = desk.clock.now()
      _ = try await desk.test.database.write { try NoticeRecords.take(now: now.seconds, $0) }
      try await desk.test.database.write { try NoticeRecords.settleInterrupted(at: now.iso, $0) }
      try await sendAll(post)
      #expect(box.sent.isEmpty)
      let page = try await desk.officer.get("/notices")
      #expect(page.body.contains("May not have arrived"))
      let id = try #require(page.body.firstMatch(of: /\/notices\/([^\/]+)\/repeat/))
      _ = try await desk.officer.post("/notices/\(id.1)/repeat")
      try await sendAll(post)
      #expect(box.sent.count == 1)
    }
  }

  @Test func `A forgotten password brings a link that works once, and tells a stranger nothing`() async throws
  {
    try await with { desk, box, post in
      let account = try await Account.make(desk.test, email: "someone@example.org")
      let stranger = try Visitor(stranger: desk.test.database, mailer: box.take, now: desk.clock.now)
      _ = try await stranger.get("/forgotten-password")
      let known = try await stranger.post("/forgotten-password", [("email", "someone@example.org")])
      let unknown = try await stranger.post("/forgotten-password", [("email", "nobody@example.org")])
      #expect(known.status == 200 && known.body == unknown.body)
      try await sendAll(post)
      #expect(box.sent.count == 1)
      let found = try #require(box.sent[0].text.firstMatch(of: /(\/resets\/[A-Za-z0-9_-]{43})/))
      let link = String(found.1)
      let page = try await stranger.get(link)
      #expect(page.status == 200)
      #expect(!page.body.contains("secret\">"), "the authenticator stays the same, so no key is shown")
      let without = try await stranger.post(
        link, [("password", "another good long phrase"), ("code", "000000")])
      #expect(without.status == 422, "the mailbox alone is not enough")
      let done = try await stranger.post(
        link,
        [
          ("password", "another good long phrase"),
          ("code", account.secret.code(at: desk.clock.now().seconds)),
        ])
      #expect(done.status == 200)
    }
  }

  @Test func `Without a mail server nothing is kept that would leave all at once later`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let kept = try await desk.test.database.read { session in
        try session.first("SELECT count(*) FROM notice") { try $0.integer() }
      }
      #expect(kept == 0)
    }
  }

  @Test func `Whoever wrote for a priority is told that the words came back, and not what they say`()
    async throws
  {
    let box = Postbox()
    let change = { (draft: inout PlanDraft) in draft.plan.priorities[0].lead = "Chief Executive" }
    try await MonthTests.with(box: box, change: change) { desk in
      try await MonthTests.open(desk)
      let page = "/plans/plan/priorities/1/narrative"
      expect(303, try await desk.lead.fill(page) { $0["words"] = "All is well." })
      let month = try await desk.officer.get("/plans/plan/periods/2017-03")
      let found = try #require(month.body.firstMatch(of: /(\/plans\/plan\/periods\/[^"]+\/return)"/))
      let field = String(try #require(month.body.firstMatch(of: /name="(remark-[^"]+)"/)).1)
      let back = try await desk.officer.send(SentForm(month.body, to: String(found.1))) {
        $0[field] = "Say how you know"
      }
      #expect(back.status == 303)
      let before = box.sent.count
      desk.clock.pass(Site.Settings().mailDelay)
      try await sendAll(NoticePost(site: desk.officer.site))
      let told = box.sent.dropFirst(before).map(\.text).filter { $0.contains("your words for Priority 1") }
      let letter = try #require(told.first)
      #expect(told.count == 1)
      #expect(letter.contains(page))
      #expect(!letter.contains("All is well") && !letter.contains("Say how you know"))
    }
  }
}
