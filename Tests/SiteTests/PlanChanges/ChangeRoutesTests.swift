import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite("Who may change a plan") struct ChangeRoutesTests {
  private static let edits: [(path: String, posts: [String])] = [
    ("outline", []), ("priorities/new", ["priorities"]),
    (
      "priorities/1",
      ["priorities/1", "priorities/1/responsibilities", "priorities/1/responsibilities/2017-01-01/removal"]
    ),
    ("objectives/new?priority=1", ["objectives?priority=1"]), ("objectives/1.1", ["objectives/1.1"]),
    ("actions/new?priority=1", ["actions?priority=1"]), ("actions/1.1.1/wording", ["actions/1.1.1/wording"]),
    ("actions/1.1.1/dependencies", ["actions/1.1.1/dependencies"]),
    ("actions/1.1.1/withdrawal", ["actions/1.1.1/withdrawal", "actions/1.1.1/withdrawal/reversal"]),
    ("recommendations/new", ["recommendations"]),
    ("recommendations/LA1/wording", ["recommendations/LA1/wording"]),
    ("barriers/new", ["barriers", "barriers/1", "barriers/1/closure", "barriers/1/reopening"]),
  ]
  private static let reading = ["dependencies", "timescale-changes", "barriers"]

  @Test("Those who may not edit the plan are told so, and nothing is kept", arguments: Engine.available)
  func roles(_ engine: Engine) async throws {
    try await EditedSite.with(engine) { test in
      let before = try await EditedSite.trail(test).filter { $0.kind != "person" }.count
      for roles: Set<Role> in [
        [.lead], [.reviewer], [.partnerAuthor], [.boardMember], [.clerk], [.administrator],
      ] {
        let visitor = try await EditedSite.visitor(test, roles)
        _ = try await visitor.get("/plans")
        for edit in Self.edits {
          #expect(try await visitor.get("/plans/plan/\(edit.path)").status == 403, "\(roles) \(edit.path)")
          for post in edit.posts {
            #expect(try await visitor.post("/plans/plan/\(post)").status == 403, "\(roles) \(post)")
          }
        }
      }
      let after = try await EditedSite.trail(test).filter { $0.kind != "person" }.count
      #expect(after == before)
    }
  }

  @Test("Another council's plan is none")
  func others() async throws {
    try await EditedSite.with(.sqlite) { test in
      let visitor = try await EditedSite.officer(test)
      _ = try await visitor.get("/plans")
      for path in Self.edits.map(\.path) + Self.reading + [
        "actions/1.1.1/timescale-changes", "priorities/1/narrative",
      ] {
        let answer = try await visitor.get("/plans/other/\(path)")
        #expect(answer.status == 404, "\(path)")
        #expect(answer.body.contains("There is no such plan"), "\(path)")
      }
      let posts =
        Self.edits.flatMap(\.posts) + [
          "actions/1.1.1/timescale-changes", "actions/1.1.1/timescale-changes/x/decision",
          "priorities/1/narrative",
        ]
      for path in posts {
        #expect(try await visitor.post("/plans/other/\(path)").status == 404, "\(path)")
      }
    }
  }

  @Test(
    "What is not there is told with a way on",
    arguments: [
      "priorities/9", "priorities/x", "objectives/9.9", "objectives/new?priority=9", "actions/9.9.9/wording",
      "actions/9.9.9/withdrawal", "actions/9.9.9/timescale-changes", "actions/new",
      "recommendations/XX/wording",
      "barriers/9", "barriers/x", "priorities/9/narrative",
    ])
  func missing(_ path: String) async throws {
    try await EditedSite.with(.sqlite) { test in
      let answer = try await EditedSite.officer(test).get("/plans/plan/\(path)")
      #expect(answer.status == 404)
      #expect(answer.body.contains("class=\"links\""))
    }
  }

  @Test("Everybody who reads the plan reads what it waits for, its barriers and its changes of timescale")
  func readers() async throws {
    try await EditedSite.with(.sqlite) { test in
      for role: Role in [.lead, .boardMember, .adviser, .officer] {
        let visitor = try await EditedSite.visitor(test, [role])
        for path in Self.reading {
          #expect(try await visitor.get("/plans/plan/\(path)").status == 200, "\(role) \(path)")
        }
        let overview = try await visitor.get("/plans/plan").body
        #expect(overview.contains("/plans/plan/barriers"))
        #expect(overview.contains(">Outline<") == (role == .officer))
      }
      let scrutiny = try await EditedSite.visitor(test, [.scrutinyMember])
      for path in Self.reading {
        #expect(try await scrutiny.get("/plans/plan/\(path)").status == 403, "\(path)")
      }
    }
  }

  @Test("The pages of an action and a recommendation offer a change only to those who may")
  func offers() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let lead = try await EditedSite.visitor(test, [.lead]) {
        $0.posts = ["Chief Executive"]
      }
      let other = try await EditedSite.visitor(test, [.lead]) { $0.posts = ["Head of Law"] }
      let page = "/plans/plan/actions/1.1.1"
      #expect(try await officer.get(page).body.contains("\(page)/wording"))
      let own = try await lead.get(page).body
      #expect(!own.contains("\(page)/wording"))
      #expect(own.contains("\(page)/timescale-changes"))
      #expect(try await !other.get(page).body.contains("\(page)/timescale-changes"))
      let wording = "/plans/plan/recommendations/LA1/wording"
      #expect(try await officer.get("/plans/plan/recommendations/LA1").body.contains(wording))
      #expect(try await !lead.get("/plans/plan/recommendations/LA1").body.contains(wording))
    }
  }

  @Test("What people wrote is shown as words on every page that changes it")
  func hostile() async throws {
    let attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    try await TestDatabase.with(.sqlite) { test in
      var draft = EditedSite.draft
      draft.plan.priorities[0].title = attack
      draft.plan.priorities[0].aliases = [attack]
      draft.plan.priorities[0].responsibilities = [
        Responsibility(body: attack, watchedBy: attack, from: Day("2017-01-01")!)
      ]
      draft.plan.objectives[0].title = attack
      draft.recommendations[0] = Recommendation(
        id: Fixture.ids(), code: "LA1", number: 1, addressedTo: attack, text: attack)
      draft.actions[0].stem = attack
      draft.actions[0].lead = attack
      draft.actions[0].parts = [Part(letter: "a", text: attack)]
      draft.actions[0].dependencies = [
        Dependency(kind: attack, what: attack, action: nil, expected: nil, met: nil)
      ]
      draft.actions[0].timescaleChanges = [
        TimescaleChange(
          to: Timescale(printed: attack, from: Month("2018-01")!, to: Month("2018-01")!), reason: attack,
          requestedOn: Day("2017-04-01")!, requestedBy: attack, decision: .pending, decidedOn: nil,
          decidedBy: nil)
      ]
      draft.priorityNarratives = [
        PriorityNarrative(
          priority: 1, asAt: Month("2017-03")!, narrative: Narrative(attack), submittedBy: attack)
      ]
      try await Fixture.keep(draft, in: test.database)
      let visitor = try await EditedSite.officer(test)
      let paths =
        Self.edits.map(\.path) + Self.reading + [
          "actions/1.1.1/timescale-changes", "priorities/1/narrative", "actions/1.1.1",
        ]
      for path in paths {
        let answer = try await visitor.get("/plans/plan/\(path)")
        #expect(answer.status == 200, "\(path)")
        #expect(!answer.body.contains("<script>alert"), "\(path)")
        #expect(!answer.body.contains("<img src=x"), "\(path)")
      }
    }
  }
}
