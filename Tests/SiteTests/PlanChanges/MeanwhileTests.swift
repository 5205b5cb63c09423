import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Two people change the same thing") struct MeanwhileTests {
  private let page = "/plans/plan/actions/1.1.1/wording"

  @Test(
    "The second is told, sees the first's change beside their own words, and loses nothing",
    arguments: Engine.available)
  func action(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      let opened = try SentForm(try await second.get(page).body)
      expect(
        303, try await first.fill(page) { ($0["lead"], $0["stem"]) = ("Director", "The first's wording") })
      let answer = try await second.send(opened) {
        ($0["stem"], $0["success-measure"]) = ("The second's wording", "Children are seen")
      }
      #expect(answer.status == 409)
      let text = words(answer.body)
      #expect(text.contains("Somebody else changed this while you were writing"))
      #expect(text.contains("The Improvement Officer kept another version on 12 March 2018"))
      #expect(text.contains("Wording Do what 1.1.1 says The first's wording The second's wording"))
      #expect(text.contains("Lead Chief Executive Director as kept now"))
      // Nothing was kept of the second's yet.
      #expect(try await EditedSite.action("1.1.1", test).stem == "The first's wording")
      // What the second did not touch has the first's words; sent again it is kept.
      let form = try SentForm(answer.body)
      #expect(form["lead"] == "Director")
      #expect(form["stem"] == "The second's wording")
      #expect(form["success-measure"] == "Children are seen")
      #expect(try await second.send(form).status == 303)
      let action = try await EditedSite.action("1.1.1", test)
      #expect(action.lead == "Director")
      #expect(action.stem == "The second's wording")
      #expect(action.successMeasure == "Children are seen")
    }
  }

  @Test("Parts and ticked boxes are watched too")
  func parts() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      let opened = try SentForm(try await second.get(page).body)
      expect(303, try await first.fill(page) { ($0["part-new-1"], $0["recommendations"]) = ("third", "LA2") })
      let answer = try await second.send(opened) { $0["part-a"] = "the second's part" }
      #expect(answer.status == 409)
      let form = try SentForm(answer.body)
      #expect(form["part-c"] == "third")
      #expect(form.all("recommendations") == ["LA2"])
      #expect(try await second.send(form).status == 303)
      let action = try await EditedSite.action("1.1.1", test)
      #expect(action.parts.map(\.text) == ["the second's part", "second", "third"])
      #expect(action.recommendations == ["LA2"])
    }
  }

  @Test(
    "So it is with every form that changes something",
    arguments: [
      ("priorities/1", "title", "lead"), ("objectives/1.1", "title", "outcome"),
      ("recommendations/LA1/wording", "wording", "addressed-to"),
    ])
  func others(_ path: String, _ theirs: String, _ mine: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      let opened = try SentForm(try await second.get("/plans/plan/\(path)").body)
      expect(303, try await first.fill("/plans/plan/\(path)") { $0[theirs] = "Theirs" })
      let answer = try await second.send(opened) { $0[mine] = "Mine" }
      #expect(answer.status == 409)
      let form = try SentForm(answer.body)
      #expect(form[theirs] == "Theirs")
      #expect(form[mine] == "Mine")
      #expect(try await second.send(form).status == 303)
      let after = try SentForm(try await first.get("/plans/plan/\(path)").body)
      #expect((after[theirs], after[mine]) == ("Theirs", "Mine"))
    }
  }

  @Test("A form without its mark is not taken for one that nobody else changed")
  func unmarked() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      for (seen, was) in [(nil, nil), ("x", "=%=%&&"), ("", "stem=1&stem=2")] as [(String?, String?)] {
        let answer = try await officer.fill(page) {
          ($0["seen"], $0["was"], $0["stem"]) = (seen, was, "Mine")
        }
        #expect(answer.status == 409)
        #expect(try SentForm(answer.body)["stem"] == "Mine")
      }
      #expect(try await EditedSite.action("1.1.1", test).stem == "Do what 1.1.1 says")
    }
  }
}
