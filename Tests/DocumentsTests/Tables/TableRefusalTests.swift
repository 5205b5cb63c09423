import Testing

@testable import Documents

struct TableRefusalTests {
  private let small = TestWorkbook("<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>")

  @Test func refusesAnyDocumentType() {
    var book = small
    book.sheets[0].xml = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + book.sheets[0].xml
    #expect(tableProblem(book.zip.bytes)?.sentence == TableFileSentence.doctype)
    let word = TestZip.word("<w:p/>")
    var entry = word.entries[2]
    entry.content = Array("<!DOCTYPE w><w/>".utf8)
    var with = word
    with.entries[2] = entry
    #expect(tableProblem(with.bytes)?.sentence == TableFileSentence.doctype)
  }

  @Test func refusesAnEntityThatNothingDeclares() {
    let book = TestWorkbook("<row><c t=\"str\"><v>&x;</v></c></row>")
    #expect(tableProblem(book.zip.bytes)?.sentence == TableFileSentence.damaged)
  }

  @Test func stopsAtItsLimits() throws {
    func sentence(_ rows: String, _ change: (inout TableLimits) -> Void) -> String? {
      var limits = TableLimits()
      change(&limits)
      return tableProblem(TestWorkbook(rows).zip.bytes, limits)?.sentence
    }
    let cell = "<c t=\"str\"><v>word</v></c>"
    #expect(
      sentence("<row>\(cell)</row><row>\(cell)</row>") { $0.rows = 1 } == TableFileSentence.tooManyRows(1))
    #expect(sentence("<row>\(cell)\(cell)</row>") { $0.cells = 1 } == TableFileSentence.tooManyCells(1))
    #expect(sentence("<row>\(cell)\(cell)</row>") { $0.cellsPerRow = 1 } == TableFileSentence.rowTooLong(1))
    #expect(sentence("<row>\(cell)</row>") { $0.bytesPerCell = 3 } == TableFileSentence.cellTooLong(3))
    #expect(sentence("<row>\(cell)</row>") { $0.depth = 3 } == TableFileSentence.tooDeep)
    #expect(sentence("<row>\(cell)</row>") { $0.tables = 0 } == TableFileSentence.tooManyTables(0))
    #expect(sentence("<row>\(cell)</row>") { $0.elements = 4 } == TableFileSentence.tooManyCells(1_000_000))
    #expect(
      sentence("<row>\(cell)</row>") { $0.bytesPerPart = 50 } == TableFileSentence.tooLarge(50))
    #expect(sentence("<row>\(cell)</row>") { $0.bytes = 300 } == TableFileSentence.tooLarge(300))
    #expect(sentence("<row>\(cell)</row>") { _ in } == nil)
  }

  @Test func saysWhereALimitWasMet() throws {
    var limits = TableLimits()
    limits.bytesPerCell = 3
    let problem = try #require(
      tableProblem(TestWorkbook("<row/><row><c/><c t=\"str\"><v>word</v></c></row>").zip.bytes, limits))
    #expect((problem.table, problem.row, problem.column) == (.sheet("Plan"), 2, 2))
  }

  /// A column that is filled to the last row of the sheet says nothing.
  @Test func doesNotCountRowsThatSayNothing() throws {
    var limits = TableLimits()
    limits.rows = 1
    let blank = (2...50).map { "<row r=\"\($0)\"><c s=\"1\"/></row>" }.joined()
    let book = TestWorkbook("<row r=\"1\"><c><v>1</v></c></row>" + blank)
    #expect(try book.read(limits).tables[0].rows.count == 1)
  }

  @Test func namesWhatElseAFileIs() throws {
    func types(_ main: String) -> [UInt8] {
      TestZip(["[Content_Types].xml": TestZip.types(main)]).bytes
    }
    #expect(
      tableProblem(types("vnd.ms-excel.sheet.macroEnabled.main+xml"))?.sentence.contains("macros") == true)
    let slides = types("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")
    #expect(tableProblem(slides)?.sentence.contains("PowerPoint") == true)
    #expect(tableProblem(TestZip(["a.txt": "x"]).bytes)?.sentence.contains("archive") == true)
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    #expect(tableProblem(old)?.sentence.contains("save it as .xlsx") == true)
    #expect(TableDocument.isOne(startingWith: old) && !TableDocument.isOne(startingWith: Array("Ref,".utf8)))
  }

  @Test func saysWhenAFileIsCutShort() {
    let bytes = small.zip.bytes
    #expect(tableProblem(Array(bytes.dropLast(30)))?.sentence == TableFileSentence.cutShort)
    #expect(tableProblem(bytes) == nil)
  }

  @Test(arguments: ["worksheets/sheet0.xml", "workbook.xml"])
  func saysWhenAPartIsMissing(part: String) {
    var zip = small.zip
    zip.entries.removeAll { $0.name == "xl/\(part)" }
    #expect(tableProblem(zip.bytes)?.sentence == TableFileSentence.damaged)
  }
}
