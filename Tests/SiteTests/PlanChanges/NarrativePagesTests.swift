import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Words for a priority") struct NarrativePagesTests {
  private let page = "/plans/plan/priorities/1/narrative"

  private func narratives(_ test: TestDatabase) async throws -> [PriorityNarrative] {
    try await test.database.read { session in
      try UpdateRecords.priorityNarratives(try #require(try PlanRecords.find(slug: "plan", session)), session)
    }
  }

  private func reason(_ test: TestDatabase) async throws -> [String?] {
    try await test.database.read {
      try $0.rows("SELECT privacy_reason FROM priority_narrative ORDER BY id") { $0.optionalText() }
    }
  }

  @Test(
    "The priority's lead writes for the open month, and the report has the words once they are accepted",
    arguments: Engine.available
  )
  func lead(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let lead = try await EditedSite.visitor(test, [.lead]) { $0.posts = ["Director"] }
      #expect(try await lead.get("/").body.contains(page))
      let answer = try await lead.fill(page) {
        $0["words"] = "The board asks harder questions.\n• Two more members"
      }
      #expect(answer.status == 303)
      let told = words(try await lead.get("\(page)?done=yes").body)
      #expect(told.contains("Your words for March 2017 are sent.") && told.contains("wait for review"))
      #expect(try await narratives(test).isEmpty)
      let officer = try await EditedSite.officer(test)
      let month = try await officer.get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("Words for priorities to review: 1"))
      #expect(month.body.contains("words for priority 1 waiting for review"))
      let before = try await officer.get("/plans/plan/exception-reports/2017-03")
      #expect(!words(before.body).contains("The board asks harder questions."))
      let accepted = try await officer.send(SentForm(month.body, to: try review(month, "acceptance")))
      #expect(accepted.location?.contains("done=words-accepted") == true)
      let again = try await officer.send(SentForm(month.body, to: try review(month, "acceptance")))
      #expect(again.location?.contains("done=decided") == true, "nothing is decided twice")
      let kept = try #require(try await narratives(test).first)
      #expect((kept.priority, kept.asAt, kept.submittedBy) == (1, Month("2017-03"), "Director"))
      #expect(kept.narrative.text == "The board asks harder questions.\n• Two more members")
      let report = try await officer.get("/plans/plan/exception-reports/2017-03")
      #expect(words(report.body).contains("The board asks harder questions."))
      #expect(!(try await officer.get("/plans/plan/periods/2017-03").body.contains("to review: 1")))
    }
  }

  /// Where the words that wait on the month's page are decided on.
  private func review(_ month: Visitor.Answer, _ act: String) throws -> String {
    let found = try #require(
      month.body.firstMatch(of: /(\/plans\/plan\/periods\/[0-9-]+\/narratives\/[^\/]+)\//))
    return "\(found.1)/\(act)"
  }

  @Test("Words are sent back with a remark, and sent again", arguments: Engine.available)
  func returned(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let lead = try await EditedSite.visitor(test, [.lead]) { $0.posts = ["Director"] }
      expect(303, try await lead.fill(page) { $0["words"] = "All is well." })
      let officer = try await EditedSite.officer(test)
      let month = try await officer.get("/plans/plan/periods/2017-03")
      let back = try review(month, "return")
      let field = try #require(month.body.firstMatch(of: /name="(remark-[^"]+)"/)).1
      let bare = try await officer.send(SentForm(month.body, to: back))
      #expect(
        bare.status == 422
          && bare.problems == ["\(field): Say what should be put right, so that the author knows what to do"])
      let sent = try await officer.send(SentForm(month.body, to: back)) {
        $0[String(field)] = "Say how you know"
      }
      #expect(sent.location?.contains("done=words-returned") == true)
      let form = try await lead.get(page)
      #expect(words(form.body).contains("Say how you know"))
      #expect(try SentForm(form.body)["words"] == "All is well.", "their words are still there")
      expect(303, try await lead.fill(page) { $0["words"] = "Audits say that all is well." })
      let next = try await officer.get("/plans/plan/periods/2017-03")
      #expect(next.body.contains("Audits say that all is well."))
      #expect(try await narratives(test).isEmpty)
      // What an officer writes stands at once, in the place of what waited.
      expect(303, try await officer.fill(page) { $0["words"] = "Audits say so." })
      #expect(try await narratives(test).map(\.narrative.text) == ["Audits say so."])
      #expect(!(try await officer.get("/plans/plan/periods/2017-03").body.contains("Words for priorities")))
      #expect(
        try await officer.send(SentForm(next.body, to: try review(next, "acceptance"))).location?.contains(
          "done=decided") == true)
    }
  }

  @Test(
    "A partner author writes for their own priorities, a lead for those that they lead",
    arguments: Engine.available)
  func own(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let plan = try await EditedSite.plan(test).id
      let partner = try await EditedSite.visitor(test, [.partnerAuthor]) {
        $0.posts = ["Board Manager"]
        $0.ownPriorities = [Person.OwnPriority(plan: plan, number: 2)]
      }
      #expect(try await partner.get(page).status == 403)
      #expect(try await partner.post(page, [("words", "Mine"), ("month", "2017-03")]).status == 403)
      expect(303, try await partner.fill("/plans/plan/priorities/2/narrative") { $0["words"] = "Ours" })
      let lead = try await EditedSite.visitor(test, [.lead]) {
        $0.posts = ["Chief Executive"]
      }
      #expect(try await lead.get(page).status == 403)
      #expect(try await !lead.get("/").body.contains("/narrative"))
      let reviewer = try await EditedSite.visitor(test, [.reviewer]) {
        $0.posts = ["Director"]
      }
      #expect(try await reviewer.get(page).status == 403)
      let month = try await EditedSite.officer(test).get("/plans/plan/periods/2017-03")
      #expect(month.body.contains("<p>Ours</p>") && month.body.contains("by the Board Manager"))
    }
  }

  @Test(
    "What was said before stands beside the box, and a correction is another row", arguments: Engine.available
  )
  func before(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = EditedSite.draft
      draft.priorityNarratives = [
        PriorityNarrative(
          priority: 1, asAt: Month("2016-12")!, narrative: Narrative("Said in December."),
          submittedBy: "Director")
      ]
      try await Fixture.keep(draft, in: test.database)
      let first = try await EditedSite.officer(test)
      let opened = try await first.get(page).body
      #expect(words(opened).contains("In December 2016 Said in December. By the Director"))
      #expect(try SentForm(opened)["words"] == "")
      expect(303, try await first.fill(page) { $0["words"] = "Said in March." })
      let second = try await EditedSite.officer(test, minute: 1)
      #expect(try SentForm(try await second.get(page).body)["words"] == "Said in March.")
      let same = try await second.fill(page) { _ in }
      #expect(same.status == 422)
      #expect(words(same.body).contains("These words are kept for March 2017 already"))
      expect(303, try await second.fill(page) { $0["words"] = "Said better." })
      #expect(
        try await narratives(test).map(\.narrative.text) == [
          "Said in December.", "Said in March.", "Said better.",
        ])
      let report = words(try await second.get("/plans/plan/exception-reports/2017-03").body)
      #expect(report.contains("Said better."))
      #expect(!report.contains("Said in March."))
    }
  }

  @Test(
    "Words that look as if they named somebody are asked about, and kept with a reason alone",
    arguments: Engine.available)
  func privacy(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let typed = "Ring the duty desk on 0191 498 0123."
      let asked = try await officer.fill(page) { $0["words"] = typed }
      #expect(asked.status == 422)
      #expect(words(asked.body).contains("Take out “0191 498 0123”: it looks like a phone number"))
      let form = try SentForm(asked.body)
      #expect(form["words"] == typed)
      expect(422, try await officer.send(form) { $0["privacy"] = " " })
      #expect(try await narratives(test).isEmpty)
      expect(303, try await officer.send(form) { $0["privacy"] = "It is the public line" })
      #expect(try await reason(test) == ["It is the public line"])
      // A reason that is not needed is not kept.
      let plain = try await EditedSite.officer(test, minute: 1)
      let answer = try await plain.fill(page) { ($0["words"], $0["privacy"]) = ("Plain words.", "Why not") }
      #expect(answer.status == 303)
      #expect(try await reason(test) == ["It is the public line", nil])
    }
  }

  @Test("Words are needed, and are not lost when somebody else's came first")
  func stale() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (
        try await EditedSite.officer(test), try await EditedSite.officer(test, minute: 1)
      )
      expect(422, try await first.fill(page) { $0["words"] = " \n" })
      let opened = try SentForm(try await second.get(page).body)
      expect(303, try await first.fill(page) { $0["words"] = "Theirs." })
      let answer = try await second.send(opened) { $0["words"] = "Mine." }
      #expect(answer.status == 409)
      #expect(words(answer.body).contains("Words nothing Theirs. Mine."))
      let form = try SentForm(answer.body)
      #expect(form["words"] == "Mine.")
      #expect(try await second.send(form).status == 303)
      #expect(try await narratives(test).map(\.narrative.text) == ["Theirs.", "Mine."])
    }
  }

  @Test("When no month is open nothing can be sent, and words for a month that was closed are not lost")
  func closed() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = EditedSite.draft
      draft.periods = [ReportingPeriod(month: Month("2017-03")!, state: .closed, closedOn: Day("2017-04-10"))]
      try await Fixture.keep(draft, in: test.database)
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.get(page)
      #expect(answer.status == 409)
      #expect(answer.body.contains("No month is open"))
      #expect(try await officer.post("/plans/plan/periods/2017-04/opening").status == 303)
      let late = try await officer.fill(page) { ($0["month"], $0["words"]) = ("2017-03", "Late words") }
      #expect(late.status == 422)
      let form = try SentForm(late.body)
      #expect((form["words"], form["month"]) == ("Late words", "2017-04"))
      #expect(try await officer.send(form).status == 303)
      #expect(try await narratives(test).map(\.asAt) == [Month("2017-04")])
    }
  }
}
