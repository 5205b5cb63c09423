import Improvement
import Testing

@testable import Papers

struct HeaderTests {
  @Test(arguments: [
    ("Ref.", PlanImport.Column.reference), ("#", .reference), ("Action no", .reference),
    ("Ref / No", .reference),
    ("Work stream", .priority), ("Outcome area", .objective), ("What we will do", .wording),
    ("ACTION\nREQUIRED", .wording), ("By whom?", .lead), ("Lead(s)", .lead), ("Lead (post)", .lead),
    ("Supporting officers", .contributors), ("By when", .timescale), ("Date due", .timescale),
    ("Start date", .start), ("Finish", .end), ("% complete", .rating), ("Current RAG", .rating),
    ("RAG Mar 17", .rating), ("RAG (March 2017)", .rating), ("Progress as at 31 March 2017", .narrative),
    ("Latest position", .narrative), ("Revised date", .forecast), ("Evidence of completion", .evidence),
    ("What good looks like", .successMeasure), ("Recommendation(s)", .recommendations),
    ("Links to rec", .recommendations), ("  Lead\u{A0}officer ", .lead),
  ])
  func knowsTheWordsOfCouncils(heading: String, column: PlanImport.Column) {
    #expect(PlanImport.Column(heading: heading) == column)
  }

  @Test(arguments: ["Notes", "", "2017", "Lead / Timescale", "Key: R = red", "Action plan for March"])
  func knowsNoOthers(heading: String) {
    #expect(PlanImport.Column(heading: heading) == nil)
  }

  @Test func reportsUnreadColumns() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G,secret,stray", heading: "Ref,Action,Lead,Timescale,RAG,Notes,"))
    #expect(result.draft?.actions.count == 1)
    #expect(
      result.notes == [
        "Columns not read: “Notes” (column 6).", "Not read, because nothing heads it: column 7.",
      ])
  }

  @Test func reportsHeadingsForTheSameThing() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G,A,Mar-17", heading: "Ref,Action,Lead,Timescale,RAG,Status,End"))
    #expect(
      result.sentences == [
        "plan.csv:1:6: Two columns give the rating: “RAG” (column 5) and “Status” (column 6). Keep one, and remove "
          + "the other or give it another heading.",
        "plan.csv:1:7: Two columns give the end of the timescale: “Timescale” (column 4) and “End” (column 7). Keep "
          + "one, and remove the other or give it another heading.",
      ])
  }

  @Test func saysWhichColumnsAreMissing() throws {
    #expect(
      try readPlan("Ref,Action,Lead\n1.1.1,Publish,Head of X").sentences == [
        "plan.csv:1: No column was found for the timescale (Timescale, or Start and End) and rating (RAG). The "
          + "headings found are “Ref”, “Action” and “Lead”: add what is missing, or give its column a heading by "
          + "which it is known. If nobody has rated the actions yet, say so with --not-rated."
      ])
    let withoutReference = try readPlan("Action,Lead,Timescale,RAG\nPublish,Head of X,Jan-17,G").sentences
    #expect(withoutReference.count == 1)
    #expect(withoutReference[0].hasPrefix("plan.csv:1: No column was found for the reference (Ref)."))
  }

  @Test func skipsAHeaderThatIsPrintedAgain() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Head of X,Jan-17,G", "REF.,Action,Lead,Timescale,RAG", "1.1.2,Ring,Head of X,Feb-17,A")
    )
    #expect(result.draft?.actions.count == 2)
  }

  @Test(arguments: [
    "Barchester Council,,,,\nPosition as at 31 March 2017 (version 2.0),,,,\n,,,,\n",
    "Plan,,,,\nAs at:,31/03/2017,,,\n", "\"Key\nAs at end of March 2017.\",,,,\n",
  ])
  func findsTheMonthInATitleBlock(block: String) throws {
    let result = try readPlan(block + planRows("1.1.1,Publish,Head of X,Jan-17,G"), planOptions(asAt: nil))
    #expect(result.sentences == [])
    let action = try #require(result.action("1.1.1"))
    #expect(action.inPlanFrom == Month("2017-03"))
    #expect(action.updates.map(\.asAt) == [Month("2017-03")])
    #expect(result.draft?.plan.firstMonth == Month("2017-03"))
  }

  @Test func whatIsAskedBeatsTheTitleBlock() throws {
    let text = "As at 31 March 2017,,,,\n" + planRows("1.1.1,Publish,Head of X,Jan-17,G")
    let result = try readPlan(text, planOptions(asAt: Month("2017-02")))
    #expect(result.draft?.plan.firstMonth == Month("2017-02"))
    #expect(result.notes == ["The file says as at March 2017; it was read as at February 2017, as asked."])
  }

  @Test func headerMayStandInRowTwenty() throws {
    let block = (1...19).map { "line \($0),,,,\n" }.joined()
    #expect(try readPlan(block + planRows("1.1.1,Publish,Head of X,Jan-17,G")).draft != nil)
    #expect(
      try readPlan("one more,,,,\n" + block + planRows("1.1.1,Publish,Head of X,Jan-17,G")).draft == nil)
  }
}
