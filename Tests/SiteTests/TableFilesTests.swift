import Documents
import Improvement
import Papers
import Records
import TestDatabases
import Testing

@testable import Site

/// Every table leaves as a file for spreadsheets, and who took it away is in the audit trail.
@Suite struct TableFilesTests {
  private static let plan = "/plans/\(DemoCouncil.plan)"

  /// A page, its file, and the file's first columns.
  private static let files: [(page: String, file: String, header: String)] = [
    (plan, "\(plan)/overview.csv", "Number,Priority,Due,Red,Since Jan"),
    ("\(plan)/exception-reports", "\(plan)/exception-reports.csv", "Month,Red,Due,Share,State"),
    ("\(plan)/versions/comparison", "\(plan)/versions/comparison.csv", "What,Reference,Change,From,To"),
    ("\(plan)/pace", "\(plan)/pace.csv", "By,Part of the plan,Actions"),
    ("\(plan)/comparison", "\(plan)/comparison.csv", "What,Reference,Priority"),
    ("\(plan)/recommendations", "\(plan)/recommendations.csv", "Code,Addressed to,Recommendation"),
    ("\(plan)/dependencies", "\(plan)/dependencies.csv", "State,Reference,Action"),
    ("\(plan)/barriers", "\(plan)/barriers.csv", "Number,Kind,Priority"),
    ("\(plan)/record-quality", "\(plan)/record-quality.csv", "Gap,Reference,Priority"),
    ("\(plan)/early-warning", "\(plan)/early-warning.csv", "Warning,Reference,Priority"),
    ("\(plan)/actions", "\(plan)/actions.csv", "Reference,Priority"),
    ("\(plan)/periods/2018-02", "\(plan)/periods/2018-02/answers.csv", "Lead,Organisation"),
    ("/people", "/people.csv", "Name,Organisation,Posts"),
    ("/notices", "/notices.csv", "What,Month,To"),
    ("/audit-trail", "/audit-trail.csv", "Number,When,Who"),
  ]

  @Test func `Each page with a table leads to its file`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database, [.officer, .administrator])
      for (page, file, header) in Self.files {
        let shown = try await officer.get(page)
        #expect(shown.body.contains("href=\"\(file)"), "\(page)")
        let answer = try await officer.get(file)
        #expect(answer.status == 200, "\(file)")
        #expect(answer.body.hasPrefix("\u{feff}" + header), "\(file)")
        #expect(answer.headers[.contentDisposition]?.contains("attachment") == true, "\(file)")
      }
      let trail = try await officer.get("/audit-trail")
      for (_, file, _) in Self.files where file != "/audit-trail.csv" {
        #expect(trail.body.contains("record=\(PercentEncoding.encode(file))\">exported file"), "\(file)")
      }
    }
  }

  @Test func `A file has a row for each row of its table`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database, [.officer, .administrator])
      for name in ["recommendations", "comparison", "dependencies"] {
        let page = try await officer.get("\(Self.plan)/\(name)")
        let file = try await officer.get("\(Self.plan)/\(name).csv")
        let bodies = page.body.split(separator: "<tbody").dropFirst().map {
          $0.split(separator: "</tbody>")[0]
        }
        let shown = bodies.joined().split(separator: "<th scope=\"row\"").count - 1
        var reader = try CSVReader(bytes: Array(file.body.utf8))
        var rows = -1
        while try reader.next() != nil { rows += 1 }
        #expect(shown > 0 && rows == shown, "\(name): \(rows) rows, \(shown) shown")
      }
    }
  }

  @Test func `The comparison's file keeps every filter of its page`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database)
      let asked = "from=2017-02&to=2017-03&due=yes&category=process"
      let page = try await officer.get("\(Self.plan)/comparison?\(asked)&known-on=2017-05-01")
      let link = try #require(page.body.firstMatch(of: /href="([^"]*comparison\.csv[^"]*)"/))
      let address = String(link.1).replacing("&amp;", with: "&")
      for item in (asked + "&known-on=2017-05-01").split(separator: "&") {
        #expect(address.contains(item))
      }
      #expect(page.body.contains("type=\"hidden\" name=\"category\" value=\"process\""))
      let shown = page.body.matches(of: /<tr><td><a class="ref"/).count
      let file = try await officer.get(address)
      var reader = try CSVReader(bytes: Array(file.body.utf8))
      var rows = -1
      while try reader.next() != nil { rows += 1 }
      #expect(shown > 0 && rows == shown)
    }
  }

  @Test func `A change of timescale leaves with both dates and who decided`() async throws {
    try await Demo.with(.sqlite) { test in
      let officer = try await Visitor(test.database)
      let file = try await officer.get("\(Self.plan)/timescale-changes.csv")
      #expect(file.status == 200 && file.body.contains("Published,Asked for,Why"))
      #expect(file.body.split(whereSeparator: \.isNewline).count > 1)
    }
  }
}
