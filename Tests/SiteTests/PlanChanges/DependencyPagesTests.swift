import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("What actions wait for") struct DependencyPagesTests {
  private let page = "/plans/plan/actions/1.1.1/dependencies"

  @Test("One is added, changed and taken out", arguments: Engine.available)
  func keep(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let officer = try await EditedSite.officer(test)
      let added = try await officer.fill(page) {
        ($0["kind-new-1"], $0["what-new-1"], $0["expected-new-1"]) = (
          "strategy", "The strategy is approved", "Feb 17"
        )
      }
      #expect(added.status == 303)
      #expect(
        try await EditedSite.action("1.1.1", test).dependencies == [
          Dependency(
            kind: "strategy", what: "The strategy is approved", action: nil, expected: Month("2017-02"),
            met: nil)
        ])
      let opened = try SentForm(try await officer.get(page).body)
      let key = try #require(opened.fields.first { $0.0.hasPrefix("what-") && !$0.0.hasPrefix("what-new") }).0
        .dropFirst(5)
      let changed = try await officer.send(opened) {
        $0["met-\(key)"] = "March 2017"
        ($0["kind-new-1"], $0["action-new-1"]) = ("action", "1.1.2")
      }
      #expect(changed.status == 303)
      let kept = try await EditedSite.action("1.1.1", test).dependencies
      #expect(Set(kept.map(\.met)) == [Month("2017-03"), nil])
      #expect(kept.contains { $0.action?.text == "1.1.2" })
      #expect(try await officer.get("/plans/plan/actions/1.1.2").body.contains("Waiting for it"))
      expect(303, try await officer.fill(page) { $0["out-\(key)"] = "yes" })
      #expect(try await EditedSite.action("1.1.1", test).dependencies.map(\.action?.text) == ["1.1.2"])
      let trail = try await EditedSite.trail(test).filter { $0.kind == "dependency" }.map(\.what)
      #expect(trail == ["removed", "added", "changed", "added"])
    }
  }

  @Test(
    "What cannot be waited for is told, with everything typed still there",
    arguments: [
      ("action", "", "1.1.1", "An action cannot wait for itself"),
      ("action", "", "9.9.9", "The plan has no action 9.9.9"),
      ("action", "", "", "Enter the reference of the action"),
      ("action", "", "the other one", "by its reference alone"),
      ("decision", " ", "", "Say what it waits for"),
    ])
  func refused(_ kind: String, _ what: String, _ other: String, _ sentence: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill(page) {
        ($0["kind-new-1"], $0["what-new-1"], $0["action-new-1"]) = (kind, what, other)
        $0["expected-new-1"] = "June 2017"
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains(sentence))
      let form = try SentForm(answer.body)
      #expect((form["action-new-1"], form["expected-new-1"]) == (other, "June 2017"))
      #expect(try await EditedSite.action("1.1.1", test).dependencies.isEmpty)
    }
  }

  @Test("Two actions cannot wait for each other, until one has what it waited for")
  func circle() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let other = "/plans/plan/actions/1.1.2/dependencies"
      expect(
        303, try await officer.fill(other) { ($0["kind-new-1"], $0["action-new-1"]) = ("action", "1.1.1") })
      let answer = try await officer.fill(page) {
        ($0["kind-new-1"], $0["action-new-1"]) = ("action", "1.1.2")
      }
      #expect(answer.status == 422)
      #expect(words(answer.body).contains("1.1.2 waits for this action already"))
      let opened = try SentForm(try await officer.get(other).body)
      let met = try #require(opened.fields.first { $0.0.hasPrefix("met-") && !$0.0.contains("new") }).0
      expect(303, try await officer.send(opened) { $0[met] = "Mar 17" })
      expect(
        303, try await officer.fill(page) { ($0["kind-new-1"], $0["action-new-1"]) = ("action", "1.1.2") })
    }
  }

  @Test("A month that is not one is told at its field")
  func month() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let answer = try await officer.fill(page) {
        ($0["kind-new-2"], $0["what-new-2"], $0["expected-new-2"]) = ("review", "The review", "some day")
      }
      #expect(answer.status == 422)
      #expect(answer.body.contains("href=\"#expected-new-2\""))
    }
  }

  @Test("Somebody else's change is shown first")
  func stale() async throws {
    try await EditedSite.with(.sqlite) { test in
      let (first, second) = (try await EditedSite.officer(test), try await EditedSite.officer(test))
      let opened = try SentForm(try await second.get(page).body)
      expect(303, try await first.fill(page) { ($0["kind-new-1"], $0["what-new-1"]) = ("review", "Theirs") })
      let answer = try await second.send(opened) {
        ($0["kind-new-1"], $0["what-new-1"]) = ("decision", "Mine")
      }
      #expect(answer.status == 409)
      let form = try SentForm(answer.body)
      #expect(form["what-new-1"] == "Mine")
      #expect(form.fields.contains { $0.1 == "Theirs" })
      #expect(try await second.send(form).status == 303)
      #expect(Set(try await EditedSite.action("1.1.1", test).dependencies.map(\.what)) == ["Theirs", "Mine"])
    }
  }

  @Test("The list of the plan flags what should have come by the month's end", arguments: Engine.available)
  func list(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = EditedSite.draft
      draft.actions[0].dependencies = [
        Dependency(kind: "review", what: "The review", action: nil, expected: Month("2017-01"), met: nil),
        Dependency(kind: "decision", what: "The decision", action: nil, expected: Month("2017-06"), met: nil),
        Dependency(
          kind: "strategy", what: "The strategy", action: nil, expected: Month("2017-01"),
          met: Month("2017-02")),
        Dependency(
          kind: "action", what: "", action: Reference(kept: "1.1.2"), expected: Month("2017-03"), met: nil),
      ]
      try await Fixture.keep(draft, in: test.database)
      let officer = try await EditedSite.officer(test)
      let text = words(try await officer.get("/plans/plan/dependencies").body)
      #expect(text.contains("Two things should have come by 31 March 2017; one more is expected."))
      let order = [
        "Should have come by now", "The review", "2 months past", "This month, and not met", "The decision",
        "Met in February 2017",
      ]
      let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
      #expect(places.count == order.count)
      #expect(places == places.sorted())
      let adviser = try await EditedSite.visitor(test, [.adviser])
      #expect(try await !adviser.get("/plans/plan/dependencies").body.contains("actions/1.1.1/dependencies"))
    }
  }
}
