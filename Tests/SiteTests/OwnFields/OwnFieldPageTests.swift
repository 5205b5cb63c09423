import Documents
import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct OwnFieldPageTests {
  struct Desk {
    let test: TestDatabase
    let officer: Visitor
    let lead: Visitor
    let board: Visitor
  }

  static func with(_ engine: Engine = .sqlite, _ body: (Desk) async throws -> Void) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = Fixture.draft()
      draft.actions[1].lead = "Head of Law"
      try await Fixture.keep(draft, in: test.database)
      try await body(
        Desk(
          test: test, officer: try await Visitor(test.database),
          lead: try await Visitor(test.database, [.lead], change: { $0.posts = ["Chief Executive"] }),
          board: try await Visitor(test.database, [.boardMember])))
    }
  }

  @discardableResult
  static func add(
    _ officer: Visitor, _ label: String, _ kind: String = "text", options: String = "",
    see: [String] = ["improvement officer"], edit: [String] = ["improvement officer", "lead"]
  ) async throws -> Visitor.Answer {
    _ = try await officer.get("/plans/plan/own-fields")
    return try await officer.post(
      "/plans/plan/own-fields",
      [("label", label), ("kind", kind), ("options", options)] + see.map { ("see", $0) }
        + edit.map { ("edit", $0) })
  }

  private static func names(_ page: Visitor.Answer) -> [String] {
    page.body.matches(of: /name="(own-[0-9a-f-]{36})"/).map { String($0.1) }
  }

  private static func seen(_ page: Visitor.Answer) -> [(String, String)] {
    names(page).map { ("seen-\($0)", page.hidden("seen-\($0)") ?? "") }
  }

  /// All that is said in a workbook's cells.
  private static func words(_ workbook: [UInt8]) throws -> String {
    let archive = try Archive(workbook)
    let entry = try #require(archive.entries.first { $0.name == Array("xl/sharedStrings.xml".utf8) })
    return String(decoding: try archive.content(of: entry, atMost: 1_000_000), as: UTF8.self)
  }

  @Test(arguments: Engine.available)
  func `A field is added, filled in by those who may, and seen by nobody else, on pages and in files`(
    _ engine: Engine
  )
    async throws
  {
    try await Self.with(engine) { desk in
      #expect(try await Self.add(desk.officer, "Budget code").location == "/plans/plan/own-fields?done=added")
      try await Self.add(
        desk.officer, "Service area", "choice", options: "Early help\nCare", see: ["board member"])
      let form = try await desk.lead.get("/plans/plan/actions/1.1.1/own-fields")
      let names = Self.names(form)
      #expect(names.count == 2)
      let sent = try await desk.lead.post(
        "/plans/plan/actions/1.1.1/own-fields",
        Self.seen(form) + [(names[0], " A-4471 "), (names[1], "Care")])
      #expect(sent.location == "/plans/plan/actions/1.1.1?done=own-fields#own-fields", "\(sent.problems)")
      let lead = try await desk.lead.get("/plans/plan/actions/1.1.1")
      #expect(lead.body.contains("<dt>Budget code</dt><dd>A-4471</dd>"))
      let board = try await desk.board.get("/plans/plan/actions/1.1.1")
      #expect(
        !board.body.contains("Budget code") && board.body.contains("<dt>Service area</dt><dd>Care</dd>"))
      #expect(!board.body.contains("1.1.1/own-fields"))

      for (visitor, seesBudget) in [(desk.officer, true), (desk.board, false)] {
        for file in ["csv", "json"] {
          let body = try await visitor.get("/plans/plan/actions.\(file)").body
          #expect(body.contains("Service area") && body.contains("Care"))
          #expect(
            body.contains("Budget code") == seesBudget && body.contains("A-4471") == seesBudget, "\(file)")
        }
        let words = try Self.words(try await visitor.get("/plans/plan/actions.xlsx").bytes)
        #expect(words.contains("Service area") && words.contains("Care"))
        #expect(words.contains("Budget code") == seesBudget && words.contains("A-4471") == seesBudget)
      }
      // Emptied again, it holds nothing; every step is in the trail.
      let again = try await desk.officer.get("/plans/plan/actions/1.1.1/own-fields")
      _ = try await desk.officer.post(
        "/plans/plan/actions/1.1.1/own-fields", Self.seen(again) + [(names[0], ""), (names[1], "Early help")])
      let trail = try await desk.test.database.read { session in
        try session.rows(
          "SELECT what FROM audit_trail WHERE record_kind = 'own_field_value' ORDER BY position"
        ) { try $0.text() }
      }
      #expect(trail == ["added", "added", "removed", "changed"])
    }
  }

  @Test func `A lead fills in their own actions and no others`() async throws {
    try await Self.with { desk in
      #expect(
        try await desk.lead.get("/plans/plan/actions/1.1.1/own-fields").status == 404, "there is none yet")
      try await Self.add(desk.officer, "Budget code")
      #expect(try await desk.lead.get("/plans/plan/actions/1.1.1/own-fields").status == 200)
      #expect(try await desk.lead.get("/plans/plan/actions/1.1.2/own-fields").status == 403)
      #expect(try await desk.lead.post("/plans/plan/actions/1.1.2/own-fields").status == 403)
      #expect(try await desk.board.get("/plans/plan/actions/1.1.1/own-fields").status == 404)
    }
  }

  @Test func `What is no value, or looks like somebody's identity, is refused and stays typed`() async throws
  {
    try await Self.with { desk in
      try await Self.add(desk.officer, "Risk number", "number")
      try await Self.add(desk.officer, "Note")
      let form = try await desk.officer.get("/plans/plan/actions/1.1.1/own-fields")
      let (names, seen) = (Self.names(form), Self.seen(form))
      let fields = [(names[0], "a few"), (names[1], "Born on 3 May 2009")]
      let refused = try await desk.officer.post("/plans/plan/actions/1.1.1/own-fields", seen + fields)
      #expect(refused.status == 422)
      #expect(refused.problems.count == 2 && refused.problems[1].contains("looks like a date of birth"))
      #expect(refused.body.contains("value=\"a few\"") && refused.body.contains("Born on 3 May 2009"))
      let said = try await desk.officer.post(
        "/plans/plan/actions/1.1.1/own-fields", seen + [(names[0], "3"), fields[1], ("privacy", "nobody")])
      #expect(said.status == 303, "\(said.problems)")
    }
  }

  @Test func `Two who fill in different fields do not hinder each other; the same field is told`()
    async throws
  {
    try await Self.with { desk in
      try await Self.add(desk.officer, "One")
      try await Self.add(desk.officer, "Two")
      let form = try await desk.officer.get("/plans/plan/actions/1.1.1/own-fields")
      let (names, seen) = (Self.names(form), Self.seen(form))
      _ = try await desk.lead.get("/plans/plan/actions/1.1.1/own-fields")
      _ = try await desk.lead.post(
        "/plans/plan/actions/1.1.1/own-fields", seen + [(names[0], "theirs"), (names[1], "")])
      let other = try await desk.officer.post(
        "/plans/plan/actions/1.1.1/own-fields", seen + [(names[0], ""), (names[1], "mine")])
      #expect(other.status == 303, "\(other.problems)")
      let same = try await desk.officer.post(
        "/plans/plan/actions/1.1.1/own-fields", seen + [(names[0], "mine too"), (names[1], "mine")])
      #expect(same.status == 409)
      #expect(same.problems.count == 1 && same.problems[0].contains("it is “theirs” now"))
      #expect(same.body.contains("mine too"))
    }
  }

  @Test(arguments: [
    ("", "text", "", "label: Give the field a label"), ("Lead", "text", "", "column of the register"),
    ("Area", "choice", "Care", "options: Give at least two options"), ("Area", "song", "", "kind: Choose"),
    ("Area", "choice", "Care\nCare", "options: An option stands there twice"),
  ])
  func `A field that cannot be is refused, and what was typed stays`(
    _ label: String, _ kind: String, _ options: String, _ words: String
  ) async throws {
    try await Self.with { desk in
      let answer = try await Self.add(desk.officer, label, kind, options: options)
      #expect(answer.status == 422)
      #expect(answer.problems.contains { $0.contains(words) }, "\(answer.problems)")
      #expect(options.isEmpty || answer.body.contains(options))
    }
  }

  @Test func `A field is changed and taken away, and whoever is second is told`() async throws {
    try await Self.with { desk in
      try await Self.add(desk.officer, "Budget code")
      let list = try await desk.officer.get("/plans/plan/own-fields")
      let path = String(try #require(list.body.firstMatch(of: /\/plans\/plan\/own-fields\/[0-9a-f-]{36}/)).0)
      let page = try await desk.officer.get(path)
      let changes = [
        ("label", "Cost centre"), ("edit", "improvement officer"), ("seen", page.hidden("seen") ?? ""),
      ]
      #expect(try await desk.officer.post(path, changes).status == 303)
      let stale = try await desk.officer.post(path, changes)
      #expect(stale.status == 409 && stale.body.contains("its label is “Cost centre” now"))
      let nobody = try await desk.officer.post(
        path, [("label", "Cost centre"), ("seen", stale.hidden("seen") ?? "")])
      #expect(nobody.problems == ["edit: Choose at least one role that fills it in"])
      #expect(
        try await desk.officer.post(path + "/removal", [("seen", stale.hidden("seen") ?? "")]).status == 303)
      #expect(!(try await desk.officer.get("/plans/plan/actions/1.1.1")).body.contains("Cost centre"))
      #expect(try await desk.officer.get(path).status == 404)
    }
  }

  @Test func `Leads define no fields, and another council's are not there`() async throws {
    try await Self.with { desk in
      try await Self.add(desk.officer, "Budget code")
      let list = try await desk.officer.get("/plans/plan/own-fields")
      let path = String(try #require(list.body.firstMatch(of: /own-fields\/[0-9a-f-]{36}/)).0)
      for address in ["own-fields", path] {
        #expect(try await desk.lead.get("/plans/plan/\(address)").status == 403)
        #expect(try await desk.lead.post("/plans/plan/\(address)").status == 403)
      }
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: desk.test.database)
      let stranger = try await Visitor(desk.test.database, council: "Loamshire")
      _ = try await stranger.get("/plans/other/own-fields")
      #expect(try await stranger.get("/plans/plan/own-fields").status == 404)
      #expect(try await stranger.get("/plans/other/\(path)").status == 404)
      #expect(try await stranger.post("/plans/other/\(path)/removal").status == 404)
      #expect(try await stranger.get("/plans/plan/actions/1.1.1/own-fields").status == 404)
    }
  }

  @Test func `A partner author sees no action but their own`() async throws {
    try await Self.with { desk in
      let partner = try await Visitor(desk.test.database, [.partnerAuthor])
      for path in ["", "/own-fields", "/tasks"] {
        #expect(try await partner.get("/plans/plan/actions/1.1.1\(path)").status == 403)
      }
    }
  }
}
