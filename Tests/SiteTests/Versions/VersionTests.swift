import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct VersionTests {
  private static func draft() -> PlanDraft {
    var draft = Fixture.draft(actions: [("1.1.1", "2017-01", "red"), ("1.1.2", "2017-03", "amber")])
    draft.plan.versions = [
      PlanVersion(number: "1.0", date: Day("2017-01-10")!, isApproved: true, note: "The first.")
    ]
    draft.approvals = [
      "1.0": [PlanApproval(body: "Full Council", date: Day("2017-01-10")!, resolution: "Approved")]
    ]
    draft.actions[0].stem = "Write down who decides what"
    return draft
  }

  private static func with(_ engine: Engine = .sqlite, _ body: (TestDatabase, Visitor) async throws -> Void)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(draft(), in: test.database)
      try await body(test, try await Visitor(test.database))
    }
  }

  private static func fix(_ officer: Visitor, _ number: String, note: String = "") async throws
    -> Visitor.Answer
  {
    _ = try await officer.get("/plans/plan/versions")
    return try await officer.post("/plans/plan/versions", [("number", number), ("note", note)])
  }

  private static let approval = [
    ("body", "Improvement Board"), ("date", "2018-03-01"), ("resolution", "Resolved that it be approved"),
    ("approves", "yes"),
  ]

  @Test(arguments: Engine.available)
  func `The plan is fixed, approved and held against what it says later, word by word`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { test, officer in
      #expect(
        try await Self.fix(officer, "2.0", note: "For the board").location
          == "/plans/plan/versions?done=fixed")
      let page = try await officer.get("/plans/plan/versions/2.0")
      let approved = try await officer.post(
        "/plans/plan/versions/2.0/approvals", Self.approval + [("seen", try #require(page.hidden("seen")))])
      #expect(approved.location == "/plans/plan/versions/2.0?done=recorded", "\(approved.problems)")
      let list = try await officer.get("/plans/plan/versions")
      #expect(list.body.contains("Version 2.0 is in force, since 1 March 2018."))
      #expect(list.body.contains("<b>Improvement Board</b>, 1 March 2018"))
      #expect(list.body.contains("<b>Full Council</b>, 10 January 2017"))

      var later = Self.draft()
      later.actions[0].stem = "Write down who decides what, and publish it"
      later.actions[1].lead = "Head of Law"
      later.actions.append(Fixture.draft(actions: [("1.1.3", "2017-05", "white")]).actions[0])
      try await Fixture.keep(later, in: test.database)
      let compared = try await officer.get("/plans/plan/versions/comparison?from=2.0&to=now")
      #expect(
        compared.body.contains(
          "Of the actions, 1 was added, 1 is worded otherwise and 1 has another lead."))
      #expect(
        compared.body.contains(
          "<del><span class=\"unseen\">[taken out: </span>what<span class=\"unseen\">]</span></del> <ins><span class=\"unseen\">[new: </span>what, and publish it<span class=\"unseen\">]</span></ins>"
        ))
      #expect(compared.body.contains("The lead was Chief Executive and is Head of Law."))
      #expect(!compared.body.contains("came with an import"))
      let same = try await officer.get("/plans/plan/versions/comparison?from=2.0&to=2.0")
      #expect(same.body.contains("Both say the same."))
      // What was approved is still what it was.
      let text = try await officer.get("/plans/plan/versions/2.0/content.json")
      #expect(text.body.contains("Write down who decides what\""))
      let hash = try await test.database.read { session in
        try VersionRecords.versions(try #require(try PlanRecords.find(slug: "plan", session)), session)
          .last?.fixed?.hash
      }
      #expect(hash == AuditTrail.digest(text.body))
    }
  }

  @Test(arguments: Engine.available)
  func `A version that came with an import is told from the dated facts, and the page says so`(
    _ engine: Engine
  )
    async throws
  {
    try await TestDatabase.with(engine) { test in
      var draft = Self.draft()
      draft.actions[1].inPlanFrom = Month("2017-02")!
      draft.actions[0].inPlanFrom = Month("2016-12")!
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database)
      let page = try await officer.get("/plans/plan/versions/1.0")
      #expect(page.body.contains("Its text was not kept"))
      #expect(page.body.contains("<b>1.1.1</b>") && !page.body.contains("<b>1.1.2</b>"))
      let compared = try await officer.get("/plans/plan/versions/comparison?from=1.0&to=now")
      #expect(compared.body.contains("Version 1.0 came with an import, without a text of its own"))
      #expect(compared.body.contains("Of the actions, 1 was added."))
      #expect(try await officer.get("/plans/plan/versions/1.0/content.json").status == 404)
    }
  }

  @Test(arguments: [
    ("", "Give the version a number"), ("1.0", "There is a version 1.0 already"), ("now", "is no number"),
    ("2/3", "letters, figures, dots and hyphens alone"), (".5", "letters, figures, dots and hyphens alone"),
  ])
  func `A version without a number of its own is refused, and what was typed stays`(
    _ number: String, _ words: String
  )
    async throws
  {
    try await Self.with { _, officer in
      let answer = try await Self.fix(officer, number, note: "New since the visit")
      #expect(answer.status == 422)
      #expect(
        answer.problems.contains { $0.hasPrefix("number: ") && $0.contains(words) }, "\(answer.problems)")
      #expect(answer.body.contains("New since the visit"))
    }
  }

  @Test func `A resolution needs its body, its day, its words, and whether it approves`() async throws {
    try await Self.with { _, officer in
      _ = try await Self.fix(officer, "2.0")
      let page = try await officer.get("/plans/plan/versions/2.0")
      let seen = ("seen", try #require(page.hidden("seen")))
      let empty = try await officer.post("/plans/plan/versions/2.0/approvals", [seen])
      #expect(empty.status == 422)
      #expect(empty.problems.map { $0.prefix { $0 != ":" } } == ["body", "date", "resolution", "approves"])
      let early = try await officer.post(
        "/plans/plan/versions/2.0/approvals",
        [("body", "Board of <b>"), ("date", "2018-03-13"), ("resolution", "Yes"), ("approves", "yes"), seen])
      #expect(early.problems == ["date: 13 March 2018 is still to come"])
      #expect(
        early.body.contains("value=\"Board of &lt;b&gt;\"") && early.body.contains("value=\"yes\" checked"))
    }
  }

  @Test func `A body that only notes a draft leaves it one, and an approved text is fixed for good`()
    async throws
  {
    try await Self.with { _, officer in
      _ = try await Self.fix(officer, "2.0")
      var page = try await officer.get("/plans/plan/versions/2.0")
      let noted = try await officer.post(
        "/plans/plan/versions/2.0/approvals",
        [
          ("body", "Scrutiny"), ("date", "2018-02-01"), ("resolution", "Noted"), ("approves", "no"),
          ("seen", page.hidden("seen") ?? ""),
        ])
      #expect(noted.status == 303)
      page = try await officer.get("/plans/plan/versions/2.0")
      #expect(page.body.contains("Draft of 12 March 2018") && page.body.contains("<b>Scrutiny</b>"))
      let anew = try await officer.post(
        "/plans/plan/versions/2.0/content", [("seen", page.hidden("seen") ?? "")])
      #expect(anew.location == "/plans/plan/versions/2.0?done=fixed")
      page = try await officer.get("/plans/plan/versions/2.0")
      let approved = try await officer.post(
        "/plans/plan/versions/2.0/approvals", Self.approval + [("seen", page.hidden("seen") ?? "")])
      #expect(approved.status == 303)
      page = try await officer.get("/plans/plan/versions/2.0")
      #expect(!page.body.contains("Fix it anew"))
      let again = try await officer.post(
        "/plans/plan/versions/2.0/content", [("seen", page.hidden("seen") ?? "")])
      #expect(again.status == 422)
      #expect(again.problems.contains { $0.contains("its text is fixed for good") })
    }
  }

  @Test func `A draft without a text cannot be approved until it has one`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Self.draft()
      draft.plan.versions.append(
        PlanVersion(number: "1.1", date: Day("2017-02-01")!, isApproved: false, note: ""))
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database)
      let page = try await officer.get("/plans/plan/versions/1.1")
      let answer = try await officer.post(
        "/plans/plan/versions/1.1/approvals", Self.approval + [("seen", page.hidden("seen") ?? "")])
      #expect(answer.status == 422)
      #expect(answer.problems.contains { $0.contains("this draft has none") })
    }
  }

  @Test func `Whoever looked before somebody else changed the version is told`() async throws {
    try await Self.with { test, officer in
      _ = try await Self.fix(officer, "2.0")
      let page = try await officer.get("/plans/plan/versions/2.0")
      let other = try await Visitor(test.database)
      let theirs = try await other.get("/plans/plan/versions/2.0")
      let first = try await other.post(
        "/plans/plan/versions/2.0/approvals", Self.approval + [("seen", theirs.hidden("seen") ?? "")])
      #expect(first.status == 303)
      _ = try await officer.get("/plans/plan/versions/2.0")
      let second = try await officer.post(
        "/plans/plan/versions/2.0/approvals",
        [
          ("body", "Executive"), ("date", "2018-03-02"), ("resolution", "Approved"), ("approves", "yes"),
          ("seen", page.hidden("seen") ?? ""),
        ])
      #expect(second.status == 409)
      #expect(second.body.contains("value=\"Executive\"") && second.body.contains("<b>Improvement Board</b>"))
    }
  }

  @Test func `Others read versions and do not fix them, and another council's are not there`() async throws {
    try await Self.with { test, officer in
      _ = try await Self.fix(officer, "2.0")
      let board = try await Visitor(test.database, [.boardMember])
      let page = try await board.get("/plans/plan/versions/2.0")
      #expect(page.status == 200 && !page.body.contains("Record a resolution"))
      for act in ["versions", "versions/2.0/approvals", "versions/2.0/content"] {
        #expect(try await board.post("/plans/plan/\(act)", Self.approval).status == 403)
      }
      #expect(try await officer.get("/plans/plan/versions/9").status == 404)
      #expect(try await officer.get("/plans/plan/versions/comparison?from=9&to=now").status == 404)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let stranger = try await Visitor(test.database, council: "Loamshire")
      _ = try await stranger.get("/plans/other/versions")
      for path in ["versions", "versions/2.0", "versions/2.0/content.json", "versions/comparison"] {
        #expect(try await stranger.get("/plans/plan/\(path)").status == 404)
      }
      #expect(try await stranger.get("/plans/other/versions/2.0").status == 404)
      #expect(try await stranger.post("/plans/plan/versions", [("number", "3")]).status == 404)
    }
  }
}
