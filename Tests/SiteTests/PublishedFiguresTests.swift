import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The figures that councils printed must come out of the real engine, on both databases.
struct PublishedFiguresTests {
  @Test(arguments: Engine.available)
  func `Every month end counts as published`(_ engine: Engine) async throws {
    try await Demo.with(engine) { test in
      let visitor = try await Visitor(test.database)
      let figures = try Demo.figures()
      for month in try Demo.list(figures, "monthly") {
        let asAt = String(try #require(month["asAt"] as? String).prefix(7))
        let report = try await Self.report(asAt, visitor)
        #expect(number(report["due"]) == number(month["due"]), "due at \(asAt)")
        #expect(number(report["red"]) == number(month["red"]), "Red at \(asAt)")
        #expect(number(report["share"]) == number(month["redPercent"]), "share at \(asAt)")
        let priorities = try #require(report["priorities"] as? [[String: Any]])
        #expect(priorities.compactMap { number($0["due"]) } == month["dueByPriority"] as? [Int])
        #expect(priorities.compactMap { number($0["red"]) } == month["redByPriority"] as? [Int])
        let reds = try #require(report["reds"] as? [[String: Any]]).compactMap { $0["reference"] as? String }
        #expect(Set(reds) == Set(references(month["redRefs"])), "references at \(asAt)")
        let split = try #require(month["split"] as? [String: Any])
        for rating in try #require(report["ratings"] as? [[String: Any]]) {
          let key = try #require(rating["rating"] as? String)
          #expect(number(rating["due"]) == number(month[key]), "\(key) at \(asAt)")
          if key != "white" { #expect(number(rating["percent"]) == number(split[key]), "\(key)% at \(asAt)") }
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `The trend of the newest report, and of one in the middle, has the published figures of every month`(
    _ engine: Engine
  ) async throws {
    try await Demo.with(engine) { test in
      let visitor = try await Visitor(test.database)
      let monthly = try Demo.list(try Demo.figures(), "monthly")
      for newest in ["2016-08", "2017-03", "2018-02"] {
        let trend = try #require(try await Self.report(newest, visitor)["trend"] as? [[String: Any]])
        let expected = monthly.filter { String(($0["asAt"] as? String ?? "").prefix(7)) <= newest }.suffix(12)
        #expect(trend.count == expected.count && trend.last?["asAt"] as? String == newest)
        for (month, published) in zip(trend, expected) {
          let ratings = try #require(month["ratings"] as? [[String: Any]])
          let red = ratings.first { $0["rating"] as? String == "red" }
          #expect(number(red?["all"]) == number(published["red"]), "\(month["asAt"] ?? "")")
          #expect(number(month["actions"]) == number(published["inPlan"]))
        }
      }
    }
  }

  @Test(arguments: Engine.available)
  func `Every movement between two months is as published, and balances`(_ engine: Engine) async throws {
    try await Demo.with(engine) { test in
      let visitor = try await Visitor(test.database)
      for movement in try Demo.list(try Demo.figures(), "movements") {
        let asAt = String(try #require(movement["to"] as? String).prefix(7))
        let report = try await Self.report(asAt, visitor)
        let newlyDue = try #require(report["newlyDue"] as? [String: Any])
        #expect(number(newlyDue["count"]) == number(movement["newlyDue"]), "newly due at \(asAt)")
        #expect(references(newlyDue["red"]) == references(movement["newlyDueRed"]))
        let previous = try #require(report["previous"] as? [String: Any])
        #expect(number(previous["red"]) == number(movement["redBefore"]))
        #expect(references(previous["remaining"]) == references(movement["stillRed"]))
        let left = try #require(previous["left"] as? [[String: Any]])
        let expected = try #require(movement["leftRed"] as? [String: Any])
        for destination in ["amber", "green", "withdrawn"] {
          let found = left.filter { $0["to"] as? String == destination }.compactMap {
            $0["reference"] as? String
          }
          #expect(found == references(expected[destination]), "\(destination) at \(asAt)")
        }
        let newly = try #require(report["newlyRed"] as? [[String: Any]])
        let why = try #require(movement["newlyRed"] as? [String: Any])
        for (word, name) in [
          ("newly due", "newlyDue"), ("slipped back", "slippedBack"), ("reopened", "reopened"),
        ] {
          let found = newly.filter { $0["why"] as? String == word }.compactMap { $0["reference"] as? String }
          #expect(found == references(why[name]), "\(word) at \(asAt)")
        }
        #expect(references(report["droppedFromDue"]) == references(movement["droppedFromDue"]))
        let (before, now) = (number(movement["redBefore"]) ?? 0, number(movement["redAfter"]) ?? 0)
        #expect(now == before - left.count + newly.count)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `Tables 2 and 3, the printed order, the ranking and the months in a row are as published`(
    _ engine: Engine
  ) async throws {
    try await Demo.with(engine) { test in
      let visitor = try await Visitor(test.database)
      let figures = try Demo.figures()
      let march = try await Self.report("2017-03", visitor)
      let table2 = try #require(figures["table2"] as? [String: Any])
      let rows = try #require(march["monthly"] as? [[String: Any]])
      let expected = try #require(table2["rows"] as? [[String: Any]])
      #expect(march["months"] as? [String] == table2["months"] as? [String])
      #expect(rows.map { $0["counts"] as? [Int] } == expected.map { $0["values"] as? [Int] })
      #expect(rows.map { number($0["difference"]) } == expected.map { number($0["difference"]) })
      #expect(march["monthlyTotal"] as? [Int] == table2["total"] as? [Int])
      for (day, table) in try #require(figures["table3"] as? [String: [String: Any]]) {
        let report = try await Self.report(String(day.prefix(7)), visitor)
        let deadlines = try #require(report["deadlines"] as? [[String: Any]])
        let printed = try #require(table["rows"] as? [[String: Any]])
        #expect(deadlines.map { $0["label"] as? String } == printed.map { $0["label"] as? String })
        #expect(deadlines.map { number($0["count"]) } == printed.map { number($0["count"]) })
        #expect(deadlines.map { number($0["percent"]) } == printed.map { number($0["percent"]) })
        #expect(deadlines.map { references($0["references"]) } == printed.map { references($0["refs"]) })
      }
      for (day, order) in try #require(figures["printedOrder"] as? [String: [String]]) {
        let report = try await Self.report(String(day.prefix(7)), visitor)
        let reds = try #require(report["reds"] as? [[String: Any]])
        #expect(reds.compactMap { $0["reference"] as? String } == order)
      }
      let ranking = try #require(figures["ranking"] as? [String: [[Int]]])
      let found = try #require(march["ranking"] as? [[Int]])
      #expect(Array(found.prefix(5)) == ranking["2017-03-31"])
      for (day, months) in try #require(figures["consecutiveMonthsRed"] as? [String: [String: Int]]) {
        let report = try await Self.report(String(day.prefix(7)), visitor)
        for red in try #require(report["reds"] as? [[String: Any]]) {
          let reference = try #require(red["reference"] as? String)
          #expect(number(red["monthsInARow"]) == months[reference], "\(reference) at \(day)")
        }
      }
    }
  }

  private static func report(_ month: String, _ visitor: Visitor) async throws -> [String: Any] {
    let answer = try await visitor.get("/plans/\(DemoCouncil.plan)/exception-reports/\(month).json")
    #expect(answer.status == 200)
    return try #require(try answer.json as? [String: Any])
  }
}
