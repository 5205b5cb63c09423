import Testing

@testable import Papers

struct LetteredPartsTests {
  @Test(arguments: [
    "Publish a guide that has: a) terms, b) names, and more and c) dates.",
    "Publish a guide that has:\na) terms\nb) names, and more\nc) dates",
    "Publish a guide that has: (a) terms; (b) names, and more; and (c) dates;",
    "Publish a guide that has:\n\na. terms,\nb. names, and more and\nc. dates.",
    "Publish a guide\nthat has: A) terms B) names, and more C) dates",
  ])
  func splits(wording: String) {
    let found = PlanImport.LetteredParts(wording)
    #expect(found.stem == "Publish a guide that has:")
    #expect(found.parts.map(\.letter) == ["a", "b", "c"])
    #expect(found.parts.map(\.text) == ["terms", "names, and more", "dates"])
  }

  @Test func onePartNeedsAColon() {
    #expect(PlanImport.LetteredParts("Rebuild the set and: a) a summary.").parts.map(\.text) == ["a summary"])
    #expect(PlanImport.LetteredParts("Choose option a) a summary.").parts.isEmpty)
  }

  @Test(arguments: [
    "Publish: a) terms c) dates", "Publish the plan(s) for a child(ren) a)", "Publish: b) terms c) dates",
    "a) terms b) names", "Publish: a) b) c)", "Meet A. Smith and B. Jones", "Publish terms.",
  ])
  func leavesWhole(wording: String) {
    let found = PlanImport.LetteredParts(wording)
    #expect(found.stem == wording)
    #expect(found.parts.isEmpty)
  }

  @Test func roundsTripWithTheActionsText() throws {
    let result = try readPlan(planRows("1.1.1,\"Do:\na) this\nb) that\",Head of X,Jan-17,G"))
    #expect(result.action("1.1.1")?.text == "Do: a) this; b) that")
  }
}
