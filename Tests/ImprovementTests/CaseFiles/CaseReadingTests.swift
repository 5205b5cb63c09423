import Foundation
import Testing

/// That a case file can fail, and says where.
@Suite struct CaseReadingTests {
  private let lines = [
    "Case: one", "1.1.1  Dec 16", "  2016-12 red", "As at March 2017", "  1.1.1 is Red, due",
  ]

  private func read(_ lines: [String]) throws -> [PlanCase] {
    let file = URL(fileURLWithPath: "/a.case")
    return try PlanCase.read(
      lines.enumerated().map {
        CaseLine(
          file: file, number: $0.offset + 1, text: $0.element.trimmingCharacters(in: .whitespaces),
          isIndented: $0.element.hasPrefix(" "))
      })
  }

  private func failures(of claim: String, heading: String = "As at March 2017") throws -> [CaseFailure] {
    let plan = try #require(try read(lines.dropLast(2) + [heading, "  " + claim]).first)
    return try plan.failures(of: plan.checks[0])
  }

  @Test(arguments: ["1.1.1 is Red, due", "listed: 1 of 1 (100%)", "Red for 1.1.1 not begun: fits"])
  func aClaimThatHoldsDoesNotFail(claim: String) throws {
    #expect(try failures(of: claim).isEmpty)
  }

  @Test(arguments: [
    "1.1.1 is Amber, due", "1.1.1 is Red", "1.1.1 is Red, due, late", "1.1.1 is Red, due, purple",
    "1.1.2 is Red, due", "listed: 0 of 1 (0%)", "in order: none", "balance: 1 - 1 + 0 = 0",
    "priority 1: 0 of 1", "priority 2: 1 of 1", "deadlines: none", "register rated red: none",
    "Red for 1.1.1 not begun: refused",
  ])
  func aClaimThatDoesNotHoldFails(claim: String) throws {
    #expect(try failures(of: claim).map(\.line.place) == ["a.case:5"])
  }

  @Test(arguments: [
    "1.1.1 was Red", "listen: 1 of 1 (100%)", "priority: 1", "priority 1 by week: 1",
    "register rating red: 1.1.1",
    "Purple for 1.1.1 not begun: fits", "Red for 1.1.1 asleep: fits", "nonsense",
  ])
  func aClaimThatIsNotUnderstoodIsAMisprint(claim: String) {
    let misprint = #expect(throws: CaseMisprint.self) { try failures(of: claim) }
    #expect(misprint?.description.hasPrefix("a.case:5: ") == true)
  }

  @Test(arguments: ["As at Marchember 2017", "As at March 2017; list best", "As at March 2017; known later"])
  func aHeadingThatIsNotUnderstoodIsAMisprint(heading: String) {
    #expect(throws: CaseMisprint.self) { try failures(of: "listed: 1 of 1 (100%)", heading: heading) }
  }

  @Test(arguments: [
    (2, "1.1.1  Decembre"), (2, "1.1.1"), (2, "1.1.1  Dec 16  colour blue"), (2, "Scale purple"),
    (3, "  2016-12 purple"), (3, "  2016-13 red"), (3, "  2016-12 red  forecast soon"),
    (3, "  withdrawn soon"),
    (3, "  2016-12 red  “Open"), (1, "1.1.1  Dec 16"), (4, "As  at March 2017"), (5, "1.1.2  Dec 16"),
    (5, ""),
  ])
  func aFactThatIsNotUnderstoodIsAMisprint(number: Int, line: String) {
    var lines = lines
    lines[number - 1] = line
    if line.isEmpty { lines.removeLast() }
    #expect(throws: CaseMisprint.self) { try read(lines) }
  }
}
