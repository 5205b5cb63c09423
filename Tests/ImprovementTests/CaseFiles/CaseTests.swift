import Foundation
import Testing

@testable import Improvement

/// The files of Cases/, which improvement officers can read and write. Cases/README.md has their form.
@Suite struct CaseTests {
  @Test(arguments: try PlanCase.all())
  func holds(_ plan: PlanCase) throws {
    for check in plan.checks {
      for failure in try plan.failures(of: check) { failure.record() }
    }
  }

  @Test func everyFileHasCases() throws {
    #expect(try PlanCase.files.count > 15)
    for file in try PlanCase.files {
      #expect(try !PlanCase.read(CaseLine.all(in: file)).isEmpty, "\(file.lastPathComponent)")
    }
  }
}

extension PlanCase {
  func failures(of check: Check) throws -> [CaseFailure] {
    let heading = check.heading.text
    if heading.hasPrefix("As at ") {
      let report = try ReportCheck(check.heading, kept)
      return try check.claims.flatMap { try report.check($0) }
    }
    if heading.hasPrefix("Compare ") { return try ComparisonCheck(check.heading, kept).check(check) }
    if heading.hasPrefix("Merging on ") { return try MergeCheck(check.heading, self).check(check) }
    switch heading {
    case "Reading": return try check.claims.flatMap { try ReadingCheck.check($0, kept) }
    case "Shares": return try check.claims.flatMap { try SharesCheck.check($0, decimals: 0) }
    case "Shares to one decimal": return try check.claims.flatMap { try SharesCheck.check($0, decimals: 1) }
    default: throw check.heading.misprint("not understood")
    }
  }
}
