import Improvement
import Testing

@testable import Documents
@testable import Papers

/// Ratings that are said by a fill, alone or beside a letter.
struct RatingColourTests {
  private func row(_ cell: String, scale: RatingScale = .ragw, change: (inout PlanMapping) -> Void = { _ in })
    -> PlanImportResult
  {
    readTables(
      planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|\(cell)"),
      options: planOptions(scale: scale), change: change)
  }

  @Test(arguments: [
    ("00B050", "green"), ("92D050", "green"), ("C6EFCE", "green"), ("70AD47", "green"), ("00FF00", "green"),
    ("FFC000", "amber"), ("FFBF00", "amber"), ("F79646", "amber"), ("FFFF00", "amber"), ("FFEB9C", "amber"),
    ("FF0000", "red"), ("C00000", "red"), ("FFC7CE", "red"), ("EE1111", "red"), ("12A84C", "green"),
  ])
  func shadesInUseAreRead(fill: String, key: String) {
    let result = row("{\(fill)}")
    #expect(result.action("1.1")?.updates[0].rating == key)
  }

  @Test(arguments: [
    ("0070C0", "blue"), ("DCE6F1", "blue"), ("00B050", "green"), ("FFC000", "amber"),
  ])
  func everyScaleReadsItsOwn(fill: String, key: String) {
    #expect(row("{\(fill)}", scale: .brag).action("1.1")?.updates[0].rating == key)
  }

  @Test(arguments: ["0070C0", "7030A0", "FF6000", "CCCC00", "FCE4D6"])
  func aColourThatIsNotClearlyOneOfTheScaleIsAskedAbout(fill: String) {
    let result = row("{\(fill)}")
    #expect(result.problems.map(\.place) == ["Plan!E2"])
    #expect(result.sentences.joined().contains("its colour (\(fill)) is not clearly one of the scale"))
    #expect(row("{\(fill)}") { $0.colours = [fill: "amber"] }.action("1.1")?.updates[0].rating == "amber")
  }

  /// Our own workbooks come back as they went out.
  @Test func theFillsOfOurOwnWorkbooksAreRead() {
    for tone in Rating.Tone.allCases {
      let fill = Colour(RatingColours(tone: tone.rawValue).fill)
      #expect(PlanImport.FillReading.tone(of: fill) == tone)
    }
  }

  @Test func aLetterOnAnotherRatingsColourIsAskedAbout() {
    #expect(row("{FF0000}G").sentences.count == 1)
    #expect(row("{92D050}G").sentences == [])
    #expect(row("{FFFFFF}G").sentences == [])
    #expect(row("{D9D9D9}A").sentences == [])
  }

  @Test func aRowThatIsShadedThroughoutSaysNothingBesideALetter() {
    let result = readTables(
      planSheet(.sheet("Plan"), planHeading, "{92D050}1.1|{92D050}Publish|Head of X|Mar-17|{92D050}A"))
    #expect(result.action("1.1")?.updates[0].rating == "amber")
  }

  @Test func aLetterCountsBeforeAColourOfTheTheme() {
    var sheet = planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|{F79646}G")
    sheet.rows[1].cells[4].hasThemeFill = true
    let result = readTables(sheet)
    #expect(result.action("1.1")?.updates[0].rating == "green")
    #expect(result.notes.contains { $0.hasPrefix("Cells whose letter and colour differ: 1 (row 2).") })
  }

  @Test(arguments: [
    (0.5, "50%", "part"), (1, "100.0%", "complete"), (0.999, "99.9%", "part"), (0.001, "0.1%", "part"),
  ])
  func percentagesAreReadFromTheirNumbers(number: Double, text: String, key: String) {
    var sheet = planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|\(text)")
    sheet.rows[1].cells[4].value = .number(number)
    #expect(readTables(sheet, options: planOptions(scale: .percent)).action("1.1")?.updates[0].rating == key)
  }
}
