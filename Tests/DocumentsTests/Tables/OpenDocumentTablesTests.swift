import Testing

@testable import Documents

struct OpenDocumentTablesTests {
  private func read(_ kind: String, _ body: String, styles: String = "") throws -> TableDocument {
    try TableDocument.read(TestZip.openDocument(kind, body: body, styles: styles).bytes)
  }

  @Test func readsRepeatedCoveredAndFilledCells() throws {
    let styles = """
      <s:style s:name="c1" s:family="table-cell"><s:table-cell-properties f:background-color="#00b050"/></s:style>\
      <s:style s:name="c2" s:parent-style-name="c1"/>
      """
    let document = try read(
      "text",
      """
      <p:h>Position at 31 March 2017</p:h><t:table t:name="Table1"><t:table-column t:number-columns-repeated="4"/>\
      <t:table-row><t:table-cell t:number-columns-spanned="3"><p:p>Band</p:p></t:table-cell>\
      <t:covered-table-cell t:number-columns-repeated="2"/></t:table-row>\
      <t:table-row t:number-rows-repeated="3"><t:table-cell/></t:table-row>\
      <t:table-row><t:table-cell t:number-rows-spanned="2"><p:p>Lead<o:annotation><p:p>comment</p:p></o:annotation></p:p>\
      </t:table-cell><t:table-cell t:number-columns-repeated="2"><p:p>one<p:s p:c="2"/>two<p:line-break/>three</p:p>\
      </t:table-cell><t:table-cell t:style-name="c2"/></t:table-row>\
      <t:table-row><t:covered-table-cell/><t:table-cell><p:p>x</p:p></t:table-cell></t:table-row></t:table>
      """, styles: styles)
    let rows = document.tables[0].rows
    #expect(document.tables[0].name == .table(1))
    #expect(document.tables[0].wordsAbove == ["Position at 31 March 2017"])
    #expect(rows.map(\.number) == [1, 5, 6])
    #expect(rows[0].cells[0].columns == 3)
    #expect(rows[1].cells.map(\.text) == ["Lead", "one  two\nthree", "one  two\nthree", ""])
    #expect(rows[1].cells[3].fill?.hex == "00B050")
    #expect(rows[2].cells.map(\.text) == ["Lead", "x"])
    #expect(rows[2].cells[0].isContinued)
  }

  @Test func readsASpreadsheetWithItsValues() throws {
    let document = try read(
      "spreadsheet",
      """
      <t:table t:name="Plan"><t:table-column/><t:table-column t:visibility="collapse"/>\
      <t:table-row t:visibility="filter"><t:table-cell o:value-type="date" o:date-value="2017-03-31"><p:p>Mar-17</p:p>\
      </t:table-cell><t:table-cell o:value-type="percentage" o:value="0.5"><p:p>50%</p:p></t:table-cell>\
      <t:table-cell t:formula="of:=NOW()"/></t:table-row>\
      <t:table-row t:number-rows-repeated="1048575"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>\
      </t:table><t:table t:name="Old" t:style-name="hidden"><t:table-row><t:table-cell><p:p>x</p:p></t:table-cell>\
      </t:table-row></t:table>
      """, styles: "<s:style s:name=\"hidden\"><s:table-properties t:display=\"false\"/></s:style>")
    #expect(document.tables.map(\.name) == [.sheet("Plan")])
    #expect(document.hiddenSheets == ["Old"])
    let row = document.tables[0].rows[0]
    #expect(row.isHidden && document.tables[0].hiddenColumns == [1])
    #expect(row.cells.map(\.value) == [.day(CalendarDay("2017-03-31")!), .number(0.5), nil])
    #expect(row.cells[2].fault == .notCalculated)
  }

  @Test func tellsTheMarksOfLists() throws {
    let styles = """
      <p:list-style s:name="L1"><p:list-level-style-number p:level="1" s:num-format="a" s:num-suffix=")"/></p:list-style>
      """
    let items = ["terms", "names"].map { "<p:list-item><p:p>\($0)</p:p></p:list-item>" }.joined()
    let document = try read(
      "text",
      """
      <t:table><t:table-row><t:table-cell><p:list p:style-name="L1">\(items)</p:list><p:list>\(items)</p:list>\
      <p:p>after</p:p></t:table-cell></t:table-row></t:table>
      """, styles: styles)
    #expect(
      document.tables[0].rows[0].cells[0].text == "a) terms\nb) names\n• terms\n• names\nafter")
  }
}
