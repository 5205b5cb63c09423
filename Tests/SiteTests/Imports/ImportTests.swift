import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A council's file on its way into the plan: looked at, put right, and kept only when somebody says so.
struct ImportTests {
  private struct Desk {
    let test: TestDatabase
    let officer: Visitor

    func send(_ text: String, name: String = "plan.csv", to address: String = "/plans/plan/imports")
      async throws
      -> Visitor.Answer
    {
      _ = try await officer.get(address)
      return try await officer.post(address, [("as-at", "")], files: [("file", name, Array(text.utf8))])
    }

    /// Sends a file that can be read, and gives the page that it is looked at on.
    func look(_ text: String) async throws -> (address: String, page: Visitor.Answer) {
      let sent = try await send(text)
      let address = try #require(sent.location, "\(sent.status) \(sent.body)")
      return (address, try await officer.get(address))
    }

    func keep(_ address: String, _ fields: [(String, String)]) async throws -> Visitor.Answer {
      let page = try await officer.get(address)
      let seen = page.body.firstMatch(of: /name="seen" value="([^"]*)"/).map { String($0.1) } ?? ""
      return try await officer.post(address + "/confirmation", [("seen", seen)] + fields)
    }

    func register() async throws -> String { try await officer.get("/plans/plan/actions.csv").body }
  }

  private static func with(_ engine: Engine = .sqlite, _ body: (Desk) async throws -> Void) async throws {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let folder = URL.temporaryDirectory.appending(component: "los-imports-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let officer = try await Visitor(test.database, files: EvidenceFiles(folder: folder))
      try await body(Desk(test: test, officer: officer))
    }
  }

  /// The next month's file: one rating changed, one timescale moved, one action new.
  private static let next = """
    Improvement plan as at 31 March 2017,,,
    Ref,Key action,Timescale,RAG
    1.1.1,Do what 1.1.1 says,Jan 17,G
    1.1.2,Do what 1.1.2 says,June 17,A
    1.1.3,Do what 1.1.3 says,Jan 17,G
    1.1.4,Do what 1.1.4 says,Mar 17,A
    1.1.9,Do something new,Sep 17,W
    """

  @Test(arguments: Engine.available)
  func `Nothing is kept before it is confirmed, and then what was ticked`(_ engine: Engine) async throws {
    try await Self.with(engine) { desk in
      let before = try await desk.register()
      let (address, page) = try await desk.look(Self.next)
      #expect(page.body.contains("5 actions were read, as at 31 March 2017"))
      #expect(page.body.contains("moves a published timescale"))
      #expect(page.body.contains("name=\"take\" value=\"1.1.9\""))
      #expect(try await desk.register() == before)

      let kept = try await desk.keep(address, [("take", "1.1.1"), ("take", "1.1.9"), ("take", "March 2017")])
      #expect(kept.location == address, "\(kept.body)")
      let register = try await desk.officer.get("/plans/plan/actions.csv?as-at=2017-03").body
      #expect(register.contains("1.1.9,"))
      let page2 = try await desk.officer.get("/plans/plan/actions/1.1.2?as-at=2017-03").body
      #expect(!page2.contains("through change control"), "it was left")
      let after = try await desk.officer.get(address)
      #expect(after.body.contains("Kept on 12 March 2018"))
      #expect(try await desk.keep(address, [("take", "1.1.2")]).status == 200)
      #expect(
        try await !desk.officer.get("/plans/plan/actions/1.1.2").body.contains("through change control"))
    }
  }

  @Test func `The register that the page gives comes in again as it is, and nothing differs`() async throws {
    try await Self.with { desk in
      let (_, page) = try await desk.look(try await desk.register())
      #expect(page.body.contains("Nothing differs"), "\(page.body)")
      #expect(!page.body.contains("Put right"))
    }
  }

  @Test func `A published timescale moves only with a reason and an approver`() async throws {
    try await Self.with { desk in
      let (address, _) = try await desk.look(Self.next)
      let bare = try await desk.keep(address, [("take", "1.1.2"), ("take", "March 2017")])
      #expect(bare.status == 422)
      #expect(bare.body.contains("Say why the timescales of 1.1.2 move"))
      let kept = try await desk.keep(
        address,
        [("take", "1.1.2"), ("take", "March 2017"), ("reason", "A late grant"), ("approved-by", "The board")])
      #expect(kept.location == address)
      let action = try await desk.officer.get("/plans/plan/actions/1.1.2?as-at=2018-03")
      #expect(try await desk.officer.get("/plans/plan/timescale-changes").body.contains("A late grant"))
      _ = action
    }
  }

  @Test(arguments: Engine.available)
  func `A plan that nobody has rated comes in, and its leads are asked for the first ratings`(
    _ engine: Engine
  ) async throws {
    try await Self.with(engine) { desk in
      let file = Array("Ref,Action,Lead,Timescale\n1.1.1,Set up the board,Director,June 2018\n".utf8)
      let about = [("title", "New plan"), ("name", "new-plan"), ("scale", "rag-w"), ("as-at", "")]
      _ = try await desk.officer.get("/plans/new")
      let asked = try await desk.officer.post("/plans/new", about, files: [("file", "plan.csv", file)])
      let address = try #require(asked.location)
      let page = try await desk.officer.get(address)
      #expect(page.body.contains("If nobody has rated the actions yet, say so below."))
      let said = try await desk.officer.post(
        address + "/reading", [("not-rated", "yes"), ("as-at", "March 2018")])
      #expect(said.status == 303)
      #expect(try await desk.officer.get(address).body.contains("Not rated"))
      #expect(try await desk.keep(address, []).location == address)
      let month = try await desk.officer.get("/plans/new-plan/periods/2018-03")
      #expect(month.body.contains("<b>0 of 1</b> update is in"), "\(month.body)")
      let register = try await desk.officer.get("/plans/new-plan/actions")
      #expect(register.body.contains("Set up the board") && register.body.contains("Not rated"))
    }
  }

  @Test func `What the file has no column for stays as it is kept`() async throws {
    try await Self.with { desk in
      _ = try await desk.test.database.write {
        try $0.run("UPDATE action SET short_title = 'The first of all'")
      }
      let (_, page) = try await desk.look(Self.next)
      #expect(!page.body.contains("Short title"))
    }
  }

  @Test func `A row that is wrong is told with its place, and can be left out`() async throws {
    try await Self.with { desk in
      let (address, page) = try await desk.look(Self.next + "\n1.1.1,Again,Jan 17,G\n")
      #expect(page.body.contains("One thing to settle first"))
      #expect(page.body.contains("<th scope=\"row\" class=\"nowrap\">8:1</th>"))
      #expect(!page.body.contains("Keep what is ticked"))
      let again = try await desk.officer.post(
        address + "/reading", [("leave", "8"), ("as-at", "March 2017")])
      #expect(again.status == 303)
      let mended = try await desk.officer.get(address)
      #expect(!mended.body.contains("to settle first"))
      #expect(mended.body.contains("Left out, as you said: 1"))
      #expect(mended.body.contains("Keep what is ticked"))
    }
  }

  @Test func `What a word means is said once, and remembered for the next month's file`() async throws {
    try await Self.with { desk in
      let file = Self.next.replacing("Jan 17,G", with: "Jan 17,Sorted")
      let (address, page) = try await desk.look(file)
      #expect(page.body.contains("is not a rating of the scale"))
      #expect(page.body.contains("“Sorted”"))
      let said = [("word", "Sorted"), ("word-rating", "green"), ("as-at", "March 2017")]
      #expect(try await desk.officer.post(address + "/reading", said).status == 303)
      #expect(try await desk.officer.get(address).body.contains("Keep what is ticked"))
      _ = try await desk.keep(address, [("take", "1.1.1"), ("take", "March 2017")])
      let (_, later) = try await desk.look(file.replacing("31 March", with: "30 April"))
      #expect(!later.body.contains("is not a rating of the scale"))
      #expect(later.body.contains("as at 30 April 2017"))
    }
  }

  @Test func `Nothing is kept that has changed since it was looked at`() async throws {
    try await Self.with { desk in
      let (address, page) = try await desk.look(Self.next)
      let seen = page.body.firstMatch(of: /name="seen" value="([^"]*)"/).map { String($0.1) } ?? ""
      _ = try await desk.keep(
        try await desk.look(Self.next).address, [("take", "1.1.1"), ("take", "March 2017")])
      let late = try await desk.officer.post(
        address + "/confirmation", [("seen", seen), ("take", "1.1.1"), ("take", "1.1.9")])
      #expect(late.status == 409)
      #expect(late.body.contains("has changed since you looked"))
      #expect(try await !desk.register().contains("1.1.9"))
    }
  }

  @Test func `A council's first plan comes in whole, by its officer`() async throws {
    try await Self.with { desk in
      let file = Self.next.replacing("Improvement plan as at 31 March 2017,,,\n", with: "")
      _ = try await desk.officer.get("/plans/new")
      func send(_ fields: [(String, String)]) async throws -> Visitor.Answer {
        try await desk.officer.post(
          "/plans/new", fields + [("scale", "rag-w")], files: [("file", "first.csv", Array(file.utf8))])
      }
      let wrong = try await send([("title", ""), ("name", "Our Plan")])
      #expect(wrong.status == 422 && wrong.body.contains("Choose “first.csv” again"))
      #expect(
        try await send([("title", "Again"), ("name", "plan")]).body.contains("Another plan goes by that name")
      )
      let sent = try await send([("title", "Second plan"), ("name", "second"), ("as-at", "March 2017")])
      let address = try #require(sent.location, "\(sent.body)")
      let page = try await desk.officer.get(address)
      #expect(page.body.contains("5 actions and 5 ratings would be kept."))
      #expect(try await desk.officer.get("/plans/second").status == 404)
      #expect(try await desk.keep(address, []).location == address)
      #expect(try await desk.officer.get("/plans/second").body.contains("Second plan"))
    }
  }

  @Test func `A file that is none is refused in the form, and thrown away ones leave nothing`() async throws {
    try await Self.with { desk in
      let html = try await desk.send("<html><table></table></html>", name: "plan.xlsx")
      #expect(html.status == 422 && html.body.contains("id=\"file-problem\""))
      #expect(try await desk.send("", name: "plan.csv").status == 422)
      let none = try await desk.officer.post("/plans/plan/imports", [("as-at", "")])
      #expect(none.status == 422 && none.body.contains("Choose the file"))
      let (address, _) = try await desk.look(Self.next)
      #expect(
        try await desk.officer.post(address + "/removal").location == "/plans/plan/imports?done=removed")
      #expect(try await desk.officer.get(address).status == 404)
    }
  }

  @Test func `Another council's file is none`() async throws {
    try await Self.with { desk in
      let (address, _) = try await desk.look(Self.next)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: desk.test.database)
      let elsewhere = try await Visitor(desk.test.database, council: "Loamshire")
      _ = try await elsewhere.get("/plans/other/imports")
      #expect(try await elsewhere.get(address).status == 404)
      for act in ["reading", "confirmation", "removal"] {
        #expect(try await elsewhere.post("\(address)/\(act)").status == 404)
      }
      let stranger = try await Visitor(desk.test.database, [.lead])
      #expect(try await stranger.get(address).status == 403)
    }
  }
}
