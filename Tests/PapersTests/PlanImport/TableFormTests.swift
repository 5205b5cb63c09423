import Improvement
import Testing

@testable import Documents
@testable import Papers

/// The forms in which councils lay out the tables of their plans.
struct TableFormTests {
  @Test func aHeaderOfTwoRows() {
    let result = readTables(
      planSheet(
        .sheet("Plan"), "The plan", "Ref|Action|Timescale>3|||RAG", "||Start|End|Revised|",
        "1.1|Publish|Jan-17|Mar-17|Jun-17|A"))
    #expect(result.sentences == [])
    let action = result.action("1.1")
    #expect(action?.start == Month("2017-01") && action?.timescale.to == Month("2017-03"))
    #expect(action?.updates[0].forecast == Month("2017-06"))
    #expect(result.finding?.mapping.header == [2, 3])
  }

  @Test func aHeaderWhoseCellsAreMergedDownwards() {
    let result = readTables(
      planSheet(
        .sheet("Plan"), "Ref|Action|Timescale>2||RAG", "^Ref|^Action|From|To|^RAG",
        "1.1|Publish|Jan-17|Mar-17|A"))
    #expect(result.sentences == [])
    #expect(result.action("1.1")?.start == Month("2017-01"))
  }

  @Test func theRowUnderAHeaderIsNotTakenForOne() {
    let result = readTables(planSheet(.sheet("Plan"), planHeading, "1.1|Evidence|Progress|Mar-17|A"))
    #expect(result.action("1.1")?.stem == "Evidence")
  }

  @Test func aLeadMergedOverSeveralActionsIsTheLeadOfEach() {
    let result = readTables(
      planSheet(
        .sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|A", "1.2|Ring|^Head of X|^Mar-17|^A"))
    #expect(result.draft?.actions.map(\.lead) == ["Head of X", "Head of X"])
    #expect(result.action("1.2")?.timescale.to == Month("2017-03"))
  }

  @Test func aReferenceMergedOverSeveralRowsIsOneAction() {
    let result = readTables(
      planSheet(
        .sheet("Plan"), planHeading, "1.1|Publish a guide that has:|Head of X|Mar-17|A", "^1.1|a) terms|||",
        "^1.1|b) names|||"))
    #expect(result.sentences == [])
    #expect(result.action("1.1")?.parts.map(\.text) == ["terms", "names"])
  }

  @Test func aTableForEachPriority() {
    func table(_ number: Int, _ heading: String, _ row: String) -> FileTable {
      var table = planSheet(.table(number), planHeading, row)
      table.wordsAbove = [heading, "Some words."]
      return table
    }
    let result = readTables(
      table(1, "Priority 1: Leadership", "1.1|Publish|Head of X|Mar-17|A"),
      planSheet(.table(2), "Key|Meaning", "R|Red"),
      table(3, "Priority 2: Practice", "2.1|Ring|Head of Y|Apr-17|G"))
    #expect(result.sentences == [])
    #expect(result.draft?.plan.priorities.map(\.title) == ["Leadership", "Practice"])
    #expect(result.draft?.actions.map(\.priority) == [1, 2])
    #expect(result.timescales[Reference("2.1")!]?.table == .table(3))
  }

  @Test func aReferenceUsedInTwoTablesIsNamedWithBoth() {
    let result = readTables(
      planSheet(.table(1), planHeading, "1.1|Publish|Head of X|Mar-17|A"),
      planSheet(.table(2), planHeading, "1.1|Ring|Head of X|Mar-17|A"))
    #expect(
      result.sentences == [
        "plan.xlsx:table 2, row 2, column 1: Reference 1.1 is used in table 1, row 2 and again in row 2. Give one of "
          + "them another number."
      ])
  }

  @Test func twoSheetsThatLookLikeAPlanAreAskedAbout() {
    let sheets = [
      planSheet(.sheet("Now"), planHeading, "1.1|Publish|Head of X|Mar-17|A"),
      planSheet(.sheet("Draft"), planHeading, "1.2|Ring|Head of X|Mar-17|A"),
    ]
    let asked = readTables(sheets[0], sheets[1])
    #expect(
      asked.sentences.count == 1
        && asked.sentences.joined().contains("Sheets “Now” and “Draft” look like a plan each"))
    let one = readTables(sheets[0], sheets[1]) { $0.tables = ["draft"] }
    #expect(one.draft?.actions.map(\.reference.text) == ["1.2"])
    let both = readTables(sheets[0], sheets[1]) { $0.tables = ["Now", "Draft"] }
    #expect(both.draft?.actions.count == 2)
    let none = readTables(sheets[0], sheets[1]) { $0.tables = ["Later"] }
    #expect(
      none.sentences.joined().contains(
        "There is no sheet or table “Later” in the file. It has “Now” and “Draft”."))
  }

  @Test func aReferenceThatBecameADateIsAskedAbout() throws {
    var sheet = planSheet(.sheet("Plan"), planHeading, "01/07/2017|Publish|Head of X|Mar-17|A")
    sheet.rows[1].cells[0].value = .day(CalendarDay("2017-07-01")!)
    let result = readTables(sheet)
    #expect(result.problems.map(\.place) == ["Plan!A2"])
    #expect(result.sentences.joined().contains("made a date of this reference"))
  }

  @Test func aDayIsReadHoweverItIsShown() {
    var sheet = planSheet(
      .sheet("Plan"), planHeading, "1.1|Publish|Head of X|03/17|A", "1.2|Ring|Head of X|x|A")
    for row in [1, 2] { sheet.rows[row].cells[3].value = .day(CalendarDay("2017-03-01")!) }
    let result = readTables(sheet)
    #expect(result.draft?.actions.map(\.timescale.to.iso) == ["2017-03", "2017-03"])
    #expect(result.action("1.2")?.timescale.printed == "1 March 2017")
  }

  @Test func aHiddenColumnThatIsNeededIsMissed() {
    var sheet = planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|A")
    sheet.hiddenColumns = [0]
    let result = readTables(sheet)
    #expect(result.sentences.count == 1)
    #expect(result.sentences.joined().contains("No column was found for the reference (Ref)."))
    #expect(result.notes == ["Hidden columns, which were not read: “Ref” (column A)."])
  }

  @Test func nothingToRead() {
    #expect(
      readTables().sentences == ["plan.xlsx: There is no table in the file: a plan is read from its tables."])
    #expect(readTables(planSheet(.sheet("A"))).sentences == ["plan.xlsx: There is nothing in the file."])
    #expect(readTables(hidden: ["A"]).sentences.joined().contains("Show the sheet with the plan"))
  }

  @Test func tenThousandRows() {
    let rows = (1...10_000).map { "\($0 / 100 + 1).\($0 % 100 + 1)|Publish|Head of X|Mar-17|{FFC000}" }
    var sheet = planSheet(.sheet("Plan"), planHeading)
    sheet.rows += rows.enumerated().map { place, row in
      TableRow(number: place + 2, cells: planSheet(.sheet(""), row).rows[0].cells)
    }
    #expect(readTables(sheet).draft?.actions.count == 10_000)
  }
}
