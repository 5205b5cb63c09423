import Documents
import Improvement
import Testing

@testable import Papers

@Suite struct RegisterWorkbookTests {
  private static let month = Month("2017-03")!

  private static func file(own: [RegisterFile.OwnColumn] = []) -> RegisterFile {
    let council = Council(id: ID("c"), slug: "barset", name: "Barset", shortName: "Barset")
    let plan = Plan(
      id: ID("p"), council: council, slug: "plan", title: "Plan", kind: "Plan", firstMonth: month,
      scale: .ragw)
    var action = Action(
      id: ID("1.1.1"), reference: Reference("1.1.1")!, priority: 1, stem: "Act",
      timescale: Timescale(printed: "Mar 17", from: month, to: month), inPlanFrom: month)
    action.updates = [Update(id: ID("u"), asAt: month, rating: "red", recordedOn: month.lastDay)]
    let position = Position([action], scale: .ragw, asAt: month)
    return RegisterFile(plan, asAt: month, standings: position.standings, texts: [:], own: own)
  }

  @Test("The workbook has the columns of the CSV, and its months, numbers and ratings are what they are")
  func columns() throws {
    let workbook = Self.file().workbook(created: 1) { "https://plan.example/" + $0.text }
    let sheet = try #require(workbook.sheets.first)
    #expect(sheet.columns.map(\.title) == RegisterFile.columns)
    let march = try #require(CalendarDay("2017-03-01"))
    #expect(
      sheet.rows == [
        [
          .link("1.1.1", to: .address("https://plan.example/1.1.1")), .whole(1), .empty, .text("Act"), .empty,
          .text("Mar 17"), .empty, .month(march), .text("Yes"), .text("No"),
          .rating(PaperRating(letter: "R", label: "Red", tone: "red")), .text("No"), .empty, .empty,
          .month(march), .month(march),
        ]
      ])
    #expect(workbook.properties.title == "Register of actions, March 2017")
    #expect(workbook.properties.organisation == "Barset")
    #expect(Self.file().workbook(created: 1).sheets[0].rows[0][0] == .text("1.1.1"))
  }

  @Test(
    "A council's own field is a number, a day or words as it was asked for",
    arguments: [
      (.number, "12", .whole(12)), (.number, "-3.5", .decimal(-3.5, format: "General")),
      (.date, "2017-04-06", .day(CalendarDay("2017-04-06")!)), (.text, "=1+1", .text("=1+1")),
      (.yesOrNo, "yes", .text("yes")), (.choice, "12", .text("12")), (.date, "soon", .text("soon")),
    ] as [(OwnField.Kind, String, Workbook.Cell)])
  func own(kind: OwnField.Kind, value: String, cell: Workbook.Cell) {
    let own = RegisterFile.OwnColumn(label: "Own", kind: kind, values: [ID("1.1.1"): value])
    let sheet = Self.file(own: [own]).workbook(created: 1).sheets[0]
    #expect(sheet.columns.last?.title == "Own")
    #expect(sheet.rows[0].last == cell)
  }
}
