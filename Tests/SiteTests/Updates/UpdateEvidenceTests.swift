import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// What proves an update: a file or a link, of a kind and with a date.
@Suite struct UpdateEvidenceTests {
  private func with(_ body: (MonthTests.Desk, Visitor) async throws -> Void) async throws {
    try await MonthTests.with { desk in
      try await MonthTests.open(desk)
      let folder = URL.temporaryDirectory.appending(component: "los-files-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let lead = try await Visitor(
        desk.test.database, [.lead], files: EvidenceFiles(folder: folder), now: desk.clock.now,
        change: { $0.posts = ["Chief Executive"] })
      try await body(desk, lead)
    }
  }

  private static let address = "/plans/plan/actions/1.1.1/updates"

  @Test func `A file is kept by its content, and only ever saved`() async throws {
    try await with { _, lead in
      _ = try await lead.get(Self.address)
      let pdf = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
      let sent = try await lead.post(
        Self.address, MonthTests.red, files: [("evidence", "minutes of the panel.pdf", pdf)])
      #expect(sent.status == 303)
      let page = try await lead.get("/plans/plan/actions/1.1.1")
      let link = try #require(page.body.firstMatch(of: /href="(\/plans\/plan\/evidence\/[^"]+)" download/))
      let file = try await lead.get(String(link.1))
      #expect(file.status == 200)
      #expect(Array(file.body.utf8) == pdf)
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
      #expect(file.headers[.contentType] == "application/pdf")
      #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
    }
  }

  @Test(arguments: [
    ("page.html", "<!DOCTYPE html><script>alert(1)</script>"),
    ("picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("report.pdf", "<html>"), ("run.sh", "#!/bin/sh\nrm -rf /\n"), ("empty.pdf", ""),
    ("tool.exe", "MZ\u{90}\u{0}"),
  ])
  func `A file of the wrong kind is refused with a sentence, and nothing typed is lost`(
    _ name: String, _ content: String
  ) async throws {
    try await with { _, lead in
      _ = try await lead.get(Self.address)
      let answer = try await lead.post(
        Self.address, MonthTests.red, files: [("evidence", name, Array(content.utf8))])
      #expect(answer.status == 422)
      #expect(answer.body.contains("“\(name)”"))
      #expect(answer.body.contains("The supplier has not delivered."))
    }
  }

  @Test func `A file that passed is not lost when something else is wrong`() async throws {
    try await with { _, lead in
      _ = try await lead.get(Self.address)
      let text = Array("Minutes of the panel".utf8)
      let wrong = try await lead.post(
        Self.address, MonthTests.red.filter { $0.0 != "risk" }, files: [("evidence", "minutes.txt", text)])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains("minutes.txt <span class=\"meta\">will be added when you send"))
      let sent = try await lead.post(Self.address, MonthTests.red)
      #expect(sent.status == 303)
      let page = try await lead.get("/plans/plan/actions/1.1.1")
      #expect(page.body.contains("minutes.txt"))
    }
  }

  @Test func `Evidence that comes months late is still that of the month it was sent for`() async throws {
    try await with { desk, _ in
      desk.clock.pass(40 * 86_400)
      let late = try await Visitor(
        desk.test.database, [.lead], now: desk.clock.now, change: { $0.posts = ["Chief Executive"] })
      _ = try await late.get(Self.address)
      let sent = try await late.post(
        Self.address,
        MonthTests.red + [("evidence-link", "https://example.org/a"), ("evidence-title", "Note")])
      #expect(sent.status == 303)
      let page = try await late.get("/plans/plan/actions/1.1.1?as-at=2017-03")
      #expect(page.body.contains("https://example.org/a"))
    }
  }

  @Test func `A file that is too large is refused in the form, with the words still in it`() async throws {
    try await with { _, lead in
      _ = try await lead.get(Self.address)
      let large = [UInt8](repeating: UInt8(ascii: "a"), count: (20 << 20) + 1)
      let answer = try await lead.post(Self.address, MonthTests.red, files: [("evidence", "a.txt", large)])
      #expect(answer.status == 422)
      #expect(answer.body.contains("“a.txt” is larger than 20 MB"))
      #expect(answer.body.contains("The supplier has not delivered."))
    }
  }

  @Test(arguments: [
    ("", "Minutes of the panel", "Minutes"), ("", "Panel", "Document"), ("feedback", "Panel", "Feedback"),
    ("nonsense", "Panel", "Document"),
  ])
  func `Evidence is of the kind that was chosen, else of the one its name says`(
    _ chosen: String, _ title: String, _ kind: String
  ) async throws {
    try await with { _, lead in
      let sent = try await MonthTests.send(
        lead, "1.1.1",
        MonthTests.red + [
          ("evidence-link", "https://example.org/a"), ("evidence-title", title), ("evidence-kind", chosen),
          ("evidence-date", "2017-03-03"),
        ])
      #expect(sent.status == 303)
      let page = try await lead.get("/plans/plan/actions/1.1.1")
      #expect(page.body.contains("<span class=\"meta\">\(kind), 3 March 2017"))
    }
  }

  @Test(arguments: [
    ("2017-04-06", "6 April 2017, which is still to come"), ("soon", "“soon”"),
  ])
  func `A date that cannot be is asked for again, and is still in the form`(
    _ date: String, _ sentence: String
  ) async throws {
    try await with { _, lead in
      let wrong = try await MonthTests.send(
        lead, "1.1.1",
        MonthTests.red + [
          ("evidence-link", "https://example.org/a"), ("evidence-title", "Minutes"), ("evidence-date", date),
        ])
      #expect(wrong.status == 422)
      #expect(wrong.body.contains(sentence))
      #expect(wrong.body.contains("name=\"evidence-date\" value=\"\(date)\""))
    }
  }
}
