import Foundation
import Improvement
import Testing

@testable import Papers

/// What looks like somebody's identity is told with its place, and stops nothing.
struct IdentityTests {
  @Test func `A cell that looks as if it named somebody is told by its row and column`() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G,All is well", "1.1.2,Ring case no. 4471902,Head of X,Jan-17,G,",
        "a),born 12 March 2009,,,,", "1.1.3,Hold,head@barchester.example,Jan-17,G,Ring 07700 900123",
        heading: "Ref,Action,Lead,Timescale,RAG,Progress"))
    #expect(
      result.sentences == [] && result.draft?.actions.count == 3, "nothing is lost, and nothing stops it")
    #expect(result.notes == [])
    let ask = ". Take it out, unless nobody can be known by it: plans are published."
    #expect(
      result.identities.map(\.description) == [
        "plan.csv:3:2: “4471902” looks like a case number" + ask,
        "plan.csv:4:2: “12 March 2009” looks like a date of birth" + ask,
        "plan.csv:5:3: “head@barchester.example” looks like an e-mail address" + ask,
        "plan.csv:5:6: “07700 900123” looks like a phone number" + ask,
      ])
  }

  @Test func `A council's own case numbers are known`() throws {
    var options = planOptions()
    let text = planRows("1.1.1,Publish BC/40417,Head of X,Jan-17,G")
    #expect(try readPlan(text, options).identities.isEmpty)
    options.casePatterns = [try CasePattern.read("BC/#####").get()]
    #expect(try readPlan(text, options).identities.map(\.row) == [2])
  }

  @Test func `However bad the file, the list has an end`() throws {
    let rows = (1...300).map { "1.1.\($0),Ring 07700 900123,Head of X,Jan-17,G" }
    let text = (["Ref,Action,Lead,Timescale,RAG"] + rows).joined(separator: "\n")
    #expect(try readPlan(text).identities.count == 200)
  }

  @Test func `In canonical JSON the member is named by its path`() throws {
    let file = planFixtures + "/small-plan.json"
    let clean = PlanImport.read(path: file, planOptions())
    #expect(clean.identities == [])
    let words = try #require(clean.draft?.actions.first?.stem)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let named = text.replacing("\"\(words)\"", with: "\"\(words) Ring 07700 900123.\"")
    let result = try readPlan(named)
    let first = try #require(result.identities.first?.description)
    #expect(first.hasPrefix("plan.csv: plan.actions[0] ("))
    #expect(first.contains(").stem: “07700 900123” looks like a phone number"))
  }
}
