import Testing

@testable import Documents

struct ZipPackageTests {
  private func office(_ types: String) -> String {
    fileRefusal(TestZip(["[Content_Types].xml": types, "word/document.xml": "<w/>"]).bytes, "letter.docx")
  }

  @Test(arguments: [
    "word/vbaProject.bin", "WORD/VBAPROJECT.BIN", "word\\vbaProject.bin", "word/vbaProjectSignature.bin",
    "xl/macrosheets/sheet1.xml",
  ])
  func `A part with macros is found, however it is spelt`(part: String) {
    #expect(fileRefusal(TestZip.word.adding(part).bytes, "letter.docx").contains("holds macros"))
  }

  @Test(arguments: [
    "vnd.ms-word.document.macroEnabled.main+xml", "vnd.ms-excel.sheet.MACROENABLED.12",
    "vnd.ms-office.vbaProject", "vnd.ms-excel.macrosheet+xml",
  ])
  func `A content type of macros is found, whatever the part is called`(type: String) {
    #expect(office(TestZip.types(type)).contains("holds macros"))
    #expect(office(TestZip.types(TestZip.wordMain) + TestZip.types(type)).contains("holds macros"))
  }

  @Test(arguments: [
    TestZip.types(TestZip.wordMain).replacing("main+xml", with: "m&#97;in+xml"),
    "<!--\(TestZip.types(TestZip.wordMain))-->",
    TestZip.types(TestZip.wordMain).replacing("UTF-8", with: "UTF-7"),
    TestZip.types(TestZip.wordMain).replacing("Types", with: "T\0ypes"),
  ])
  func `A list of types that hides its words is refused`(types: String) {
    #expect(office(types).contains("cannot be read"))
  }

  @Test(arguments: [
    "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "vnd.ms-visio.drawing.main+xml",
    "xml",
  ])
  func `A template or a drawing is refused`(type: String) {
    #expect(office(TestZip.types(type)).contains("a template, a drawing or another special Office file"))
  }

  @Test func `A list of types in another order of marks is still read`() {
    for types in [
      TestZip.types(TestZip.wordMain).replacing("\"", with: "'"),
      "\u{FEFF}" + TestZip.types(TestZip.wordMain),
      "<Types><Override ContentType=\"application/\(TestZip.wordMain)\" PartName=\"/word/a.xml\"/></Types>",
    ] { #expect(office(types) == "") }
  }

  @Test func `Two parts of one name are refused`() {
    for name in ["word/document.xml", "WORD/Document.xml", "word\\document.xml"] {
      #expect(fileRefusal(TestZip.word.adding(name).bytes, "letter.docx").contains("damaged"))
    }
  }

  @Test func `An entry that its own header calls otherwise is refused`() {
    var zip = TestZip.word
    zip.entries[0].localName = "[Content_Types].xmk"
    #expect(fileRefusal(zip.bytes, "letter.docx").contains("damaged"))
  }

  @Test(arguments: [1, 9, 99]) func `Packing that is not known is refused`(method: Int) {
    var zip = TestZip.word
    zip.entries[0].method = method
    #expect(fileRefusal(zip.bytes, "letter.docx").contains("damaged"))
    zip = TestZip.word
    zip.entries[0].flags = 1
    #expect(fileRefusal(zip.bytes, "letter.docx").contains("damaged"))
  }

  @Test func `A zip file that is no document is an archive`() {
    #expect(fileRefusal(TestZip(["report.docx": "x"]).bytes, "report.docx").contains("is an archive"))
    #expect(
      fileRefusal(TestZip(["mimetype": "application/epub+zip"]).bytes, "b.odt").contains("is an archive"))
    #expect(fileKind(TestZip([:]).bytes, "empty.docx") == nil)
  }

  @Test func `OpenDocument macros, passwords and templates are refused`() {
    let text = TestZip.openDocument("text")
    #expect(fileRefusal(text.adding("Basic/Standard/Module1.xml").bytes, "a.odt").contains("holds macros"))
    #expect(fileRefusal(text.adding("Scripts/python/a.py").bytes, "a.odt").contains("holds macros"))
    let lists = text.adding("Basic/script-lc.xml").adding("Basic/Standard/script-lb.xml").adding(
      "Scripts/", "")
    #expect(fileKind(lists.bytes, "a.odt") == .openDocumentText)
    let locked = TestZip.openDocument("text", manifest: "<manifest:encryption-data/>")
    #expect(fileRefusal(locked.bytes, "a.odt").contains("has a password"))
    #expect(fileRefusal(TestZip.openDocument("text-template").bytes, "a.odt").contains("a template"))
    #expect(fileRefusal(TestZip.openDocument("text-master").bytes, "a.odt").contains("special Office file"))
  }
}
