import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Achievements in the browser") struct AchievementPagesTests {
  private let list = "/plans/plan/achievements"

  private func note(_ visitor: Visitor, _ change: (inout SentForm) -> Void = { _ in }) async throws
    -> Visitor.Answer
  {
    try await visitor.fill("\(list)/new") {
      ($0["words"], $0["heading"], $0["day"]) = ("The hub opened.", "leadership", "2018-03-01")
      change(&$0)
    }
  }

  private func entries(_ test: TestDatabase) async throws -> [Achievement] {
    try await test.database.read { session in
      try AchievementRecords.all(try #require(try PlanRecords.find(slug: "plan", session)), session)
    }
  }

  @Test(
    "One is noted, corrected, withdrawn and brought back, and each stays on record",
    arguments: Engine.available)
  func whole(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      expect(303, try await note(officer) { ($0["actions"], $0["priority"]) = ("2.1.1; 1.1.2", "2") })
      let kept = try #require(try await entries(test).first)
      #expect((kept.number, kept.heading, kept.day) == (1, "leadership", Day("2018-03-01")))
      #expect(kept.actions.map(\.text) == ["1.1.2", "2.1.1"])
      #expect(kept.priority == 2)
      expect(303, try await officer.fill("\(list)/1") { $0["words"] = "The hub opened in Silverbridge." })
      let text = words(try await officer.get(list).body)
      #expect(text.contains("The hub opened in Silverbridge."))
      #expect(text.contains("One entry is on record."))
      #expect(text.contains("corrected"))
      let withdrawn = try await officer.fill("\(list)/1", to: "\(list)/1/withdrawal") {
        $0["because"] = "It opened elsewhere"
      }
      expect(303, withdrawn)
      let after = words(try await officer.get(list).body)
      #expect(after.contains("Nothing is noted yet."))
      #expect(after.contains("It opened elsewhere"))
      #expect(
        !words(try await officer.get("\(list)/paper?from=2018-01&to=2018-03").body).contains("Silverbridge"))
      expect(303, try await officer.fill("\(list)/1") { _ in })
      #expect(try await entries(test).map(\.isWithdrawn) == [false])
      let history = words(try await officer.get("\(list)/1").body)
      for said in ["The hub opened.", "The hub opened in Silverbridge.", "Withdrawn: It opened elsewhere"] {
        #expect(history.contains(said), "\(said)")
      }
      let trail = try await EditedSite.trail(test).filter { $0.kind == "achievement" }.map(\.what)
      #expect(trail == ["added", "added", "added", "added"])
    }
  }

  @Test(
    "What cannot be kept is told, with everything typed still there",
    arguments: [
      ("words", " ", "Say what was achieved"), ("heading", "", "Choose the heading"),
      ("day", "", "Enter the day on which it was achieved"),
      ("day", "2018-03-13", "The day is still to come"),
      ("day", "soon", "“soon” is not a day"), ("actions", "1.1.1, 9.9", "The plan has no action “9.9”"),
      ("words", "Case number 44719022", "it looks like a case number"),
    ])
  func refused(_ field: String, _ typed: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let answer = try await note(EditedSite.officer(test)) { ($0["actions"], $0[field]) = ("1.1.1", typed) }
      expect(422, answer)
      #expect(words(answer.body).contains(sentence))
      #expect(answer.body.contains("href=\"#\(field)\""))
      #expect(try SentForm(answer.body)[field] == typed)
      #expect(try await entries(test).isEmpty)
    }
  }

  @Test("Words that look like somebody's identity are kept with a reason, which is on record")
  func privacy() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      expect(422, try await note(officer) { $0["words"] = "Case number 44719022" })
      let asked = try await note(officer) { $0["words"] = "Case number 44719022" }
      let answer = try await officer.send(SentForm(asked.body)) { $0["privacy"] = "A file of the council's" }
      expect(303, answer)
      let noted = try await EditedSite.trail(test).filter { $0.what == "kept in spite of the privacy guard" }
      #expect(noted.map(\.kind) == ["achievement"])
    }
  }

  @Test("Leads and heads of service write, the board reads, and scrutiny does neither")
  func roles() async throws {
    try await EditedSite.with(.sqlite) { test in
      for role in [Role.lead, .reviewer] {
        let writer = try await EditedSite.visitor(test, [role])
        expect(303, try await note(writer))
        #expect(try await writer.get("\(list)/headings").status == 403)
      }
      let board = try await EditedSite.visitor(test, [.boardMember])
      let page = try await board.get(list)
      #expect(page.status == 200)
      #expect(!page.body.contains("\(list)/new"))
      #expect(try await board.get("\(list)/new").status == 403)
      let one = try await board.get("\(list)/1")
      #expect(words(one.body).contains("The hub opened."))
      #expect(!one.body.contains("<textarea"))
      let scrutiny = try await EditedSite.visitor(test, [.scrutinyMember])
      for address in [list, "\(list)/1", "\(list).csv", "\(list)/paper"] {
        #expect(try await scrutiny.get(address).status == 403, "\(address)")
      }
    }
  }

  @Test("Somebody else's correction is shown first, and nothing typed is lost")
  func stale() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      expect(303, try await note(first))
      let opened = try SentForm(try await second.get("\(list)/1").body)
      let withdrawing = try SentForm(try await second.get("\(list)/1").body, to: "\(list)/1/withdrawal")
      expect(303, try await first.fill("\(list)/1") { $0["day"] = "2018-02-28" })
      let answer = try await second.send(opened) { $0["words"] = "The hub opened at last." }
      expect(409, answer)
      let form = try SentForm(answer.body)
      #expect((form["day"], form["words"]) == ("2018-02-28", "The hub opened at last."))
      let late = try await second.send(withdrawing) { $0["because"] = "Not so" }
      expect(409, late)
      #expect(try SentForm(late.body, to: "\(list)/1/withdrawal")["because"] == "Not so")
      expect(303, try await second.send(form))
      #expect(try await entries(test).map(\.version) == [3])
    }
  }

  @Test("Headings are renamed, moved, added and taken away", arguments: Engine.available)
  func headings(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      expect(303, try await note(officer))
      let taken = try await officer.fill("\(list)/headings") { $0["title-leadership"] = "" }
      expect(422, taken)
      #expect(words(taken.body).contains("One entry stands under “Leadership and management”"))
      let kept = try await officer.fill("\(list)/headings") {
        ($0["title-leadership"], $0["place-leadership"]) = ("Leading", "9")
        ($0["title-quality"], $0["title-new-1"], $0["place-new-1"]) = ("", "Voice", "1")
      }
      expect(303, kept)
      let form = try await officer.get("\(list)/new").body
      let options = form.matches(of: /<option value="([a-z0-9-]+)"[^>]*>([A-Z][a-z ]+)<\/option>/).map {
        String($0.2)
      }
      #expect(
        options.prefix(5) == [
          "Voice", "Scrutiny and challenge", "Partnership", "Workforce support", "Leading",
        ])
      #expect(words(try await officer.get(list).body).contains("Leading"))
    }
  }

  @Test("The list is narrowed to a month and a heading, and leaves as a table")
  func files() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      expect(303, try await note(officer))
      expect(303, try await note(officer) { ($0["words"], $0["day"]) = ("Homes were found.", "2018-02-01") })
      let march = words(try await officer.get("\(list)?month=2018-03&heading=leadership").body)
      #expect(march.contains("The hub opened.") && !march.contains("Homes were found."))
      #expect(
        words(try await officer.get("\(list)?heading=quality").body).contains(
          "Nothing is noted for this month"))
      let csv = try await officer.get("\(list).csv?month=2018-02").body
      #expect(csv.contains("Homes were found.") && !csv.contains("The hub opened."))
      #expect(try await officer.get("\(list)?month=soon").status == 400)
      let text = try await officer.get("\(list)/paper.txt?from=2018-02&to=2018-03").body
      #expect(text.contains("1 February 2018: Homes were found."))
      #expect(
        try await officer.get("\(list)/paper.json?from=2018-02&to=2018-03").body.contains(
          "\"from\": \"2018-02\""))
      #expect(try await officer.get("\(list)/paper?from=2018-03&to=2018-02").status == 400)
    }
  }
}
