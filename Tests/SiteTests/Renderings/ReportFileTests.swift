import Testing

@testable import Site

/// The exception report's files, as the site lets people at them.
@Suite struct ReportFileTests {
  private static let reports = "/plans/\(DemoCouncil.plan)/exception-reports"
  private static let formats = ["docx", "odt", "pdf", "xlsx", "json", "txt"]

  @Test func `The report leads to itself in every format, of the same list and part of the plan`()
    async throws
  {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database)
      let page = try await officer.get(Self.reports + "/2018-02?list=late&priority=8")
      for format in Self.formats {
        #expect(
          page.body.contains("href=\"\(Self.reports)/2018-02.\(format)?list=late&amp;priority=8\""),
          "\(format)")
      }
    }
  }

  @Test func `A month that was not published leaves in no format`() async throws {
    try await Demo.with(.sqlite) { test in
      let member = try await Visitor(test.database, [.scrutinyMember])
      for format in Self.formats {
        let answer = try await member.get("\(Self.reports)/2018-02.\(format)")
        #expect(answer.status == 403, "\(format)")
      }
    }
  }

  @Test func `There is no report in a format that is none`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database)
      for format in ["doc", "PDF", "pdf.exe", ""] {
        #expect(try await officer.get("\(Self.reports)/2018-02.\(format)").status == 404, "\(format)")
      }
    }
  }
}
