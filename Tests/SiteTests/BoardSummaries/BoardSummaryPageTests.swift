import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The board's summary beside the exception report of the same month: one source, the same figures.
struct BoardSummaryPageTests {
  private static let base = "/plans/\(DemoCouncil.plan)"

  @Test(arguments: Engine.available)
  func `Its figures are those of the exception report in every month`(_ engine: Engine) async throws {
    try await Demo.with(engine) { test in
      let visitor = try await Visitor(test.database)
      let months = try Demo.list(try Demo.figures(), "monthly").compactMap { $0["asAt"] as? String }
      #expect(months.count == 22)
      for month in months.map({ String($0.prefix(7)) }) {
        let summary = try await Self.json("board-summaries/\(month).json", visitor)
        let report = try await Self.json("exception-reports/\(month).json", visitor)
        for name in ["actions", "due", "red"] {
          #expect(number(summary[name]) == number(report[name]), "\(name) \(month)")
        }
        let previous = report["previous"] as? [String: Any]
        #expect(number(summary["redBefore"]) == number(previous?["red"]), "\(month)")
        #expect(references(summary["reds"]) == Self.members(report["reds"], "reference"), "\(month)")
        try Self.expectRatings(summary, report, month)
        try Self.expectPriorities(summary, report, month)
        for list in ["completed", "turning"] {
          let listed = try await Self.json("exception-reports/\(month).json?list=\(list)", visitor)
          #expect(
            Set(references(summary[list])) == Set(Self.members(listed["reds"], "reference")),
            "\(list) \(month)")
        }
      }
    }
  }

  /// The ratings now and a month before are the last two months of the report's trend.
  private static func expectRatings(_ summary: [String: Any], _ report: [String: Any], _ month: String) throws
  {
    let trend = try #require(report["trend"] as? [[String: Any]])
    let rows = try #require(summary["ratings"] as? [[String: Any]]).dropLast()
    let now = try #require(trend.last?["ratings"] as? [[String: Any]])
    #expect(rows.map { number($0["now"]) } == now.map { number($0["all"]) }, "\(month)")
    guard trend.count > 1 else {
      #expect(rows.allSatisfy { $0["before"] is NSNull }, "\(month)")
      return
    }
    let before = try #require(trend[trend.count - 2]["ratings"] as? [[String: Any]])
    #expect(rows.map { number($0["before"]) } == before.map { number($0["all"]) }, "\(month)")
  }

  private static func expectPriorities(_ summary: [String: Any], _ report: [String: Any], _ month: String)
    throws
  {
    let rows = try #require(summary["priorities"] as? [[String: Any]])
    let expected = try #require(report["priorities"] as? [[String: Any]])
    for name in ["number", "due", "red"] {
      #expect(rows.map { number($0[name]) } == expected.map { number($0[name]) }, "\(name) \(month)")
    }
    let monthly = try #require(report["monthly"] as? [[String: Any]])
    for (row, counts) in zip(rows, monthly) {
      let counts = try #require(counts["counts"] as? [Int])
      #expect(counts.count < 2 || number(row["redBefore"]) == counts[counts.count - 2], "\(month)")
    }
  }

  private static func json(_ path: String, _ visitor: Visitor) async throws -> [String: Any] {
    let answer = try await visitor.get("\(base)/\(path)")
    #expect(answer.status == 200, "\(path)")
    return try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
  }

  private static func members(_ list: Any?, _ name: String) -> [String] {
    (list as? [[String: Any]] ?? []).compactMap { $0[name] as? String }
  }

  @Test func `It has one page or two, and no other number`() async throws {
    try await Demo.with(.sqlite) { test in
      let visitor = try await Visitor(test.database)
      let one = try await visitor.get("\(Self.base)/board-summaries/2017-03")
      let two = try await visitor.get("\(Self.base)/board-summaries/2017-03?pages=2")
      #expect(
        one.body.contains("<h1>Board summary, March 2017</h1>") && !one.body.contains("By priority</h2>"))
      #expect(two.body.contains("By priority</h2>"))
      for word in ["3", "0", "many"] {
        let answer = try await visitor.get("\(Self.base)/board-summaries/2017-03?pages=\(word)")
        #expect(answer.status == 400 && answer.body.contains("The summary has one page or two"))
      }
    }
  }

  @Test func `Figures of the month before open the records of that month`() async throws {
    try await Demo.with(.sqlite) { test in
      let page = try await Visitor(test.database).get("\(Self.base)/board-summaries/2017-03").body
      #expect(page.contains("href=\"\(Self.base)/actions?as-at=2017-02&amp;rating=red\""))
      #expect(page.contains("href=\"\(Self.base)/actions?as-at=2017-03&amp;rating=red\""))
    }
  }

  @Test func `The exception report and the overview lead to it`() async throws {
    try await Demo.with(.sqlite) { test in
      let visitor = try await Visitor(test.database)
      let address = "\(Self.base)/board-summaries/2017-03"
      #expect(
        try await visitor.get("\(Self.base)/exception-reports/2017-03").body.contains("href=\"\(address)\""))
      #expect(try await visitor.get("\(Self.base)?as-at=2017-03").body.contains("href=\"\(address)\""))
    }
  }
}
