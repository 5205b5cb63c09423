import Testing

@testable import Documents

struct WordTablesTests {
  private func rows(_ body: String, numbering: String? = nil) throws -> [TableRow] {
    try TableDocument.read(TestZip.word("<w:tbl>\(body)</w:tbl>", numbering: numbering).bytes).tables[0].rows
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test func readsWordsWithTheirLines() throws {
    let row = try rows(
      """
      <w:tr><w:tc><w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three</w:t></w:r></w:p>\
      <w:p><w:r><w:t xml:space="preserve">four </w:t></w:r><w:ins><w:r><w:t>five</w:t></w:r></w:ins></w:p></w:tc></w:tr>
      """)[0]
    #expect(row.cells.map(\.text) == ["One\ntwo-three\nfour five"])
  }

  @Test func leavesOutWhatIsDeletedHiddenOrToldTwice() throws {
    let rows = try rows(
      """
      <w:tr><w:tc><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r>\
      </w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>kept</w:t></w:r>\
      <w:Fallback><w:r><w:t>again</w:t></w:r></w:Fallback></w:p></w:tc></w:tr>\
      <w:tr><w:trPr><w:del/></w:trPr>\(cell("deleted row"))</w:tr>
      """)
    #expect(rows.map { $0.cells.map(\.text) } == [["kept"]])
  }

  @Test func readsMergedCellsAndFills() throws {
    let rows = try rows(
      """
      <w:tr>\(cell("Band", "<w:gridSpan w:val=\"3\"/><w:shd w:val=\"clear\" w:fill=\"BDD7EE\"/>"))</w:tr>\
      <w:tr>\(cell("1.1"))\(cell("Lead", "<w:vMerge w:val=\"restart\"/>"))\(cell("", "<w:shd w:fill=\"FF0000\"/>"))</w:tr>\
      <w:tr>\(cell("1.2"))\(cell("", "<w:vMerge/>"))\(cell("G", "<w:shd w:fill=\"auto\"/>"))</w:tr>
      """)
    #expect(
      rows.map { $0.cells.map(\.text) } == [["Band", "", ""], ["1.1", "Lead", ""], ["1.2", "Lead", "G"]])
    #expect(rows[2].cells[1].isContinued)
    #expect(
      rows.map { $0.cells.map { $0.fill?.hex } } == [
        ["BDD7EE", nil, nil], [nil, nil, "FF0000"], [nil, nil, nil],
      ])
  }

  /// Word numbers its lists by itself: the letters are not among the words.
  @Test func tellsTheLettersAndNumbersOfLists() throws {
    func item(_ text: String, depth: Int = 0) -> String {
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(depth)"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t>\
      </w:r></w:p>
      """
    }
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>\
      <w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
      <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>\
      <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
      """
    let body =
      item("terms") + item("names") + item("ours", depth: 1) + item("theirs", depth: 2) + item("dates")
    let rows = try rows("<w:tr><w:tc>\(body)</w:tc></w:tr>", numbering: numbering)
    #expect(rows[0].cells[0].text == "a) terms\nb) names\nb.1 ours\n• theirs\nc) dates")
  }

  @Test func namesTablesByTheirPlaceAndTheWordsAboveThem() throws {
    let document = try TableDocument.read(
      TestZip.word(
        """
        <w:p><w:r><w:t>Position at 31 March 2017</w:t></w:r></w:p><w:tbl><w:tr>\(cell("a"))</w:tr></w:tbl>\
        <w:p><w:r><w:t>Priority 2</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tbl><w:tr>\(cell("b"))</w:tr></w:tbl>\
        <w:p/></w:tc></w:tr></w:tbl>
        """
      ).bytes)
    #expect(document.tables.map(\.name) == [.table(1), .table(2)])
    #expect(document.tables.map(\.wordsAbove) == [["Position at 31 March 2017"], ["Priority 2"]])
    #expect(document.tables[1].rows[0].cells.map(\.text) == ["b"])
    #expect(document.tables[1].name.place(row: 3, column: 2) == "table 2, row 3, column 2")
    #expect(FileTable.Name.sheet("Plan").place(row: 14, column: 28) == "Plan!AB14")
  }
}
