import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Barriers and risks in the browser") struct BarrierPagesTests {
  private let list = "/plans/plan/barriers"

  private func add(_ visitor: Visitor, _ change: (inout SentForm) -> Void = { _ in }) async throws
    -> Visitor.Answer
  {
    try await visitor.fill("\(list)/new") {
      ($0["what"], $0["owner"], $0["response"]) = (
        "Too few homes", "Head of Commissioning", "Recruiting carers"
      )
      ($0["kind"], $0["priority"], $0["review-on"]) = ("risk", "2", "2018-04-02")
      ($0["before-likelihood"], $0["before-impact"]) = ("4", "5")
      ($0["after-likelihood"], $0["after-impact"]) = ("2", "5")
      change(&$0)
    }
  }

  private func barriers(_ test: TestDatabase) async throws -> [Barrier] {
    try await test.database.read { session in
      try BarrierRecords.all(try #require(try PlanRecords.find(slug: "plan", session)), session)
    }
  }

  @Test("One is added, changed, closed and opened again", arguments: Engine.available)
  func whole(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await add(officer).status == 303)
      expect(303, try await add(officer) { $0["what"] = "Another" })
      let kept = try #require(try await barriers(test).first)
      #expect((kept.number, kept.priority, kept.kind) == (1, 2, .risk))
      #expect((kept.before.value, kept.after.value) == (20, 10))
      #expect((kept.owner, kept.response) == ("Head of Commissioning", "Recruiting carers"))
      #expect((kept.raisedOn, kept.reviewOn) == (Day("2018-03-12"), Day("2018-04-02")))
      #expect(try await barriers(test).map(\.number) == [1, 2])
      let changed = try await officer.fill("\(list)/1") {
        ($0["owner"], $0["after-likelihood"]) = ("Director", "1")
      }
      #expect(changed.status == 303)
      #expect(try await barriers(test)[0].owner == "Director")
      #expect(try await barriers(test)[0].after.value == 5)
      let closed = try await officer.fill("\(list)/1", to: "\(list)/1/closure") {
        ($0["because"], $0["closed-on"]) = ("Homes were found", "2018-03-12")
      }
      #expect(closed.status == 303)
      #expect(try await barriers(test)[0].closedBecause == "Homes were found")
      let text = words(try await officer.get(list).body)
      #expect(text.contains("One is open, and every review is in time."))
      #expect(text.contains("Closed on 12 March 2018: Homes were found"))
      expect(303, try await officer.fill("\(list)/1", to: "\(list)/1/reopening") { _ in })
      #expect(try await barriers(test)[0].closedOn == nil)
      let trail = try await EditedSite.trail(test).filter { $0.kind == "barrier" }.map(\.what)
      #expect(trail == ["changed", "changed", "changed", "added", "added"])
    }
  }

  @Test(
    "What cannot be kept is told, with everything typed still there",
    arguments: [
      ("what", " ", "Say what stands in the way"), ("owner", "", "Enter the post that looks after it"),
      ("response", "", "Say what is being done about it"),
      ("kind", "other", "Choose whether it is there already"),
      ("priority", "9", "Choose the priority"),
      ("before-likelihood", "", "Choose how likely it is if nothing were done"),
      ("before-impact", "6", "Choose how great its impact is if nothing were done"),
      ("after-likelihood", "5", "It would be worse"),
      ("review-on", "", "Enter the day on which it is looked at again"),
      ("review-on", "2018-03-11", "The day of the next review is past already"),
      ("review-on", "soon", "“soon” is not a day"),
      ("what", "Case number 44719022", "it looks like a case number"),
    ])
  func refused(_ field: String, _ typed: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let answer = try await add(EditedSite.officer(test)) { $0[field] = typed }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      #expect(answer.body.contains("href=\"#\(field)\""))
      let form = try SentForm(answer.body)
      #expect(form["review-on"] == (field == "review-on" ? typed : "2018-04-02"))
      #expect(form["response"] == (field == "response" ? typed : "Recruiting carers"))
      #expect(try await barriers(test).isEmpty)
    }
  }

  @Test("Closing needs a reason and a day that can be")
  func closing() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await add(officer).status == 303)
      for (because, day) in [
        ("", "2018-03-12"), ("Found", "2018-03-13"), ("Found", "2018-03-11"), ("Found", "x"),
      ] {
        let answer = try await officer.fill("\(list)/1", to: "\(list)/1/closure") {
          ($0["because"], $0["closed-on"]) = (because, day)
        }
        #expect(answer.status == 422, "\(because) \(day)")
        let form = try SentForm(answer.body, to: "\(list)/1/closure")
        #expect((form["because"], form["closed-on"]) == (because, day))
      }
      #expect(try await barriers(test)[0].closedOn == nil)
    }
  }

  @Test("Somebody else's change is shown first, and a second closing keeps its words")
  func stale() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      #expect(try await add(first).status == 303)
      let opened = try SentForm(try await second.get("\(list)/1").body)
      let closing = try SentForm(try await second.get("\(list)/1").body, to: "\(list)/1/closure")
      expect(303, try await first.fill("\(list)/1") { $0["owner"] = "Director" })
      let answer = try await second.send(opened) { $0["response"] = "Building homes" }
      #expect(answer.status == 409)
      let form = try SentForm(answer.body)
      #expect((form["owner"], form["response"]) == ("Director", "Building homes"))
      #expect(try await second.send(form).status == 303)
      let closed = try await first.fill("\(list)/1", to: "\(list)/1/closure") { $0["because"] = "Found" }
      #expect(closed.status == 303)
      let late = try await second.send(closing) { $0["because"] = "The second's reason" }
      #expect(late.status == 409)
      #expect(words(late.body).contains("You wrote: The second's reason"))
      #expect(try await barriers(test)[0].closedBecause == "Found")
    }
  }

  @Test("An overdue review is flagged on the list", arguments: Engine.available)
  func overdue(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await add(officer).status == 303)
      let later = try await Visitor(
        test.database, [.boardMember], council: "Barset",
        now: {
          Moment(seconds: 1_523_000_000, iso: "2018-04-06T07:33:20Z", day: Day("2018-04-06")!, minute: 513)
        })
      let body = try await later.get(list).body
      #expect(words(body).contains("One is open, and one has a review that is overdue."))
      #expect(body.contains("class=\"under late\">overdue"))
      #expect(!body.contains("\(list)/new"))
      #expect(!words(try await officer.get(list).body).contains("overdue"))
    }
  }
}
