import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("The outline: priorities, objectives and recommendations") struct OutlineTests {
  @Test(
    "It shows the plan from top to bottom, and reckons what was added and withdrawn",
    arguments: Engine.available)
  func page(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let page = try await EditedSite.officer(test).get("/plans/plan/outline")
      #expect(page.status == 200)
      let text = words(page.body)
      let plan = text[(text.firstRange(of: "Recommendations")?.upperBound ?? text.startIndex)...]
      #expect(text.contains("3 actions were added and none withdrawn: 3 are in the plan."))
      let order = [
        "1 Leadership", "1.1 A director with time", "Do what 1.1.1 says a) first; b) second",
        "2 Safeguarding board", "Do what 2.1.1 says", "Recommendation 1.",
      ]
      let places = order.compactMap { plan.firstRange(of: $0)?.lowerBound }
      #expect(places.count == order.count)
      #expect(places == places.sorted())
    }
  }

  @Test(
    "A priority is changed: the title that is given up stays among its names", arguments: Engine.available)
  func priority(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill("/plans/plan/priorities/1") {
        $0["title"] = "Leadership and governance"
        $0["aliases"] = "Leading \n\n The top "
        $0["lead"] = "  Chief   Executive "
        $0["footnote"] = "Written by the council."
      }
      #expect(answer.status == 303)
      let priority = try #require(try await EditedSite.plan(test).priority(1))
      #expect(priority.title == "Leadership and governance")
      #expect(priority.aliases == ["Leading", "The top", "Leadership"])
      #expect(priority.lead == "Chief Executive")
      #expect(priority.footnote == "Written by the council.")
      let line = try #require(try await EditedSite.trail(test).first { $0.kind == "priority" })
      #expect(line.what == "changed")
      #expect(line.who == "Improvement Officer")
      #expect(line.before.contains("\"title\":\"Leadership\""))
      #expect(try await officer.get("/plans/plan").body.contains("Leadership and governance"))
    }
  }

  @Test("A priority without a title is shown again with everything typed")
  func refused() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill("/plans/plan/priorities/1") {
        $0["title"] = " "
        $0["lead"] = "Somebody new"
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains("Enter the title"))
      let form = try SentForm(answer.body)
      #expect(form["lead"] == "Somebody new")
      #expect(try await EditedSite.plan(test).priority(1)?.lead == "Director")
      // Mended, it goes through from the page that told of it.
      expect(303, try await officer.send(form) { $0["title"] = "Leading" })
      #expect(try await EditedSite.plan(test).priority(1)?.lead == "Somebody new")
    }
  }

  @Test("A new priority gets the next number, and no number twice", arguments: Engine.available)
  func addPriority(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let opened = try SentForm(try await officer.get("/plans/plan/priorities/new").body)
      #expect(opened["number"] == "3")
      let twice = try await officer.send(opened) { ($0["number"], $0["title"]) = ("2", "Care leavers") }
      #expect(twice.status == 422)
      #expect(words(twice.body).contains("There is a Priority 2 already"))
      #expect(try SentForm(twice.body)["title"] == "Care leavers")
      expect(422, try await officer.send(opened) { ($0["number"], $0["title"]) = ("x", "") })
      expect(303, try await officer.send(opened) { $0["title"] = "Care leavers" })
      let priority = try #require(try await EditedSite.plan(test).priority(3))
      #expect((priority.title, priority.shortTitle) == ("Care leavers", "Care leavers"))
    }
  }

  @Test("Another body answers from a day on, and the earlier one stays", arguments: Engine.available)
  func responsibility(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let (page, address) = ("/plans/plan/priorities/2", "/plans/plan/priorities/2/responsibilities")
      for (body, from) in [("The council", "2016-05-01"), ("Safeguarding Board", "2017-01-20")] {
        let answer = try await officer.fill(page, to: address) {
          ($0["body"], $0["from"], $0["watched-by"]) = (body, from, "Quality Group")
        }
        #expect(answer.status == 303)
      }
      let priority = try #require(try await EditedSite.plan(test).priority(2))
      #expect(priority.responsibility(asAt: Day("2017-01-19")!)?.body == "The council")
      #expect(priority.responsibility(asAt: Day("2017-01-20")!)?.body == "Safeguarding Board")
      let twice = try await officer.fill(page, to: address) {
        ($0["body"], $0["from"]) = ("Police", "2017-01-20")
      }
      #expect(twice.status == 422)
      #expect(words(twice.body).contains("A body answers from 20 January 2017 already"))
      #expect(try SentForm(twice.body, to: address)["body"] == "Police")
      let blank = try await officer.fill(page, to: address) { ($0["body"], $0["from"]) = ("", "soon") }
      #expect(blank.status == 422)
      #expect(words(blank.body).contains("“soon” is not a day"))
      // One that was written by mistake is taken back.
      expect(303, try await officer.fill(page, to: "\(address)/2017-01-20/removal") { _ in })
      #expect(try await EditedSite.plan(test).priority(2)?.responsibilities.map(\.body) == ["The council"])
    }
  }

  @Test("An objective is changed and added, each reference once", arguments: Engine.available)
  func objective(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let changed = try await officer.fill("/plans/plan/objectives/1.1") {
        ($0["title"], $0["outcome"]) = ("A director with time and a mandate", "Decisions are made once.")
      }
      #expect(changed.status == 303)
      let blank = try await officer.fill("/plans/plan/objectives/1.1") {
        ($0["title"], $0["outcome"]) = ("", "Kept as typed")
      }
      #expect(blank.status == 422)
      #expect(try SentForm(blank.body)["outcome"] == "Kept as typed")
      let opened = try SentForm(try await officer.get("/plans/plan/objectives/new?priority=1").body)
      #expect(opened["reference"] == "1.2")
      for used in ["1.1", "1.01", "2.1.1", "", "next"] {
        let answer = try await officer.send(opened) { ($0["reference"], $0["title"]) = (used, "Another") }
        #expect(answer.status == 422, "\(used)")
        #expect(try SentForm(answer.body)["title"] == "Another")
      }
      expect(303, try await officer.send(opened) { $0["title"] = "A board that asks" })
      let plan = try await EditedSite.plan(test)
      #expect(plan.objectives.map(\.reference.text) == ["1.1", "1.2"])
      #expect(plan.objectives[0].title == "A director with time and a mandate")
      #expect(plan.objectives[0].outcome == "Decisions are made once.")
    }
  }

  @Test("A recommendation's wording is changed and one is added, each code once", arguments: Engine.available)
  func recommendation(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let changed = try await officer.fill("/plans/plan/recommendations/LA1/wording") {
        ($0["wording"], $0["addressed-to"]) = ("Give the director time.", "The council and its partners")
      }
      #expect(changed.status == 303)
      let blank = try await officer.fill("/plans/plan/recommendations/LA1/wording") {
        ($0["wording"], $0["addressed-to"]) = ("", "Somebody")
      }
      #expect(blank.status == 422)
      #expect(try SentForm(blank.body)["addressed-to"] == "Somebody")
      let opened = try SentForm(try await officer.get("/plans/plan/recommendations/new").body)
      for (code, number) in [("LA1", "3"), ("la2", "3"), ("no figure", "3"), ("LA3", "three")] {
        let answer = try await officer.send(opened) {
          ($0["code"], $0["number"], $0["wording"], $0["addressed-to"]) = (code, number, "More.", "Police")
        }
        #expect(answer.status == 422, "\(code) \(number)")
        #expect(try SentForm(answer.body)["wording"] == "More.")
      }
      let added = try await officer.send(opened) {
        ($0["code"], $0["number"], $0["wording"], $0["addressed-to"]) = ("LA3", "3", "More.", "Police")
      }
      #expect(added.status == 303)
      let kept = try await test.database.read { session in
        try PlanRecords.recommendations(try #require(try PlanRecords.find(slug: "plan", session)), session)
      }
      #expect(kept.map(\.code) == ["LA1", "LA2", "LA3"])
      #expect(kept[0].text == "Give the director time.")
      #expect(kept[0].addressedTo == "The council and its partners")
      #expect(try await officer.get("/plans/plan/recommendations/LA3").status == 200)
    }
  }
}
