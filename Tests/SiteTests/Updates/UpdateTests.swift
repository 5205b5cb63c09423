import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct UpdateTests {
  private func with(_ body: (MonthTests.Desk, Visitor) async throws -> Void) async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      try await body(desk, desk.lead)
    }
  }

  private static let address = "/plans/plan/actions/1.1.1/updates"

  @Test func `The form shows last month's words beside this month's box, with a rating suggested`()
    async throws
  {
    try await with { _, lead in
      let page = try await lead.get(Self.address)
      #expect(page.status == 200)
      #expect(page.body.contains("What was said of 1.1.1."))
      #expect(
        page.body.contains(
          "<b>Red is suggested</b> because it was due in January 2017 and has not progressed"))
      #expect(page.body.firstMatch(of: /name="rating" value="red" checked/) != nil)
      #expect(page.body.contains("name=\"words\" rows=\"7\" aria-describedby=\"words-hint\">\n</textarea>"))
    }
  }

  @Test func `What is wrong is told at the top and beside each field, and what was typed is still there`()
    async throws
  {
    try await with { _, lead in
      _ = try await lead.get(Self.address)
      let page = try await lead.post(
        Self.address,
        [
          ("words", "We tried it on case no. 4471902 & <b>two</b> others."), ("forecast-month", "2"),
          ("forecast-year", "2017"), ("rating", "red"), ("risk-why", "Each is followed up."),
        ])
      #expect(page.status == 422)
      for sentence in [
        "Take out “4471902”: it looks like a case number", "The forecast must be April 2017 or later",
        "Say whether any child is at immediate risk",
      ] {
        #expect(
          page.body.matches(of: try Regex(NSRegularExpression.escapedPattern(for: sentence))).count >= 2,
          "\(sentence)")
      }
      #expect(page.body.contains("We tried it on case no. 4471902 &amp; &lt;b&gt;two&lt;/b&gt; others."))
      #expect(page.body.contains("value=\"Each is followed up.\""))
      #expect(page.body.contains("<title>Error: Update action 1.1.1"))
    }
  }

  @Test func `What looks like a name may be sent with a reason, which the reviewer sees`() async throws {
    try await with { desk, lead in
      let fields = MonthTests.red.map {
        $0.0 == "words" ? ("words", "Ring the duty line on 07700 900123.") : $0
      }
      let asked = try await MonthTests.send(lead, "1.1.1", fields)
      #expect(asked.status == 422)
      #expect(asked.body.contains("Why may it be sent as it is?"))
      let sent = try await lead.post(Self.address, fields + [("privacy", "It is a public number")])
      #expect(sent.status == 303)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      let page = try await desk.officer.get("/plans/plan/submissions/\(id)")
      #expect(page.body.contains("It is a public number"))
    }
  }

  @Test func `A draft is kept as it is typed, and is nobody else's`() async throws {
    try await with { desk, lead in
      _ = try await lead.get(Self.address)
      let kept = try await lead.post(Self.address + "/draft", [("words", "Half a sent"), ("rating", "")])
      #expect(kept.body.hasPrefix("Saved at "))
      let again = try await lead.get(Self.address)
      #expect(again.body.contains("Half a sent</textarea>"))
      let officers = try await desk.officer.get(Self.address)
      #expect(!officers.body.contains("Half a sent"))
      let work = try await lead.get("/")
      #expect(work.body.contains("<span class=\"tag\">Draft</span>"))
      _ = try await lead.get(Self.address)
      _ = try await lead.post(Self.address, MonthTests.red)
      let after = try await lead.get(Self.address)
      #expect(!after.body.contains("Half a sent"), "it goes when the update is sent")
    }
  }

  @Test func `A draft that looks as if it names somebody is kept, and its writer is told at once`()
    async throws
  {
    try await with { _, lead in
      let fields = [
        ("words", "Ring case no. 4471902 on 07700 900123."), ("risk-why", "Born 12 March 2009."),
        ("rating", "red"),
      ]
      _ = try await lead.get(Self.address)
      let typed = try await lead.post(Self.address + "/draft", fields)
      #expect(typed.body.contains("“4471902” looks like a case number, in “What has happened"))
      let kept = try await lead.post(Self.address, fields + [("draft", "yes")])
      #expect(kept.status == 303)
      let work = try await lead.get(kept.location ?? "")
      let form = try await lead.get(Self.address)
      for page in [work, form] {
        #expect(
          page.body.contains(
            "“4471902” looks like a case number, in “What has happened, and what happens next?”."))
        #expect(page.body.contains("“07700 900123” looks like a phone number"))
        #expect(page.body.contains("looks like a date of birth, in “How do you know?”."))
        #expect(page.body.contains("When you send it, you will be asked"))
      }
      #expect(
        form.body.contains("Ring case no. 4471902 on 07700 900123.</textarea>"), "nothing typed is lost")
      let explained = try await lead.post(
        Self.address, fields + [("privacy", "Public numbers"), ("draft", "yes")])
      let after = try await lead.get(explained.location ?? "")
      #expect(after.body.contains("Your draft for 1.1.1 is kept</p>") && !after.body.contains("looks like"))
    }
  }

  @Test func `What is sent after the session has run out is kept as a draft`() async throws {
    try await with { desk, lead in
      _ = try await lead.get(Self.address)
      desk.clock.pass(SessionRecords.idle + 1)
      let answer = try await lead.post(Self.address, MonthTests.red)
      #expect(answer.status == 303)
      #expect(answer.location?.hasPrefix("/sign-in?kept=yes&next=%2Fplans%2Fplan%2Factions%2F1.1.1") == true)
      let drafts = try await desk.test.database.read { session in
        try session.rows("SELECT fields FROM update_draft") { try $0.text() }
      }
      #expect(drafts.count == 1 && drafts[0].contains("The supplier has not delivered."))
      let sent = try await desk.test.database.read { session in
        try session.first("SELECT count(*) FROM submission") { try $0.integer() }
      }
      #expect(sent == 0)
    }
  }

  @Test func `A lead cannot write for another lead's action`() async throws {
    try await with { _, lead in
      let page = try await lead.get("/plans/plan/actions/1.1.2/updates")
      #expect(page.status == 403)
      _ = try await lead.get(Self.address)
      for address in ["/plans/plan/actions/1.1.2/updates", "/plans/plan/actions/1.1.2/updates/draft"] {
        let answer = try await lead.post(address, MonthTests.red)
        #expect(answer.status == 403)
      }
    }
  }

  @Test func `Two people update the same action: the second sees what the first said, and loses nothing`()
    async throws
  {
    try await with { desk, lead in
      func mark(_ page: Visitor.Answer) -> String {
        page.body.firstMatch(of: /name="seen" value="([^"]*)"/).map { String($0.1) } ?? ""
      }
      let opened = mark(try await lead.get(Self.address))
      _ = try await desk.officer.get(Self.address)
      let theirs =
        MonthTests.red.filter { $0.0 != "words" } + [("words", "Said for the lead on the telephone.")]
      #expect(try await desk.officer.post(Self.address, theirs).status == 303)

      let late = try await lead.post(Self.address, MonthTests.red + [("seen", opened)])
      #expect(late.status == 409)
      #expect(late.body.contains("sent an update of this action while you wrote"))
      #expect(late.body.contains("Said for the lead on the telephone."))
      #expect(late.body.contains("The supplier has not delivered."))
      #expect(!late.body.contains("You have sent an update"))
      #expect(mark(late) != opened)

      #expect(try await lead.post(Self.address, MonthTests.red + [("seen", mark(late))]).status == 303)
      #expect(try await MonthTests.submission(desk, "1.1.1").content.narrative.contains("supplier"))
      let own = try await lead.get(Self.address)
      #expect(own.body.contains("You have sent an update"))
      // Their own earlier update, from another window, is theirs to replace.
      #expect(try await lead.post(Self.address, MonthTests.red + [("seen", opened)]).status == 303)
    }
  }

  @Test func `An officer corrects a closed month with a reason, and its closed figures stand`() async throws {
    try await with { desk, lead in
      try await MonthTests.close(desk, "2017-03")
      let address = Self.address + "?month=2017-03"
      let refused = try await lead.get(address)
      #expect(refused.status == 409, "only whoever reviews updates may")
      let officer = desk.officer
      let action = try await officer.get("/plans/plan/actions/1.1.1?as-at=2017-03")
      #expect(action.body.contains("Correct what was said for March 2017"))
      let page = try await officer.get(address)
      #expect(page.status == 200 && page.body.contains("March 2017 is closed"))
      let amber = [
        ("words", "It was under way."), ("rating", "amber"), ("why", "Seen since"), ("forecast-month", "6"),
        ("forecast-year", "2017"),
      ]
      let bare = try await officer.post(address, amber)
      #expect(bare.status == 422 && bare.body.contains("Say why March 2017 is corrected"))
      let kept = try await officer.post(address, amber + [("correction", "The wrong action was rated")])
      #expect(kept.location == "/plans/plan/actions/1.1.1?as-at=2017-03&done=corrected")
      let after = try await officer.get(kept.location ?? "")
      #expect(after.body.contains("after the month was closed"))
      #expect(after.body.contains("The wrong action was rated"))
      let report = try await officer.get("/plans/plan/exception-reports/2017-03")
      #expect(report.body.contains("Restated since it was closed"))
      let file = try await officer.get("/plans/plan/exception-reports/2017-03.json")
      #expect(file.body.contains("\n  \"red\": 1"), "the closed figures stand")
      let month = try await officer.get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("<b>0 of 3</b> updates are in"), "no answer came in by it")
    }
  }

  @Test func `A form that is too large is refused with a sentence, and is no failure of the site`()
    async throws
  {
    try await with { _, lead in
      _ = try await lead.get("/account")
      let answer = try await lead.post("/account/calendar", [("x", String(repeating: "a", count: 1_100_000))])
      #expect(answer.status == 413)
      #expect(answer.body.contains("Nothing was kept from it"))
    }
  }

  @Test func `Words that cover other actions are put into those actions' forms`() async throws {
    try await with { _, lead in
      let fields = MonthTests.red + [("joint", "1.1.4")]
      let sent = try await MonthTests.send(lead, "1.1.1", fields)
      #expect(sent.status == 303)
      let other = try await lead.get("/plans/plan/actions/1.1.4/updates")
      #expect(other.body.contains("The supplier has not delivered.</textarea>"))
      #expect(other.body.firstMatch(of: /name="joint" value="1.1.1" checked/) != nil)
    }
  }

  @Test func `An officer who answers for a lead may let the words cover that lead's other actions`()
    async throws
  {
    try await with { desk, _ in
      let form = try await desk.officer.get(Self.address)
      #expect(form.body.contains("name=\"joint\" value=\"1.1.4\""))
      #expect(!form.body.contains("name=\"joint\" value=\"1.1.2\""), "another lead's")
      let sent = try await MonthTests.send(desk.officer, "1.1.1", MonthTests.red + [("joint", "1.1.4")])
      #expect(sent.status == 303)
      let other = try await desk.officer.get("/plans/plan/actions/1.1.4/updates")
      #expect(other.body.contains("The supplier has not delivered.</textarea>"))
    }
  }

  @Test func `A part is ticked when the update that says so is accepted`() async throws {
    let parts = [
      Part(letter: "a", text: "the first half"), Part(letter: "b", text: "the second half"),
    ]
    try await MonthTests.with(change: { $0.actions[0].parts = parts }) { desk in
      try await MonthTests.open(desk)
      let fields =
        MonthTests.red.map { $0.0 == "rating" ? ("rating", "amber") : $0 } + [("parts", "a"), ("parts", "z")]
      _ = try await MonthTests.send(desk.lead, "1.1.1", fields)
      let before = try await desk.officer.get("/plans/plan/actions/1.1.1")
      #expect(!before.body.contains("class=\"done\""))
      _ = try await MonthTests.accept(desk, "1.1.1")
      let after = try await desk.officer.get("/plans/plan/actions/1.1.1")
      #expect(after.body.contains("<li class=\"done\"><b>a)</b>"))
    }
  }
}
