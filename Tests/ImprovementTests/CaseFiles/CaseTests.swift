import Foundation
import Testing

@testable import Improvement

/// The files of Cases/, which improvement officers can read and write. Cases/README.md has their form.
@Suite struct CaseTests {
  @Test(arguments: try PlanCase.all())
  func holds(_ plan: PlanCase) throws {
    for check in plan.checks {
      let heading = check.heading.text
      if heading.hasPrefix("As at ") {
        let report = try ReportCheck(check.heading, plan.kept)
        for claim in check.claims { try report.check(claim) }
      } else if heading.hasPrefix("Compare ") {
        try ComparisonCheck(check.heading, plan.kept).check(check)
      } else if heading.hasPrefix("Merging on ") {
        try MergeCheck(check.heading, plan).check(check)
      } else if heading == "Reading" {
        for claim in check.claims { try ReadingCheck.check(claim, plan.kept) }
      } else if heading == "Shares" || heading == "Shares to one decimal" {
        for claim in check.claims { try SharesCheck.check(claim, decimals: heading == "Shares" ? 0 : 1) }
      } else {
        throw check.heading.misprint("not understood")
      }
    }
  }

  @Test func everyFileHasCases() throws {
    #expect(try PlanCase.files.count > 15)
    for file in try PlanCase.files {
      #expect(try !PlanCase.read(CaseLine.all(in: file)).isEmpty, "\(file.lastPathComponent)")
    }
  }
}
