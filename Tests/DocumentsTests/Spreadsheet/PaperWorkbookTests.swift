import Testing

@testable import Documents

@Suite struct PaperWorkbookTests {
  private static func words(_ text: String) -> [Block] { [.paragraph([.text(text)])] }

  private static let paper: Paper = {
    let list = Table(
      id: "listed", caption: "Actions not progressed",
      columns: [Table.Column("Action"), Table.Column("Rating"), Table.Column("Wording")], bands: "Priority",
      groups: [
        Table.Group(
          band: "Priority 1",
          rows: [
            [
              [.paragraph([.reference("1.1.1", href: "/plans/p/actions/1.1.1")])],
              [.paragraph([.rating(PaperRating(letter: "R", label: "Red", tone: "red"))])],
              [.paragraph([.text("Do it:")]), .lettered([[.text("well")], [.text("soon")]])],
            ]
          ])
      ])
    let counts = Table(
      id: "table-2", caption: "Table 2. Counts by month",
      columns: [Table.Column("Month"), Table.Column("Number", isNumber: true)],
      groups: [Table.Group(rows: [[words("March"), [.paragraph([.figure("1,204", href: "/x")])]]])],
      footer: [words("Total"), words("100%")])
    return Paper(
      caption: "Board", title: "Report", facts: [Paper.Fact("Council", "Barset")],
      standing: .provisional("Provisional."),
      sections: [
        Paper.Section(id: "a", title: "A", blocks: [.table(list), .note([.text("* Small print.")])]),
        Paper.Section(id: "b", title: "B", blocks: [.paragraph([.text("Told.")]), .table(counts)]),
      ])
  }()

  private static let workbook = Workbook(
    paper, organisation: "Barset", address: "https://plan.example", created: 1)

  @Test("A paper's workbook begins with what the paper is, and has a sheet a table")
  func sheets() throws {
    let workbook = Self.workbook
    #expect(workbook.sheets.map(\.name) == ["About", "Actions not progressed", "Table 2"])
    #expect(
      workbook.sheets[0].rows == [
        [.text("Title"), .text("Report")], [.text("For"), .text("Board")],
        [.text("Council"), .text("Barset")], [.text("Standing"), .text("Provisional.")],
        [.text("Sheet"), .link("Actions not progressed", to: .sheet(1))],
        [.text("Sheet"), .link("Table 2. Counts by month", to: .sheet(2))],
        [.text("Note"), .text("* Small print.")],
      ])
    #expect(workbook.properties.title == "Report" && workbook.properties.organisation == "Barset")
  }

  @Test("Bands are a column, references open their records, ratings have their colour")
  func bands() {
    let sheet = Self.workbook.sheets[1]
    #expect(sheet.columns.map(\.title) == ["Priority", "Action", "Rating", "Wording"])
    #expect(
      sheet.rows == [
        [
          .text("Priority 1"), .link("1.1.1", to: .address("https://plan.example/plans/p/actions/1.1.1")),
          .rating(PaperRating(letter: "R", label: "Red", tone: "red")), .text("Do it:\na) well\nb) soon"),
        ]
      ])
    let plain = Workbook(Self.paper, organisation: "Barset", created: 1)
    #expect(plain.sheets[1].rows[0][1] == .text("1.1.1"), "nobody knows where the site is")
  }

  @Test("Figures are numbers, and a total stands apart from what is filtered")
  func figures() throws {
    let sheet = Self.workbook.sheets[2]
    #expect(sheet.rows == [[.text("March"), .whole(1204)]])
    #expect(sheet.footer == [.text("Total"), .percentage(1)])
    #expect(try WorkbookParts(Self.workbook).sheet(3).contains("<autoFilter ref=\"A1:B2\"/>"))
  }

  @Test(
    "What a column of numbers says is read as it is meant",
    arguments: [
      ("0", .whole(0)), ("326", .whole(326)), ("45%", .percentage(0.45)),
      ("12.5%", .percentage(0.125, places: 1)), ("2.50", .decimal(2.5, format: "0.00")),
      ("+2", .decimal(2, format: "+0;\"−\"0;0")), ("−1", .decimal(-1, format: "+0;\"−\"0;0")),
      ("-", .text("-")), ("n/a", .text("n/a")), ("1.2.3", .text("1.2.3")), ("%", .text("%")),
      ("9999999999999999999999", .text("9999999999999999999999")), ("1e5", .text("1e5")),
    ] as [(String, Workbook.Cell)])
  func numbers(text: String, cell: Workbook.Cell) {
    #expect(PaperCell.number(text) == cell)
  }
}
