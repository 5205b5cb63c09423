import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct RecurringTaskPageTests {
  private static let base = "/plans/plan/actions/1.1.1"

  private static func add(
    _ officer: Visitor, every: String = "1", from: String = "2017-12", until: String = ""
  )
    async throws -> Visitor.Answer
  {
    _ = try await officer.get(base + "/tasks")
    return try await officer.post(
      base + "/tasks", [("what", "Dip sample"), ("every", every), ("from", from), ("until", until)])
  }

  /// The address at which a month of the one task is recorded.
  private static func path(_ officer: Visitor, _ month: String) async throws -> String {
    let page = try await officer.get(base + "/tasks")
    let match = try #require(page.body.firstMatch(of: /tasks\/([0-9a-f-]{36})/))
    return "\(base)/tasks/\(match.1)/\(month)"
  }

  private static let done = [("done-on", "2018-01-05"), ("done-by", "Head of Law"), ("note", "Nine of ten")]

  /// A plan whose newest month is February 2018, as the clock of tests stands in March.
  private static func with(
    _ engine: Engine = .sqlite, files: EvidenceFiles? = nil,
    _ body: (OwnFieldPageTests.Desk) async throws -> Void
  )
    async throws
  {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft(asAt: "2018-02")
      draft.actions[1].lead = "Head of Law"
      try await Fixture.keep(draft, in: test.database)
      try await body(
        OwnFieldPageTests.Desk(
          test: test, officer: try await Visitor(test.database, files: files),
          lead: try await Visitor(
            test.database, [.lead], files: files, change: { $0.posts = ["Chief Executive"] }),
          board: try await Visitor(test.database, [.boardMember])))
    }
  }

  @Test(arguments: Engine.available)
  func `A task is added, what is overdue is flagged, and what was done is recorded with its evidence`(
    _ engine: Engine
  )
    async throws
  {
    try await Self.with(engine) { desk in
      #expect(try await Self.add(desk.officer).location == Self.base + "/tasks?done=added")
      let before = try await desk.lead.get(Self.base)
      #expect(before.body.contains("<b class=\"flag\">3 overdue</b>"))
      let path = try await Self.path(desk.lead, "2017-12")
      #expect(try await desk.lead.get(path).status == 200)
      let sent = try await desk.lead.post(
        path, Self.done + [("link", "https://example.org/sample"), ("link-title", "Report of the sample")])
      #expect(sent.location == Self.base + "/tasks?done=recorded", "\(sent.problems)")
      let after = try await desk.board.get(Self.base)
      #expect(after.body.contains("<b class=\"flag\">2 overdue</b>"))
      #expect(after.body.contains("5 January 2018, the Head of Law") && after.body.contains("Nine of ten"))
      // Once beside its month, and once among the evidence of the action.
      #expect(after.body.matches(of: /https:\/\/example.org\/sample/).count == 2)
      // As it was known before it was recorded, it was overdue.
      let then = try await desk.board.get(Self.base + "?known-on=2018-02-01")
      #expect(!then.body.contains("Nine of ten"))
    }
  }

  @Test func `A file given as evidence is kept and can be saved`() async throws {
    let folder = URL.temporaryDirectory.appending(component: "los-files-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.with(files: EvidenceFiles(folder: folder)) { desk in
      _ = try await Self.add(desk.officer)
      let path = try await Self.path(desk.lead, "2018-01")
      _ = try await desk.lead.get(path)
      let again = try await desk.lead.post(
        path, [("done-by", "Head of Law")], files: [("evidence", "sample.txt", Array("Nine of ten.".utf8))])
      #expect(again.status == 422)
      #expect(again.problems.contains { $0.contains("Choose “sample.txt” again") })
      let sent = try await desk.lead.post(
        path, Self.done, files: [("evidence", "sample.txt", Array("Nine of ten.".utf8))])
      #expect(sent.status == 303, "\(sent.problems)")
      let page = try await desk.lead.get(Self.base)
      let evidence = try #require(page.body.firstMatch(of: /\/plans\/plan\/evidence\/[0-9a-f-]{36}/))
      #expect(try await desk.lead.get(String(evidence.0)).body == "Nine of ten.")
    }
  }

  @Test(arguments: [
    ([("done-on", "")], "done-on: Give the day"), ([("done-on", "2018-04-01")], "is still to come"),
    ([("done-by", " ")], "done-by: Say by which post"),
    ([("link", "example.org")], "link: A link begins with"),
    ([("note", "NHS number 943 476 5919 was seen")], "looks like an NHS number"),
  ])
  func `What cannot be recorded is refused, and what was typed stays`(
    _ wrong: [(String, String)], _ words: String
  )
    async throws
  {
    try await Self.with { desk in
      _ = try await Self.add(desk.officer)
      let path = try await Self.path(desk.lead, "2018-01")
      _ = try await desk.lead.get(path)
      let fields = Self.done.filter { field in !wrong.contains { $0.0 == field.0 } } + wrong
      let answer = try await desk.lead.post(path, fields)
      #expect(answer.status == 422)
      #expect(answer.problems.contains { $0.contains(words) }, "\(answer.problems)")
      for (name, value) in fields where !value.isEmpty && name != "done-by" {
        #expect(answer.body.contains(value))
      }
    }
  }

  @Test func `What somebody else recorded first is told`() async throws {
    try await Self.with { desk in
      _ = try await Self.add(desk.officer)
      let path = try await Self.path(desk.lead, "2018-01")
      _ = try await desk.lead.get(path)
      _ = try await desk.officer.get(path)
      #expect(try await desk.officer.post(path, Self.done).status == 303)
      let second = try await desk.lead.post(
        path, [("done-on", "2018-01-20"), ("done-by", "Me"), ("note", "All ten")])
      #expect(second.status == 409)
      #expect(second.body.contains("January 2018 is recorded already") && second.body.contains("All ten"))
    }
  }

  @Test(arguments: [
    ("0", "2017-01", "", "every: Give a number of months"), ("1", "", "", "from: Give a month"),
    ("1", "January", "", "from: Write the month"), ("2", "2017-05", "2017-04", "until: It cannot end before"),
  ])
  func `A task that cannot be is refused`(_ every: String, _ from: String, _ until: String, _ words: String)
    async throws
  {
    try await Self.with { desk in
      let answer = try await Self.add(desk.officer, every: every, from: from, until: until)
      #expect(answer.status == 422)
      #expect(answer.problems.contains { $0.contains(words) }, "\(answer.problems)")
      #expect(answer.body.contains("value=\"Dip sample\""))
    }
  }

  @Test func `A task is ended, not before what is done of it, and whoever is second is told`() async throws {
    try await Self.with { desk in
      _ = try await Self.add(desk.officer, from: "2017-11")
      let path = try await Self.path(desk.officer, "2018-01")
      _ = try await desk.officer.get(path)
      _ = try await desk.officer.post(path, Self.done)
      let page = try await desk.officer.get(Self.base + "/tasks")
      let field = String(try #require(page.body.firstMatch(of: /name="(until-[0-9a-f-]{36})"/)).1)
      let end = path.replacing("/2018-01", with: "/end")
      let seen = ("seen", page.hidden("seen") ?? "")
      let early = try await desk.officer.post(end, [(field, "2017-12"), seen])
      #expect(
        early.status == 422 && early.problems.contains { $0.contains("January 2018 is recorded as done") })
      #expect(try await desk.officer.post(end, [(field, "2018-01"), seen]).status == 303)
      let stale = try await desk.officer.post(end, [(field, "2018-02"), seen])
      #expect(stale.status == 409 && stale.body.contains("it is January 2018 now"))
      let action = try await desk.officer.get(Self.base)
      #expect(action.body.contains("until January 2018. It has ended."))
    }
  }

  @Test func `A month in which it does not fall, another's action and another council's task are not there`()
    async throws
  {
    try await Self.with { desk in
      _ = try await Self.add(desk.officer, every: "2", from: "2017-11")
      let path = try await Self.path(desk.officer, "2018-01")
      for month in ["2017-12", "2017-09", "2018-05", "soon"] {
        #expect(try await desk.officer.get(path.replacing("2018-01", with: month)).status == 404)
      }
      let other = path.replacing("1.1.1", with: "1.1.2")
      #expect(try await desk.lead.get(other).status == 403, "another lead's action")
      #expect(try await desk.officer.get(other).status == 404, "not that action's task")
      #expect(try await desk.lead.post(Self.base + "/tasks").status == 403)
      #expect(try await desk.board.get(path).status == 403)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: desk.test.database)
      let stranger = try await Visitor(desk.test.database, council: "Loamshire")
      _ = try await stranger.get("/plans/other")
      #expect(try await stranger.get(path).status == 404)
      #expect(try await stranger.get(path.replacing("/plan/", with: "/other/")).status == 404)
    }
  }
}
