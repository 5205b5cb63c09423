import Testing

@testable import Documents

struct ExcelTablesTests {
  @Test func readsSharedAndInlineTexts() throws {
    var book = TestWorkbook(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
      <c r="D1" t="inlineStr"><is><r><t>in </t></r><r><t>line &amp; all</t></r></is></c></row>
      """)
    book.strings = """
      <sst><si><t xml:space="preserve">Ref </t></si><si><r><rPr><b/></rPr><t>Key</t></r><r><t> action_x000D_</t></r>\
      <rPh sb="0" eb="1"><t>spoken</t></rPh></si></sst>
      """
    #expect(try book.texts() == [["Ref ", "Key action\r", "", "in line & all"]])
  }

  @Test func cellsNeedNotSayWhereTheyStand() throws {
    let book = TestWorkbook(
      "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row><row r=\"4\"><c><v>7</v></c></row>")
    let rows = try book.read().tables[0].rows
    #expect(rows.map(\.number) == [1, 4])
    #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["7"]])
    #expect(rows[1].cells[0].value == .number(7))
  }

  @Test(arguments: [
    (false, "42704", "2016-11-30"), (true, "41242", "2016-11-30"), (false, "42704.75", "2016-11-30"),
    (false, "1", "1900-01-01"), (false, "59", "1900-02-28"), (false, "61", "1900-03-01"),
    (true, "0", "1904-01-01"), (false, "2958465", "9999-12-31"),
  ])
  func readsDaysAsSpreadsheetsCountThem(from1904: Bool, serial: String, iso: String) throws {
    var book = TestWorkbook("<row><c s=\"1\"><v>\(serial)</v></c></row>")
    book.styles = "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    book.properties = "<workbookPr date1904=\"\(from1904 ? 1 : 0)\"/>"
    let value = try book.read().tables[0].rows[0].cells[0].value
    // The calendar of this program ends a year earlier than that of spreadsheets.
    #expect(value == (CalendarDay(iso).map { .day($0) } ?? .number(Double(serial)!)))
  }

  @Test(arguments: [
    ("d mmmm yyyy", "42704", "30 November 2016"), ("mmm-yy", "42795", "Mar-17"),
    ("mmmm yyyy", "42856", "May 2017"), ("dd/mm/yyyy", "42766", "31/01/2017"),
    ("[$-809]dd mmmm yyyy;@", "42704", "30 November 2016"), ("yyyy-mm-dd h:mm:ss", "42704.5", "2016-11-30"),
    ("dddd, d mmm yyyy", "42704", "30 Nov 2016"), ("d mmmm", "42704", "30 November 2016"),
    ("\"by \"d/m/yy", "42704", "by 30/11/16"), ("0%", "0.5", "50%"), ("0.0%", "0.256", "25.6%"),
    ("0.00", "1.1", "1.10"), ("General", "1.1", "1.1"), ("General", "0.30000000000000004", "0.3"),
    ("#,##0", "1234", "1234"), ("[h]:mm", "1.5", "1.5"), ("@", "17", "17"), ("[Red]0;0", "-3", "-3"),
  ])
  func showsNumbersAsTheSheetDoes(code: String, number: String, text: String) throws {
    var book = TestWorkbook("<row><c s=\"1\"><v>\(number)</v></c></row>")
    let escaped = code.replacing("\"", with: "&quot;")
    book.styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="\(escaped)"/></numFmts>\
      <cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>
      """
    #expect(try book.texts() == [[text]])
  }

  @Test func findsFillsHoweverTheyAreNamed() throws {
    let fills = [
      "<fgColor rgb=\"FF00B050\"/>", "<fgColor theme=\"9\"/>", "<fgColor theme=\"9\" tint=\"0.5\"/>",
      "<fgColor indexed=\"10\"/>",
    ].map { "<fill><patternFill patternType=\"solid\">\($0)</patternFill></fill>" }
    let grey = "<fill><patternFill patternType=\"gray125\"><fgColor rgb=\"FF00B050\"/></patternFill></fill>"
    var book = TestWorkbook("<row>" + (1...5).map { "<c s=\"\($0)\"/>" }.joined() + "<c><v>1</v></c></row>")
    book.styles = """
      <styleSheet><fills><fill><patternFill/></fill>\(fills.joined())\(grey)</fills><cellXfs><xf fillId="0"/>\
      \((1...5).map { "<xf fillId=\"\($0)\"/>" }.joined())</cellXfs></styleSheet>
      """
    book.theme = """
      <a:theme xmlns:a="a"><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>\
      <a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme></a:theme>
      """
    let cells = try book.read().tables[0].rows[0].cells
    #expect(cells.map { $0.fill?.hex } == ["00B050", "70AD47", "B8D6A3", "FF0000", nil, nil])
    #expect(cells.map(\.hasThemeFill) == [false, true, true, false, false, false])
  }

  @Test func repeatsWhatIsMerged() throws {
    let book = TestWorkbook(
      """
      <row r="1"><c r="A1" t="str"><v>Band</v></c></row>\
      <row r="2"><c r="A2" t="str"><v>1.1</v></c><c r="C2" t="str"><v>Lead</v></c></row>\
      <row r="3"><c r="A3" t="str"><v>1.2</v></c></row>
      """,
      around: ("", "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"C2:C3\"/></mergeCells>"))
    let rows = try book.read().tables[0].rows
    #expect(rows[0].cells[0].columns == 4)
    #expect(rows[2].cells.map(\.text) == ["1.2", "", "Lead"])
    #expect(rows[2].cells.map(\.isContinued) == [false, false, true])
  }

  @Test func marksWhatIsHiddenAndReadsNoHiddenSheet() throws {
    var book = TestWorkbook(
      "<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>",
      around: ("<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>", ""))
    book.sheets.append(.init(name: "Old", state: "hidden", xml: "<this is no XML"))
    book.sheets.append(.init(name: "HR", state: "veryHidden", xml: "<nor> is this"))
    let document = try book.read()
    #expect(document.hiddenSheets == ["Old", "HR"])
    #expect(document.tables.map(\.name) == [.sheet("Plan")])
    #expect(document.tables[0].rows.map(\.isHidden) == [true, false])
    #expect(document.tables[0].hiddenColumns == Set(1..<500))
  }

  @Test func takesTheStoredResultOfAFormula() throws {
    let book = TestWorkbook(
      """
      <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;""</f><v></v></c><c><f>NOW()</f></c>\
      <c t="e"><f>Gone!A1</f><v>#REF!</v></c><c t="b"><v>1</v></c><c t="d"><v>2017-03-31T00:00:00</v></c></row>
      """)
    let cells = try book.read().tables[0].rows[0].cells
    #expect(cells.map(\.text) == ["2", "", "", "#REF!", "TRUE", "2017-03-31"])
    #expect(cells.map(\.fault) == [nil, nil, .notCalculated, .error("#REF!"), nil, nil])
    #expect(cells[5].value == .day(CalendarDay("2017-03-31")!))
  }

  @Test(arguments: ["worksheets/", "/xl/worksheets/", "./worksheets/", "../xl/worksheets/"])
  func findsPartsWhereverTheyAreSaidToBe(target: String) throws {
    var book = TestWorkbook("<row><c><v>1</v></c></row>")
    book.target = target
    #expect(try book.texts() == [["1"]])
  }

  @Test func leavesAloneWhatLiesOutsideTheFile() throws {
    var book = TestWorkbook("<row><c><v>1</v></c></row>")
    book.target = "../../../etc/"
    #expect(try book.read().tables.isEmpty)
  }

  @Test(arguments: [
    "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"A7\"><v>1</v></c></row>", "<row r=\"1\"><c t=\"s\"><v>9</v></c></row>",
    "<row r=\"99999999\"><c><v>1</v></c></row>", "<row r=\"1\"><c><v>1</c></row>",
  ])
  func refusesASheetThatContradictsItself(rows: String) {
    #expect(tableProblem(TestWorkbook(rows).zip.bytes)?.sentence == TableFileSentence.damaged)
  }
}
