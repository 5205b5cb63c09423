import Foundation
import Improvement
import Testing

@testable import Papers

/// The deliberately bad files, and the small spreadsheets among them written as CSV.
struct BrokenPlanTests {
  @Test func endBeforeStart() {
    let result = readFixture("03-end-before-start.csv")
    #expect(result.draft == nil)
    #expect(
      result.sentences == [
        "plan.csv:2:5: It ends (January 2017) before it starts (March 2017). Mend one of them.",
        "plan.csv:3:4: “Apr 17 – Feb 17” runs backwards: April 2017 is after February 2017. "
          + "Write the earlier one first, each with its year.",
      ])
  }

  @Test func windows1252() throws {
    let result = readFixture("06-windows-1252.csv")
    #expect(result.notes.contains { $0.contains("Windows-1252") })
    let action = try #require(result.action("1.1.1"))
    #expect(action.stem.contains("£50") && action.stem.contains("‘listening week’ – café"))
    #expect(action.updates[0].narrative.text == "Families’ replies are in; costs €0 so far…")
    #expect(action.start == Month("2017-01"))
  }

  @Test func emptyFile() {
    #expect(readFixture("17-empty.csv").sentences == ["plan.csv: There is nothing in the file."])
  }

  @Test func headerWithoutRows() throws {
    #expect(
      try readPlan(planRows()).sentences == [
        "plan.csv:1: There is a header and no action under it: the plan is empty."
      ])
  }

  @Test func missingFile() {
    let result = readFixture("nowhere.csv")
    #expect(result.sentences == ["plan.csv: The file does not exist."])
  }

  @Test func duplicateReference() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G", "1.1.2,Ring,Head of X,Feb-17,A", "1.1.2,Other,Head of X,Apr-17,W")
    )
    #expect(
      result.sentences == [
        "plan.csv:4:1: Reference 1.1.2 is used in row 3 and again in row 4. Give one of them another number."
      ])
  }

  @Test func unknownRatings() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G", "1.1.2,Ring,Head of X,Feb-17,Purple",
        "1.1.3,Hold,Head of X,Mar 17,B"))
    #expect(
      result.sentences == [
        "plan.csv:3:5: “Purple” is not a rating of the scale “Red, Amber, Green and White”, which has G (Green), "
          + "A (Amber), R (Red) and W (White). Write one of these, import the file with the scale that it uses, or say what it means.",
        "plan.csv:4:5: “B” is not a rating of the scale “Red, Amber, Green and White”, which has G (Green), "
          + "A (Amber), R (Red) and W (White). Write one of these, import the file with the scale that it uses, or say what it means.",
      ])
  }

  @Test func missingHeader() throws {
    let result = try readPlan(
      "1.1.1,Publish a guide.,Head of X,Jan-17,G\n1.1.2,Ring families.,Head of X,Feb-17,A")
    #expect(result.problems.map(\.row) == [1])
    let sentence = try #require(result.sentences.first)
    #expect(sentence.hasPrefix("plan.csv:1: No header row was found in the first 20 rows."))
    #expect(sentence.contains("The first row looks like data (“1.1.1”, “Publish a guide.”)"))
    #expect(sentence.contains("nothing was lost"))
  }

  @Test func noEndDate() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Ongoing,G", "1.1.2,Ring,Head of X,TBC,A", "1.1.3,Hold,Head of X,,R",
        "1.2.1,Write,Head of X,Jan-71,W"))
    #expect(result.problems.map(\.row) == [2, 3, 4, 5])
    #expect(result.problems.allSatisfy { $0.column == 4 })
    #expect(
      result.sentences[2]
        == "plan.csv:4:4: Every action needs an end month: write the month by which it is due, such as “March 2017”."
    )
    #expect(result.sentences[3].contains("“Jan-71” has an unlikely year, 1971 or 2071"))
  }

  /// However bad a file is, the list stays readable.
  @Test func manyProblemsAreCut() throws {
    let rows = (1...250).map { "1.1.\($0),Words,Head of X,Ongoing,A" }
    let result = try readPlan(([planRows()] + rows).joined(separator: "\n"))
    #expect(result.problems.count == 201)
    #expect(result.sentences.last == "plan.csv: and 50 more")
  }

  @Test func problemsComeInOrder() throws {
    let result = try readPlan(
      planRows("1.1.1,Publish,Head of X; Head of Y,Never,Purple"), planOptions(asAt: nil))
    #expect(result.problems.map(\.column) == [nil, 3, 4, 5])
    #expect(result.problems[0].sentence.contains("--as-at 2017-03"))
  }

  @Test func faultHalfWayKeepsWhatWasFound() throws {
    let result = try readPlan(planRows("1.1.1,Publish,Head of X,Never,A", "1.1.2,\"Ring,Head of X,Feb-17,A"))
    #expect(result.problems.map(\.row) == [2, 3])
    #expect(result.sentences[1].contains("quotation mark"))
  }
}
