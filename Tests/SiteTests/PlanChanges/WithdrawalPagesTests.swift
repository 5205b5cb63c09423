import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Withdrawing an action in the browser") struct WithdrawalPagesTests {
  private let page = "/plans/plan/actions/1.1.1/withdrawal"

  private func fill(
    _ visitor: Visitor, reason: String = "Superseded by the review", date: String = "2018-03-09",
    by approver: String = "Improvement board", successor: String = ""
  ) async throws -> Visitor.Answer {
    try await visitor.fill(page) {
      ($0["reason"], $0["date"], $0["approver"], $0["successor"]) = (reason, date, approver, successor)
    }
  }

  @Test("What it changes in the totals is seen first; then it is kept", arguments: Engine.available)
  func whole(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let asked = try await fill(officer, successor: "1.1.2")
      #expect(asked.status == 200)
      let text = words(asked.body)
      #expect(
        text.contains(
          "3 actions were added and 0 withdrawn: 3 are in the plan. Then 1 is withdrawn and 2 in it, and 1 of 2 due are Red (50%)."
        ))
      #expect(text.contains("Actions in the plan 3 2 2 1"))
      #expect(text.contains("Red 2 1 1 0"))
      #expect(text.contains("No action would answer recommendation LA1 any more."))
      #expect(try await EditedSite.action("1.1.1", test).withdrawal == nil)
      let kept = try await officer.send(SentForm(asked.body))
      #expect(kept.status == 303)
      let withdrawal = try #require(try await EditedSite.action("1.1.1", test).withdrawal)
      #expect(
        withdrawal
          == Withdrawal(
            date: Day("2018-03-09")!, reason: "Superseded by the review", approvedBy: "Improvement board",
            successor: Reference(kept: "1.1.2")))
      #expect(try await EditedSite.action("1.1.2", test).successorOf == Reference(kept: "1.1.1"))
      let trail = try await EditedSite.trail(test)
      #expect(trail.contains { $0.what == "withdrew" && $0.after.contains("Superseded by the review") })
      // It is in the plan until the end of the month before.
      #expect(
        words(try await officer.get("/plans/plan/outline").body).contains(
          "3 actions were added and 1 withdrawn: 2 are in the plan."))
    }
  }

  @Test("The timeline shows it as withdrawn, and no longer as it was rated")
  func timeline() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let asked = try await fill(officer, date: "2017-03-09")
      #expect(try await officer.send(SentForm(asked.body)).status == 303)
      let page = try await officer.get("/plans/plan/actions/1.1.1?as-at=2017-03")
      let drawn = try #require(page.body.firstMatch(of: /<title id="tl-t">([^<]*)/)).1
      #expect(drawn.lowercased().contains("withdrawn in march 2017") && !drawn.contains("forecast"))
      #expect(page.body.contains("March 2017</th><td><span class=\"tag\">Withdrawn</span>"))
    }
  }

  @Test("Going back from the confirmation keeps what was typed")
  func back() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let asked = try await fill(officer)
      let second = asked.body.firstRange(of: "Go back")?.lowerBound ?? asked.body.startIndex
      let start = asked.body[..<second].ranges(of: "<form ").last?.lowerBound ?? asked.body.startIndex
      let answer = try await officer.send(SentForm(String(asked.body[start...])))
      #expect(answer.status == 200)
      let form = try SentForm(answer.body)
      #expect(form["reason"] == "Superseded by the review")
      #expect(form["approver"] == "Improvement board")
      #expect(form["confirmed"] == nil)
      #expect(try await EditedSite.action("1.1.1", test).withdrawal == nil)
    }
  }

  @Test(
    "What cannot be withdrawn so is told, with everything typed still there",
    arguments: [
      ("reason", " ", "Say why the action leaves the plan"),
      ("approver", "", "Enter the body or post that approved it"),
      ("date", "", "Enter the day on which it was withdrawn"),
      ("date", "2018-03-13", "The day is still to come"),
      ("date", "2017-02-28", "cannot leave before"), ("date", "9 March", "“9 March” is not a day"),
      ("successor", "1.1.1", "An action cannot follow itself"),
      ("successor", "9.9.9", "The plan has no action 9.9.9"),
      ("successor", "the next one", "Write the reference alone"),
      ("reason", "Mail head@example.org", "it looks like an e-mail address"),
    ])
  func refused(_ field: String, _ typed: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill(page) {
        ($0["reason"], $0["date"], $0["approver"]) = ("Superseded", "2018-03-09", "Board")
        $0[field] = typed
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      let form = try SentForm(answer.body)
      #expect(form[field] == typed)
      if field != "approver" { #expect(form["approver"] == "Board") }
      #expect(try await EditedSite.action("1.1.1", test).withdrawal == nil)
    }
  }

  @Test("A confirmation is looked at again: what it says may have been made up")
  func confirmed() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill(page) {
        ($0["confirmed"], $0["reason"], $0["date"], $0["approver"]) = ("yes", "", "2018-03-09", "Board")
      }
      #expect(answer.status == 422)
      #expect(try await EditedSite.action("1.1.1", test).withdrawal == nil)
    }
  }

  @Test("Closed months that it would restate are named")
  func restated() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = EditedSite.draft
      draft.periods = [
        ReportingPeriod(month: Month("2017-03")!, state: .closed, closedOn: Day("2017-04-10")),
        ReportingPeriod(month: Month("2017-04")!, state: .open, closedOn: nil),
      ]
      try await Fixture.keep(draft, in: test.database)
      let answer = try await fill(EditedSite.officer(test), date: "2017-03-20")
      #expect(words(answer.body).contains("March 2017 is closed: the figures stay as they were published"))
    }
  }

  @Test("It is undone with a reason, which the trail keeps", arguments: Engine.available)
  func undo(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await officer.send(SentForm(fill(officer, successor: "1.1.2").body)).status == 303)
      let opened = try await officer.get(page)
      #expect(words(opened.body).contains("Action 1.1.1 is withdrawn"))
      let blank = try await officer.send(SentForm(opened.body)) { $0["undo-reason"] = " " }
      #expect(blank.status == 422)
      #expect(words(blank.body).contains("Say why the withdrawal is undone"))
      let answer = try await officer.send(SentForm(opened.body)) {
        $0["undo-reason"] = "The board thought again"
      }
      #expect(answer.status == 303)
      #expect(try await EditedSite.action("1.1.1", test).withdrawal == nil)
      #expect(try await EditedSite.action("1.1.2", test).successorOf == nil)
      let line = try await EditedSite.trail(test).first { $0.what == "undid withdrawal" }
      #expect(line?.after.contains("The board thought again") == true)
      let kept = try await EditedSite.trail(test).contains { $0.before.contains("Superseded by the review") }
      #expect(kept)
    }
  }

  @Test(
    "Of two who withdraw at once the second sees the first's reason beside their own",
    arguments: Engine.available)
  func stale(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      let asked = try SentForm(try await fill(second, reason: "The second's reason").body)
      #expect(try await first.send(SentForm(fill(first).body)).status == 303)
      let answer = try await second.send(asked)
      #expect(answer.status == 409)
      let text = words(answer.body)
      #expect(text.contains("Reason nothing Superseded by the review The second's reason"))
      #expect(text.contains("The action is withdrawn already."))
      #expect(try await EditedSite.action("1.1.1", test).withdrawal?.reason == "Superseded by the review")
    }
  }

  @Test("Undoing what somebody else has undone ends where it was meant to")
  func undoneTwice() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await officer.send(SentForm(fill(officer).body)).status == 303)
      let opened = try SentForm(try await officer.get(page).body)
      for _ in 1...2 {
        expect(303, try await officer.send(opened) { $0["undo-reason"] = "Again" })
      }
      let undone = try await EditedSite.trail(test).count { $0.what == "undid withdrawal" }
      #expect(undone == 1)
    }
  }
}
