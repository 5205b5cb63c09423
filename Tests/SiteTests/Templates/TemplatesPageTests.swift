import Documents
import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A council's own Word file: tried, kept, used, given back, and taken away again.
@Suite struct TemplatesPageTests {
  private static let page = "/plans/plan/settings/templates"

  private static func with(
    _ engine: Engine = .sqlite, _ body: (TestDatabase, EvidenceFiles, Visitor) async throws -> Void
  ) async throws {
    let folder = URL.temporaryDirectory.appending(component: "los-templates-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      let files = EvidenceFiles(folder: folder)
      try await body(test, files, try await Visitor(test.database, files: files))
    }
  }

  private static func send(_ visitor: Visitor, _ bytes: [UInt8], _ name: String, seen: String? = nil)
    async throws
    -> Visitor.Answer
  {
    let page = try await visitor.get(page)
    return try await visitor.post(
      Self.page, [("seen", seen ?? page.hidden("seen") ?? "")], files: [("file", name, bytes)])
  }

  /// A Word file as pandoc writes it.
  private static func word(_ title: String = "Own") throws -> [UInt8] {
    try PaperPrint(
      Paper(caption: "", title: title, facts: [], standing: .closed("Final."), sections: []),
      organisation: "Barset", seconds: 0
    ).rendering(.docx).bytes()
  }

  @Test(arguments: Engine.available)
  func `A template is tried, kept, shown, given back as it came, and gone back from`(_ engine: Engine)
    async throws
  {
    try await Self.with(engine) { test, files, officer in
      let bytes = try Self.word()
      let kept = try await Self.send(officer, bytes, "House “style”.docx")
      #expect(kept.location == Self.page + "?done=kept", "\(kept.status) \(kept.problems)")
      let shown = try await officer.get(Self.page)
      #expect(shown.body.contains("House “style”.docx") && shown.body.contains("12 March 2018, by "))
      #expect(shown.body.contains("The Word template has every style that papers use."))
      #expect(try await officer.get("/plans/plan/settings").body.contains("1 file of your own."))
      let back = try await officer.get(Self.page + "/docx")
      #expect(back.bytes == bytes && back.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
      #expect(try await officer.get(Self.page + "/odt").status == 404)

      let seen = try #require(try await officer.get(Self.page).hidden("seen"))
      let removed = try await officer.post(Self.page + "/docx/removal", [("seen", seen)])
      #expect(removed.location == Self.page + "?done=removed")
      #expect(try await officer.get(Self.page).body.components(separatedBy: "The product’s own").count == 3)
    }
  }

  @Test func `Papers are made anew with another template, and as before without one`() async throws {
    try await Self.with { test, files, officer in
      let report = "/plans/plan/exception-reports/2017-03.docx"
      let plain = try await officer.get(report)
      #expect(plain.status == 200)
      // The same styles, with one colour of the council's.
      let own = try CouncilTemplate.recoloured(Self.word(), heading: "CC00CC")
      let kept = try await Self.send(officer, own, "own.docx")
      #expect(kept.status == 303, "\(kept.problems)")
      let dressed = try await officer.get(report)
      #expect(dressed.status == 200 && dressed.bytes != plain.bytes)
      #expect(try CouncilTemplate.part("word/styles.xml", of: dressed.bytes).contains("CC00CC"))
      _ = try await officer.post(
        Self.page + "/docx/removal", [("seen", try await officer.get(Self.page).hidden("seen") ?? "")])
      #expect(try await officer.get(report).bytes == plain.bytes)
    }
  }

  @Test func `A file that is none is refused, and what is in use stays`() async throws {
    try await Self.with { test, files, officer in
      let refused = try await Self.send(officer, Array("not a Word file".utf8), "own.docx")
      #expect(refused.status == 422 && refused.body.contains("is plain text under another name"))
      let broken = try CouncilTemplate.changed(Self.word(), "word/document.xml") {
        $0.replacing("</w:body>", with: "")
      }
      let damaged = try await Self.send(officer, broken, "own.docx")
      #expect(damaged.status == 422 && damaged.body.contains("is damaged"))
      let none = try await officer.post(Self.page, [("seen", "")])
      #expect(none.status == 422 && none.body.contains("Choose the file"))
      #expect(try await officer.get(Self.page).body.components(separatedBy: "The product’s own").count == 3)
    }
  }

  @Test func `Whoever comes second is told that somebody else changed the templates`() async throws {
    try await Self.with { test, files, officer in
      let seen = try #require(try await officer.get(Self.page).hidden("seen"))
      #expect(try await Self.send(officer, try Self.word(), "first.docx", seen: seen).status == 303)
      let late = try await Self.send(officer, try Self.word("Other"), "second.docx", seen: seen)
      #expect(late.status == 409 && late.body.contains("first.docx"))
      #expect(try await officer.post(Self.page + "/docx/removal", [("seen", seen)]).status == 409)
    }
  }

  @Test func `A template whose file is lost is told, and no paper is made without it`() async throws {
    try await Self.with { test, files, officer in
      #expect(try await Self.send(officer, try Self.word(), "own.docx").status == 303)
      let blind = try await Visitor(test.database)
      let report = try await blind.get("/plans/plan/exception-reports/2017-03.docx")
      #expect(report.status == 503 && report.body.contains("“own.docx” is no longer whole"))
      #expect(try await blind.get("/plans/plan/exception-reports/2017-03.odt").status == 200)
      #expect(try await blind.get(Self.page).body.contains("“own.docx” is no longer whole"))
    }
  }

  @Test func `Who may not change settings sees none of it`() async throws {
    try await Self.with { test, files, officer in
      #expect(try await Self.send(officer, try Self.word(), "own.docx").status == 303)
      for role in Role.allCases {
        let visitor = try await Visitor(test.database, [role], files: files)
        let may = Permissions.reach(of: role, .changeSettings) > .none
        _ = try await visitor.get("/account")
        #expect(try await visitor.get(Self.page).status == (may ? 200 : 403), "\(role)")
        #expect(try await visitor.get(Self.page + "/docx").status == (may ? 200 : 403), "\(role)")
        let sent = try await visitor.post(
          Self.page, [("seen", "")], files: [("file", "a.docx", try Self.word())])
        #expect(sent.status == (may ? 409 : 403), "\(role)")
        #expect(try await visitor.post(Self.page + "/docx/removal").status == (may ? 409 : 403), "\(role)")
      }
    }
  }
}
