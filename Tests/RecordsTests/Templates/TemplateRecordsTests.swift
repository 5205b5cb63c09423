import Foundation
import Improvement
import TestDatabases
import Testing

@testable import Records

@Suite struct TemplateRecordsTests {
  private static func template(_ name: String, hash: String = "a") -> TemplateRecords.Template {
    .init(
      format: "docx", hash: hash, name: name, size: 12, addedBy: "Officer", addedOn: Fixture.occasion.day)
  }

  private static func all(_ test: TestDatabase, plan: String = "plan") async throws -> [String:
    TemplateRecords.Template]
  {
    try await test.database.read { session in
      try TemplateRecords.all(try #require(try PlanRecords.find(slug: plan, session)), session)
    }
  }

  private static func change(
    _ test: TestDatabase, _ body: @escaping @Sendable (PlanRecords.Listed, Ledger) throws -> Void
  ) async throws {
    try await test.database.write { session in
      let plan = try #require(try PlanRecords.find(slug: "plan", session))
      try Ledger.keep(session, Fixture.occasion, council: plan.council.id) { try body(plan, $0) }
    }
  }

  @Test(arguments: Engine.available)
  func `A plan has one template of a format, and the trail has every one that it had`(_ engine: Engine)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let (first, second) = (Self.template("First.docx"), Self.template("Second.docx", hash: "b"))
      try await Self.change(test) { try TemplateRecords.keep(first, of: $0, $1) }
      #expect(try await Self.all(test) == ["docx": first])
      try await Self.change(test) { try TemplateRecords.keep(second, of: $0, $1) }
      #expect(try await Self.all(test) == ["docx": second])
      #expect(try await Self.all(test, plan: "other").isEmpty)
      try await Self.change(test) { try TemplateRecords.remove(second, of: $0, $1) }
      #expect(try await Self.all(test).isEmpty)
      let trail = try await test.database.read { session in
        try session.rows(
          "SELECT what, after_change FROM audit_trail WHERE record_kind = 'paper_template' ORDER BY position"
        ) { (try $0.text(), try $0.text()) }
      }
      #expect(trail.map(\.0) == ["added", "changed", "removed"])
      #expect(trail[0].1.contains("First.docx") && trail[1].1.contains("Second.docx"))
    }
  }

  @Test func `A template whose content is gone or damaged is told by its name`() throws {
    let folder = URL.temporaryDirectory.appending(component: "los-templates-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = EvidenceFiles(folder: folder)
    let hash = try files.keep([1, 2, 3])
    #expect(try Self.template("Own.docx", hash: hash).content(in: files) == [1, 2, 3])
    try Data([9]).write(to: URL(filePath: "\(folder)/\(hash.prefix(2))/\(hash.dropFirst(2))"))
    for lost in [
      Self.template("Own.docx", hash: hash),
      Self.template("Own.docx", hash: String(repeating: "b", count: 64)),
    ] {
      let gone = #expect(throws: TemplateRecords.Gone.self) { try lost.content(in: files) }
      #expect(gone?.sentence.contains("“Own.docx” is no longer whole") == true)
    }
  }
}
