import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Change control in the browser") struct TimescalePagesTests {
  private let page = "/plans/plan/actions/1.1.1/timescale-changes"

  private func lead(_ test: TestDatabase) async throws -> Visitor {
    try await EditedSite.visitor(test, [.lead]) { $0.posts = ["Chief Executive"] }
  }

  private func ask(
    _ visitor: Visitor, _ timescale: String = "Sep 17", _ reason: String = "The grant came late"
  )
    async throws -> Visitor.Answer
  {
    try await visitor.fill(page) { ($0["timescale"], $0["reason"]) = (timescale, reason) }
  }

  @Test(
    "A lead asks, it stands as pending, the officer decides, and both dates stay", arguments: Engine.available
  )
  func whole(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let (lead, officer) = (try await lead(test), try await EditedSite.officer(test))
      #expect(try await ask(lead).status == 303)
      let pending = try #require(try await EditedSite.action("1.1.1", test).timescaleChanges.first)
      #expect(pending.decision == .pending)
      #expect(pending.requestedBy == "Chief Executive")
      #expect(pending.id != nil)
      let waiting = words(try await lead.get("/plans/plan/actions/1.1.1").body)
      #expect(waiting.contains("A change of timescale waits for a decision"))
      #expect(waiting.contains("Published for January 2017; September 2017 is asked for."))
      // Until it is decided the published one counts, and whoever asked cannot decide.
      #expect(
        try await EditedSite.action("1.1.1", test).baseline(asAt: Month("2018-03")!).to == Month("2017-01"))
      #expect(try await !lead.get(page).body.contains("/decision"))
      let address = "\(page)/\(pending.id?.rawValue ?? "")/decision"
      #expect(try await lead.post(address, [("decision", "approved")]).status == 403)
      let decided = try await officer.fill(page, to: address) {
        ($0["decision"], $0["decided-by"], $0["decided-on"]) = ("approved", "Improvement board", "2018-03-12")
      }
      #expect(decided.status == 303)
      let action = try await EditedSite.action("1.1.1", test)
      #expect(action.timescale.to == Month("2017-01"))
      #expect(action.baseline(asAt: Month("2018-03")!).to == Month("2017-09"))
      #expect(action.timescaleChanges.first?.decidedBy == "Improvement board")
      #expect(action.timescaleChanges.first?.id == pending.id)
      let list = words(try await lead.get("/plans/plan/timescale-changes").body)
      #expect(list.contains("Approved on 12 March 2018 by the Improvement board"))
      #expect(list.contains("January 2017 September 2017"))
      let trail = try await EditedSite.trail(test).filter { $0.kind == "timescale_change" }
      #expect(trail.map(\.what) == ["changed", "added"])
    }
  }

  @Test("The number of re-baselined actions is on the overview, the outline and the list")
  func count() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = EditedSite.draft
      draft.actions[0].timescaleChanges = [
        TimescaleChange(
          to: Timescale(printed: "Sep 17", from: Month("2017-09")!, to: Month("2017-09")!), reason: "Late",
          requestedOn: Day("2017-02-01")!, requestedBy: "Lead", decision: .approved,
          decidedOn: Day("2017-03-10"),
          decidedBy: "Board")
      ]
      try await Fixture.keep(draft, in: test.database)
      let officer = try await EditedSite.officer(test)
      #expect(
        words(try await officer.get("/plans/plan").body).contains(
          "1 action is re-baselined through change control"))
      #expect(words(try await officer.get("/plans/plan/outline").body).contains("One is re-baselined"))
      #expect(
        words(try await officer.get("/plans/plan/outline").body).contains(
          "September 2017 (published for January 2017)"))
      let list = words(try await officer.get("/plans/plan/timescale-changes").body)
      #expect(list.contains("One of 3 actions is re-baselined"))
      let page = words(try await officer.get("/plans/plan/actions/1.1.1").body)
      #expect(page.contains("Jan 17 as published"))
      #expect(page.contains("Sep 17 now, through change control"))
    }
  }

  @Test("A partner author asks for actions of their own priorities alone", arguments: Engine.available)
  func partner(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let plan = try await EditedSite.plan(test).id
      let partner = try await EditedSite.visitor(test, [.partnerAuthor]) {
        $0.ownPriorities = [Person.OwnPriority(plan: plan, number: 2)]
      }
      let own = "/plans/plan/actions/2.1.1/timescale-changes"
      expect(303, try await partner.fill(own) { ($0["timescale"], $0["reason"]) = ("Jun 17", "Late") })
      #expect(try await partner.get(page).status == 403)
      #expect(try await partner.post(page, [("timescale", "Jun 17"), ("reason", "Late")]).status == 403)
      let stranger = try await EditedSite.visitor(test, [.lead]) {
        $0.posts = ["Head of Law"]
      }
      #expect(try await stranger.get(page).status == 403)
      #expect(try await EditedSite.action("1.1.1", test).timescaleChanges.isEmpty)
    }
  }

  @Test(
    "What cannot be asked for is told, with everything typed still there",
    arguments: [
      ("", "Late", "Enter the timescale that you ask for"), ("whenever", "Late", "whenever"),
      ("January 2017", "Late", "January 2017 is its timescale now"),
      ("Sep 17", " ", "Say why the action cannot be done"),
      ("Sep 17", "The child, born 04/05/2009, moved", "it looks like a date of birth"),
    ])
  func refused(_ timescale: String, _ reason: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let answer = try await ask(lead(test), timescale, reason)
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      let form = try SentForm(answer.body)
      #expect((form["timescale"], form["reason"]) == (timescale, reason))
      #expect(try await EditedSite.action("1.1.1", test).timescaleChanges.isEmpty)
    }
  }

  @Test("A decision needs a choice, a body and a day that can be")
  func undecided() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await ask(officer).status == 303)
      let form = try SentForm(try await officer.get(page).body)
      #expect(form["decided-on"] == "2018-03-12")
      for (decision, by, day, sentence) in [
        (nil, "Board", "2018-03-12", "Choose whether it was approved or refused"),
        ("refused", " ", "2018-03-12", "Enter the body or post that decided"),
        ("refused", "Board", "2018-03-13", "The day is still to come"),
        ("refused", "Board", "2018-03-11", "cannot be decided before"),
        ("refused", "Board", "soon", "“soon” is not a day"),
      ] as [(String?, String, String, String)] {
        let answer = try await officer.send(form) {
          ($0["decision"], $0["decided-by"], $0["decided-on"]) = (decision, by, day)
        }
        #expect(answer.status == 422, "\(sentence)")
        #expect(words(answer.body).contains(sentence))
        let again = try SentForm(answer.body)
        #expect((again["decision"], again["decided-by"], again["decided-on"]) == (decision, by, day))
      }
      #expect(try await EditedSite.action("1.1.1", test).timescaleChanges.map(\.decision) == [.pending])
    }
  }

  @Test("A refusal is kept, moves nothing, and another change can be asked for", arguments: Engine.available)
  func refusal(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await ask(officer).status == 303)
      let decided = try await officer.fill(page) {
        ($0["decision"], $0["decided-by"], $0["decided-on"]) = ("refused", "Board", "2018-03-12")
      }
      #expect(decided.status == 303)
      let action = try await EditedSite.action("1.1.1", test)
      #expect(action.baseline(asAt: Month("2018-03")!) == action.timescale)
      #expect(words(try await officer.get(page).body).contains("refused on 12 March 2018 by the Board"))
      #expect(try await ask(officer, "Jun 17").status == 303)
    }
  }

  @Test("Of two who ask at once the second sees the first's request, and keeps their words")
  func askedTwice() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await lead(test))
      let opened = try SentForm(try await second.get(page).body)
      #expect(try await ask(first).status == 303)
      let answer = try await second.send(opened) {
        ($0["timescale"], $0["reason"]) = ("Dec 17", "The second's reason")
      }
      #expect(answer.status == 409)
      let text = words(answer.body)
      #expect(text.contains("To Sep 17 nothing waiting for a decision"))
      #expect(text.contains("The second's reason"))
      #expect(text.contains("Dec 17"))
      #expect(try await EditedSite.action("1.1.1", test).timescaleChanges.count == 1)
    }
  }

  @Test("Of two who decide at once the second sees what was decided", arguments: Engine.available)
  func decidedTwice(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      #expect(try await ask(first).status == 303)
      let opened = try SentForm(try await second.get(page).body)
      let decided = try await first.fill(page) { ($0["decision"], $0["decided-by"]) = ("refused", "Board") }
      #expect(decided.status == 303)
      let answer = try await second.send(opened) {
        ($0["decision"], $0["decided-by"]) = ("approved", "Executive")
      }
      #expect(answer.status == 409)
      let text = words(answer.body)
      #expect(text.contains("waiting for a decision refused on 12 March 2018 by the Board"))
      #expect(text.contains("What you wrote Decision Approved By whom Executive"))
      #expect(try await EditedSite.action("1.1.1", test).timescaleChanges.map(\.decision) == [.refused])
    }
  }

  @Test("A change of another action is not decided from here")
  func mixed() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      #expect(try await ask(officer).status == 303)
      let id = try await EditedSite.action("1.1.1", test).timescaleChanges[0].id?.rawValue ?? ""
      for path in ["/plans/plan/actions/1.1.2/timescale-changes/\(id)/decision", "\(page)/none/decision"] {
        #expect(try await officer.post(path, [("decision", "approved")]).status == 404, "\(path)")
      }
    }
  }
}
