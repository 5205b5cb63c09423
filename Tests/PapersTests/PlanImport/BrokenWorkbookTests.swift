import Improvement
import Testing

@testable import Papers

/// The deliberately bad workbooks: what is said of each, and where.
struct BrokenWorkbookTests {
  private func told(_ name: String, change: (inout PlanMapping) -> Void = { _ in }) -> PlanImportResult {
    var options = planOptions()
    change(&options.mapping)
    return readFixture(name, options)
  }

  private func places(_ result: PlanImportResult) -> [String] { result.problems.map(\.place) }

  @Test func aReferenceUsedTwice() {
    let result = told("01-duplicate-reference.xlsx")
    #expect(places(result) == ["Plan!A4"])
    #expect(result.sentences.joined().contains("Reference 1.1.2 is used in row 3 and again in row 4."))
  }

  @Test func ratingsThatAreNotInTheScale() {
    let result = told("02-unknown-rating.xlsx")
    #expect(places(result) == ["Plan!E3", "Plan!E4"])
    #expect(result.sentences.joined().contains("“Purple”") && result.sentences[1].contains("“B”"))
    #expect(result.sentences.allSatisfy { $0.contains("say what it means") })
    let mapped = told("02-unknown-rating.xlsx") { $0.words = ["purple": "amber", "B": "red"] }
    #expect(mapped.sentences == [])
    #expect(mapped.draft?.actions.map { $0.updates[0].rating } == ["green", "amber", "red", "white"])
  }

  @Test func noHeader() throws {
    let result = told("04-missing-header.xlsx")
    #expect(places(result) == ["Plan!1"])
    #expect(result.sentences.joined().contains("No header row was found in the first 20 rows."))
    #expect(result.sentences.joined().contains("match the columns by hand"))
    let mapped = told("04-missing-header.xlsx") {
      $0.columns = [
        "A": .reference, "B": .wording, "C": .lead, "D": .timescale, "E": .rating, "F": .narrative,
      ]
    }
    #expect(mapped.sentences == [])
    #expect(mapped.draft?.actions.map(\.reference.text) == ["1.1.1", "1.1.2", "1.1.3", "1.2.1"])
    #expect(mapped.notes == ["Not read, because nothing heads it: column G."])
  }

  @Test func twoLeads() {
    let result = told("05-two-leads.xlsx")
    #expect(places(result) == ["Plan!C3", "Plan!C4"])
    #expect(result.sentences.allSatisfy { $0.contains("one must be accountable. Which is it?") })
  }

  @Test(arguments: [
    ("07-truncated.xlsx", "incomplete"), ("12-macro-enabled.xlsm", "macros"),
    ("13-html-renamed.xlsx", "web page"),
    ("15-external-entity.xlsx", "document type (DOCTYPE)"),
  ])
  func aFileThatIsNotRead(name: String, words: String) {
    let result = told(name)
    #expect(result.problems.count == 1 && result.draft == nil)
    #expect(result.sentences[0].hasPrefix("plan.csv: ") && result.sentences.joined().contains(words))
  }

  @Test func formulasWithoutAResult() {
    let result = told("10-formula-cells.xlsx")
    #expect(places(result) == ["Plan!B2", "Plan!D2", "Plan!B3", "Plan!F4", "Plan!C5"])
    #expect(result.sentences.allSatisfy { $0.contains("formula whose result is not in the file") })
  }

  @Test func whatIsHidden() {
    let asked = told("11-hidden-sheet.xlsx")
    #expect(asked.sentences.count == 1)
    #expect(asked.sentences.joined().contains("Row 4 (1.1.3) is hidden: say whether it is part of the plan"))
    #expect(
      asked.notes == [
        "Hidden sheets, in which nothing was read: “Old version” and “HR”.",
        "Hidden columns, which were not read: “Evidence” (column G).",
      ])
    let left = told("11-hidden-sheet.xlsx") { $0.hiddenRows = .leave }
    #expect(left.draft?.actions.map(\.reference.text) == ["1.1.1", "1.1.2", "1.2.1"])
    #expect(left.notes.last == "Hidden rows were not read: row 4.")
    let read = told("11-hidden-sheet.xlsx") { $0.hiddenRows = .read }
    #expect(read.draft?.actions.count == 4)
    #expect(read.draft?.actions.allSatisfy { $0.evidence.isEmpty } == true)
    let named = told("11-hidden-sheet.xlsx") { $0.tables = ["Old version"] }
    #expect(named.sentences.count == 1 && named.sentences[0].contains("Sheet “Old version” is hidden"))
  }

  @Test func noEndMonth() {
    let result = told("14-no-end-date.xlsx")
    #expect(places(result) == ["Plan!D2", "Plan!D3", "Plan!D4", "Plan!D5"])
    #expect(result.sentences[3].contains("1971 or 2071"))
  }

  @Test func aHeaderAndNothingUnderIt() {
    let result = told("16-path-traversal.xlsx")
    #expect(
      result.sentences == ["plan.csv:Plan!1: There is a header and no action under it: the plan is empty."])
  }

  @Test func letterAndColourThatDisagree() {
    let result = told("18-rating-clash.xlsx")
    #expect(places(result) == ["Plan!E2", "Plan!E3"])
    #expect(
      result.sentences.joined().contains(
        "The cell says “G” (Green), and its colour (FF0000) says Red. Which is right?"))
    #expect(result.sentences[1].contains("its colour (0070C0) is not clearly one of the scale"))
  }
}
