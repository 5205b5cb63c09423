import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Every text that is kept is looked through for somebody's identity before it is kept.
@Suite struct PrivacyQuestionTests {
  static let number = "the child with NHS number 943 476 5919"
  static let asked = "looks like an NHS number"

  @Test func `A reviewer's remark and a board's minute are asked about before they are kept`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      _ = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red)
      let id = try await MonthTests.submission(desk, "1.1.1").id.rawValue
      let address = "/plans/plan/submissions/\(id)"
      _ = try await desk.officer.get(address)
      let asked = try await desk.officer.post(address + "/return", [("remark", "See \(Self.number)")])
      #expect(asked.status == 422 && asked.body.contains(Self.asked))
      #expect(asked.body.contains("See \(Self.number)"), "nothing typed is lost")
      #expect(try await MonthTests.submission(desk, "1.1.1").state == .sent)
      let minute = try await desk.officer.post(
        address + "/board-acceptance", [("board-on", "2017-04-01"), ("board-minute", Self.number)])
      #expect(minute.status == 422 && minute.body.contains(Self.asked))
      let kept = try await desk.officer.post(
        address + "/return", [("remark", "See \(Self.number)"), ("privacy", "An example from the handbook")])
      #expect(kept.status == 303)
      let trail = try await desk.officer.get("/audit-trail")
      #expect(trail.body.contains("An example from the handbook"))
    }
  }

  @Test func `A title of evidence is asked about, and pre-flight reads what stands`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let evidence = [("evidence-link", "https://example.org/x"), ("evidence-title", Self.number)]
      let asked = try await MonthTests.send(desk.lead, "1.1.1", MonthTests.red + evidence)
      #expect(asked.status == 422 && asked.body.contains(Self.asked))
      let kept = try await MonthTests.send(
        desk.lead, "1.1.1", MonthTests.red + evidence + [("privacy", "A made-up number")])
      #expect(kept.status == 303)
      #expect(try await MonthTests.submission(desk, "1.1.1").content.privacyReason == "A made-up number")
      let plain = [("evidence-link", "https://example.org/x"), ("evidence-title", "Minutes")]
      let again = try await MonthTests.send(
        desk.lead, "1.1.1", MonthTests.red + plain + [("privacy", "A made-up number")])
      #expect(again.status == 303)
      _ = try await MonthTests.accept(desk, "1.1.1")
      let month = try await desk.officer.get("/plans/plan/periods/2017-03")
      #expect(
        month.body.contains("“943 476 5919” \(Self.asked)"), "the title came with an update since replaced")
    }
  }

  @Test func `A file whose name looks like somebody's identity is not taken without a reason`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(MonthTests.draft(), in: test.database)
      let clock = TestClock(Day("2017-04-05")!)
      let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let officer = try await Visitor(
        test.database, files: EvidenceFiles(folder: folder), now: clock.now)
      let desk = MonthTests.Desk(test: test, clock: clock, officer: officer, lead: officer)
      try await MonthTests.open(desk)
      let path = "/plans/plan/actions/1.1.1/updates"
      let file = (field: "evidence", name: "NHS number 943 476 5919.txt", bytes: Array("Minutes".utf8))
      _ = try await officer.get(path)
      let asked = try await officer.post(path, MonthTests.red, files: [file])
      #expect(asked.status == 422 && asked.body.contains("give it another name"))
      #expect(!asked.body.contains("will be added when you send"))
      let kept = try await officer.post(
        path, MonthTests.red + [("privacy", "A made-up number")], files: [file])
      #expect(kept.status == 303)
    }
  }

  @Test func `Reasons for closing are asked about before they are printed`() async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let address = "/plans/plan/periods/2017-03"
      _ = try await desk.officer.get(address)
      let reasons = ["reason-words", "reason-risk", "reason-evidence", "reason-reasons"].map {
        ($0, "Ring 07700 900123")
      }
      let asked = try await desk.officer.post(address + "/closure", reasons)
      #expect(asked.status == 422 && asked.body.contains("looks like a phone number"))
      let closed = try await desk.officer.post(
        address + "/closure", reasons + [("privacy", "The council’s own desk")])
      #expect(closed.status == 303)
    }
  }

  @Test func `Wordings, dependencies, notes and resolutions are asked about`() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      func asked(_ page: String, to address: String? = nil, _ field: String, _ more: [(String, String)])
        async throws
      {
        let answer = try await officer.fill(page, to: address) { form in
          for (name, text) in more { form[name] = text }
          form[field] = Self.number
        }
        #expect(answer.status == 422 && answer.body.contains(Self.asked), "\(page)")
        let reasoned = try await officer.send(SentForm(answer.body, to: address)) {
          $0["privacy"] = "A made-up number"
        }
        let said = reasoned.body.matches(of: /href="#([^<]*)/).map { String($0.1) }
        #expect(reasoned.status == 303, "\(page): \(said)")
      }
      try await asked("/plans/plan/recommendations/LA1/wording", "wording", [])
      try await asked(
        "/plans/plan/actions/1.1.1/dependencies", "what-new-1", [("kind-new-1", "decision")])
      try await asked("/plans/plan/versions", to: "/plans/plan/versions", "note", [("number", "2.1")])
      try await asked(
        "/plans/plan/versions/2.1", to: "/plans/plan/versions/2.1/approvals", "resolution",
        [("body", "The executive"), ("date", "2018-03-01"), ("approves", "no")])
    }
  }

  @Test func `Pre-flight reads what is said of a priority`() async throws {
    try await EditedSite.with(.sqlite) { test in
      let officer = try await EditedSite.officer(test)
      let opened = try await officer.get("/plans/plan/priorities/1/narrative")
      try #require(opened.status == 200)
      let sent = try await officer.send(SentForm(opened.body)) {
        ($0["words"], $0["privacy"]) = (Self.number, "A made-up number")
      }
      #expect(sent.status == 303)
      let name = try #require(opened.body.firstMatch(of: /name="month" value="([^"]+)"/)).1
      let page = try await officer.get("/plans/plan/periods/\(name)")
      #expect(page.body.contains("Priority 1: “943 476 5919” \(Self.asked)"))
    }
  }
}
