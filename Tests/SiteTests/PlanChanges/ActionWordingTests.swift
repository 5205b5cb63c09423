import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Changing an action, and adding one") struct ActionWordingTests {
  private let page = "/plans/plan/actions/1.1.1/wording"

  @Test("Everything that the plan says of it is changed, and the rest stays", arguments: Engine.available)
  func change(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let before = try await EditedSite.action("1.1.1", test)
      let answer = try await officer.fill(page) {
        $0["stem"] = "Give the director <one> job & time"
        $0["short-title"] = "director's job"
        $0["lead"] = "Chief Executive"
        $0["contributors"] = "Head of Law\n Police \n"
        $0["elected-member"] = "Lead Member"
        $0["watched-by"] = "Quality Group"
        $0["responsible-body"] = "Police"
        $0["category"] = "workforce"
        $0["success-measure"] = "No week without a post holder"
        $0["start"] = "Dec 16"
        $0["in-plan-from"] = "June 2016"
        $0["objective"] = ""
        $0["recommendations"] = "LA2"
        $0["part-a"] = "first, in other words"
        $0["part-b"] = "second, in other words"
        $0["part-new-1"] = "third"
      }
      #expect(answer.status == 303)
      #expect(answer.location == "/plans/plan/actions/1.1.1?done=wording")
      let action = try await EditedSite.action("1.1.1", test)
      #expect(action.stem == "Give the director <one> job & time")
      #expect(action.shortTitle == "director's job")
      #expect(action.contributors == ["Head of Law", "Police"])
      #expect(action.electedMember == "Lead Member")
      #expect(action.watchedBy == "Quality Group")
      #expect(action.responsibleBody == "Police")
      #expect(action.category == "workforce")
      #expect(action.successMeasure == "No week without a post holder")
      #expect(action.start == Month("2016-12"))
      #expect(action.inPlanFrom == Month("2016-06"))
      #expect(action.objective == nil)
      #expect(action.recommendations == ["LA2"])
      #expect(
        action.parts == [
          Part(letter: "a", text: "first, in other words"),
          Part(letter: "b", text: "second, in other words", doneOn: Day("2017-03-01")),
          Part(letter: "c", text: "third"),
        ])
      #expect(action.reference == before.reference)
      #expect(action.timescale == before.timescale)
      #expect(action.updates == before.updates)
      #expect(
        try await officer.get("/plans/plan/actions/1.1.1").body.contains(
          "Give the director &lt;one&gt; job &amp; time"))
    }
  }

  @Test(
    "A form that is sent as it came changes nothing, and writes nothing to the trail",
    arguments: Engine.available)
  func untouched(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let (before, lines) = (
        try await EditedSite.action("1.1.1", test), try await EditedSite.trail(test).count
      )
      expect(303, try await officer.fill(page) { _ in })
      #expect(try await EditedSite.action("1.1.1", test) == before)
      #expect(try await EditedSite.trail(test).count == lines)
    }
  }

  @Test(
    "What cannot be kept is told, with everything typed still there",
    arguments: [
      ("stem", " ", "Enter the wording of the action"),
      ("lead", "", "Enter the one post that is accountable"),
      (
        "lead", "Head of Law and Director of Housing",
        "This names two leads, “Head of Law” and “Director of Housing”"
      ),
      ("contributors", "chief executive", "take that post out of the contributors"),
      ("objective", "9.9", "The plan has no objective 9.9"), ("start", "soon", "soon"),
      ("start", "Jan – Mar 17", "is more than one month"),
      ("start", "Feb 17", "Work cannot begin after January 2017"),
      ("in-plan-from", "", "Enter the month from which it is in the plan"),
      ("in-plan-from", "April 2016", "The plan begins in May 2016"),
      ("in-plan-from", "April 2017", "It has an update for March 2017"),
      ("part-a", "", "Enter the words of part a)"),
      ("part-b-out", "yes", "Part b) was done on 1 March 2017, so it stays"),
      ("stem", "Ring 0191 498 0123 about the case", "it looks like a phone number"),
    ])
  func refused(_ field: String, _ typed: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let before = try await EditedSite.action("1.1.1", test)
      let answer = try await officer.fill(page) {
        $0["success-measure"] = "Typed beside it"
        $0[field] = typed
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      #expect(answer.body.contains("role=\"alert\""))
      let form = try SentForm(answer.body)
      #expect(form["success-measure"] == "Typed beside it")
      if !["objective", "part-b-out"].contains(field) { #expect(form[field] == typed) }
      #expect(try await EditedSite.action("1.1.1", test) == before)
    }
  }

  @Test("Problems stand in the order of the form, each with a link to its field")
  func order() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill(page) {
        ($0["in-plan-from"], $0["start"], $0["lead"], $0["part-a"], $0["stem"]) = ("", "soon", "", "", "")
      }
      let links = answer.body.matches(of: /<li><a href="#([^"]*)">/).map { String($0.1) }
      #expect(links == ["stem", "part-a", "lead", "start", "in-plan-from"])
      for link in links { #expect(answer.body.contains("id=\"\(link)\"")) }
    }
  }

  @Test("Words that look as if they named somebody are kept with a reason, which is in the trail")
  func privacy() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let asked = try await officer.fill(page) { $0["stem"] = "Publish the line 0191 498 0123" }
      #expect(asked.status == 422)
      let form = try SentForm(asked.body)
      #expect(form["privacy"] == "")
      expect(303, try await officer.send(form) { $0["privacy"] = "It is the public line" })
      #expect(try await EditedSite.action("1.1.1", test).stem == "Publish the line 0191 498 0123")
      let line = try await EditedSite.trail(test).first { $0.what == "kept in spite of the privacy guard" }
      #expect(line?.after.contains("It is the public line") == true)
    }
  }

  @Test("A part is taken out, and the others keep their letters", arguments: Engine.available)
  func partOut(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      expect(303, try await officer.fill(page) { $0["part-a-out"] = "yes" })
      #expect(try await EditedSite.action("1.1.1", test).parts.map(\.letter) == ["b"])
    }
  }

  @Test(
    "A new action gets the next free reference of its objective, and stands in the register",
    arguments: Engine.available)
  func add(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let opened = try SentForm(
        try await officer.get("/plans/plan/actions/new?priority=1&objective=1.1").body)
      #expect(opened["reference"] == "1.1.3")
      #expect(opened["objective"] == "1.1")
      #expect(opened["in-plan-from"] == "March 2017")
      let answer = try await officer.send(opened) {
        $0["stem"] = "Publish who decides what"
        $0["lead"] = "Chief Executive"
        $0["timescale"] = "by end of June 2017"
        $0["part-new-1"] = "a list"
        $0["recommendations"] = "LA2"
      }
      #expect(answer.status == 303)
      #expect(answer.location == "/plans/plan/actions/1.1.3?done=added")
      let landed = words(try await officer.get("/plans/plan/actions/1.1.3?done=added").body)
      #expect(landed.contains("The action is added to the plan."))
      let action = try await EditedSite.action("1.1.3", test)
      #expect(
        action.timescale
          == Timescale(printed: "by end of June 2017", from: Month("2017-06")!, to: Month("2017-06")!))
      #expect(action.priority == 1)
      #expect(action.parts == [Part(letter: "a", text: "a list")])
      #expect(action.recommendations == ["LA2"])
      #expect(try await officer.get("/plans/plan/actions.json").body.contains("1.1.3"))
      #expect(
        try SentForm(try await officer.get("/plans/plan/actions/new?priority=1&objective=1.1").body)[
          "reference"] == "1.1.4")
    }
  }

  @Test(
    "A reference is never used twice, and a timescale must be one",
    arguments: [
      ("1.1.1", "Jun 17", "1.1.1 is used already"), ("1.1.02", "Jun 17", "1.1.2 is used already"),
      ("1.1", "Jun 17", "1.1 is used already"), ("", "Jun 17", "Write the reference in figures"),
      ("1.1.3", "", "Enter the timescale"), ("1.1.3", "ongoing", "ongoing"), ("1.1.3", "June", "June"),
    ])
  func addRefused(_ reference: String, _ timescale: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill("/plans/plan/actions/new?priority=1") {
        ($0["reference"], $0["timescale"]) = (reference, timescale)
        ($0["stem"], $0["lead"]) = ("Publish who decides what", "Chief Executive")
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      let form = try SentForm(answer.body)
      #expect((form["reference"], form["timescale"]) == (reference, timescale))
      #expect(form["stem"] == "Publish who decides what")
    }
  }

  @Test("A withdrawn action's reference is not free")
  func withdrawn() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = EditedSite.draft
      draft.actions[1].withdrawal = Withdrawal(
        date: Day("2017-03-20")!, reason: "Superseded", approvedBy: "Board", successor: nil)
      try await Fixture.keep(draft, in: test.database)
      let officer = try await EditedSite.officer(test)
      let opened = try SentForm(
        try await officer.get("/plans/plan/actions/new?priority=1&objective=1.1").body)
      #expect(opened["reference"] == "1.1.3")
      let answer = try await officer.send(opened) {
        ($0["reference"], $0["stem"], $0["lead"], $0["timescale"]) = (
          "1.1.2", "Again", "Chief Executive", "Jun 17"
        )
      }
      #expect(answer.status == 422)
    }
  }
}
