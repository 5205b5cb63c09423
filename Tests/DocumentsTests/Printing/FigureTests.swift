import Foundation
import Testing

@testable import Documents

/// A chart in a paper: drawn where there is room to draw, and told in words and figures everywhere.
@Suite struct FigureTests {
  private static let figure = Figure(
    Chart(
      id: "ratings", title: "Actions by month", description: "At the end of May 3 Red; <less> in June.",
      table: Table(
        id: "ratings-table", caption: "Actions by month", showsCaption: false,
        columns: [Table.Column("Month"), Table.Column("Red", isNumber: true)],
        groups: [
          Table.Group(rows: [["May", "3"], ["June", "2"]].map { $0.map { [.paragraph([.text($0)])] } })
        ]),
      drawing: Drawing(
        width: 460, height: 220, marks: [.text("\") #eval(\"1\")", at: .init(5, 5), .init())])),
    caption: "Chart 1. Actions by month")
  private static let print = PrintingTests.print([.figure(figure)])

  @Test func `Those who do not see it are told what it says and every figure of it`() {
    #expect(
      Self.figure.alternative == "At the end of May 3 Red; <less> in June. May: Red 3. June: Red 2.")
  }

  @Test func `On the page it is drawn, described, and has its table`() {
    let html = PaperHTML(Self.print.paper).sections.text
    for piece in [
      "<b>Chart 1. Actions by month</b>", "<svg", "&lt;less&gt; in June.", "<td class=\"number\">2 </td>",
    ] {
      #expect(html.contains(piece), "\(piece)")
    }
  }

  @Test func `As text its table stands in its place`() {
    let text = PaperText(Self.print.paper).text
    #expect(
      text.contains(
        """
        Chart 1. Actions by month
        At the end of May 3 Red; <less> in June.

        Month  Red
        -----  ---
        May      3
        June     2
        """))
  }

  @Test func `In a workbook it is a sheet of its figures`() throws {
    let workbook = Workbook(Self.print.paper, organisation: "Barset", created: 0)
    let sheet = try #require(workbook.sheets.last)
    #expect(workbook.sheets.count == 2 && sheet.name == "Chart 1")
    #expect(sheet.title == "Chart 1. Actions by month" && sheet.rows.last == [.text("June"), .whole(2)])
  }

  @Test func `Word processors are given a picture with its words, and the drawing is never a command`() {
    let html = PaperOfficeHTML(Self.print).html.text
    #expect(
      html.contains("src=\"chart-1.png\" alt=\"At the end of May 3 Red; &lt;less&gt; in June. May: Red 3."))
    let pages = ChartPictures(Self.print).source
    #expect(pages.contains("width: 460.0pt, height: 220.0pt") && pages.contains("\\\") #eval(\\\"1"))
    #expect(ChartPictures(PrintingTests.print([])).source.isEmpty)
  }

  @Test func `The PDF has the same words as the alternative of its drawing`() {
    #expect(
      PaperTypst(Self.print).source.contains(
        "alternative: \"At the end of May 3 Red; <less> in June. May: Red 3."))
  }

  @Test func `OpenDocument's pictures say the same, however many there are`() {
    let told = OpenDocumentPictures.told(
      "<a/><draw:frame><x/></draw:frame><draw:frame/><draw:frame></draw:frame>",
      [("A & B", "one"), ("C", "two")])
    #expect(
      told
        == "<a/><draw:frame><x/><svg:title>A &amp; B</svg:title><svg:desc>one</svg:desc></draw:frame><draw:frame/><draw:frame><svg:title>C</svg:title><svg:desc>two</svg:desc></draw:frame>"
    )
  }

  @Test func `Another drawing makes another file`() {
    var other = Self.print
    let chart = Self.figure.chart
    let moved = Chart(
      id: chart.id, title: chart.title, description: chart.description, table: chart.table,
      drawing: Drawing(width: 460, height: 221))
    other.paper.sections[0].blocks = [.figure(Figure(moved, caption: Self.figure.caption))]
    for format in PaperPrint.Format.allCases {
      #expect(other.rendering(format).ingredients != Self.print.rendering(format).ingredients)
    }
  }
}
