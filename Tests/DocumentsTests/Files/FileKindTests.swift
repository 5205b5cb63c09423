import Testing

@testable import Documents

struct FileKindTests {
  private static let pdf = Array("%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n".utf8)
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + "IHDR".utf8 + [0, 0]
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + "JFIF".utf8

  @Test(arguments: [
    (pdf, "report.pdf", FileKind.pdf), ([0xEF, 0xBB, 0xBF, 10] + pdf, "Report.PDF", .pdf),
    (png, "chart.png", .png), (jpeg, "photo.jpg", .jpeg), (jpeg, "photo.JPEG", .jpeg),
    (jpeg, "saved.jfif", .jpeg), (TestZip.word.bytes, "letter.docx", .word),
    (TestZip(["[Content_Types].xml": TestZip.types(excel)]).bytes, "plan.xlsx", .excel),
    (TestZip(["[Content_Types].xml": TestZip.types(powerPoint)]).bytes, "talk.pptx", .powerPoint),
    (TestZip.openDocument("text").bytes, "letter.odt", .openDocumentText),
    (TestZip.openDocument("spreadsheet").bytes, "plan.ods", .openDocumentSpreadsheet),
    (TestZip.openDocument("presentation").bytes, "talk.odp", .openDocumentPresentation),
    (Array("What was said.\n".utf8), "notes.txt", .plainText),
    (Array("# Notes".utf8), "notes.md", .plainText),
    (Array("Reference,Action\n1.1.1,Do it\n".utf8), "plan.csv", .csv),
  ])
  func `A file is what it holds`(bytes: [UInt8], name: String, kind: FileKind) throws {
    #expect(try FileKind.find(in: bytes, named: name).get() == kind)
  }

  private static let excel = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  private static let powerPoint = "vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

  @Test(arguments: [
    (
      TestZip.word.bytes, "report.pdf",
      "“report.pdf” is a Word document under another name: rename it “report.docx”"
    ),
    (TestZip.word.bytes, "report", "rename it “report.docx”"),
    (TestZip.word.bytes, "a.b.doc", "rename it “a.b.docx”"),
    (TestZip.word.bytes, "report.docx.exe", "rename it “report.docx.docx”"),
    (TestZip.word.bytes, ".pdf", "rename it “file.docx”"),
    (TestZip.word.bytes, "", "rename it “file.docx”"),
    (TestZip.word.bytes, "report.", "rename it “report.docx”"),
    (pdf, "report.docx", "is a PDF under another name: rename it “report.pdf”"),
    (jpeg, "chart.png", "is a JPEG picture under another name: rename it “chart.jpg”"),
    (png, "chart.jpg", "is a PNG picture under another name"),
    (Array("Notes".utf8), "notes.docx", "is plain text under another name: rename it “notes.txt”"),
    (Array("Notes".utf8), "notes.pdf", "or choose the right file."),
  ])
  func `A name that says otherwise than the content is refused`(bytes: [UInt8], name: String, words: String) {
    #expect(fileRefusal(bytes, name).contains(words))
  }

  @Test func `Every kind can be served, saved and named`() {
    #expect(Set(FileKind.allCases.map(\.mediaType)).count == FileKind.allCases.count)
    #expect(FileKind.allCases.flatMap(\.endings).count == Set(FileKind.allCases.flatMap(\.endings)).count)
    #expect(FileKind.word.name == "a Word document")
    #expect(FileKind.jpeg.ending == "jpg")
    for kind in FileKind.allCases { #expect(kind.name.hasPrefix("a") || kind == .plainText) }
  }

  @Test(arguments: [
    Array("naïve – £5".utf8), [0x6E, 0x61, 0xEF, 0x76, 0x65], [0xFF, 0xFE, 0x68, 0, 0x69, 0],
    [0xFE, 0xFF, 0, 0x68, 0, 0x69], Array("a\tb\r\nc\u{C}\u{1B}[1m".utf8), Array("a < b, and <3".utf8),
    Array("<3".utf8),
    Array("MZ Smith said".utf8), Array("PK, GIF8, BM and ID3".utf8), Array("From: us".utf8),
    Array("# Title".utf8),
  ])
  func `Text is taken in the encodings that people's programs write`(bytes: [UInt8]) {
    #expect(fileKind(bytes, "notes.txt") == .plainText)
    #expect(fileKind(bytes, "notes.csv") == .csv)
  }

  @Test(
    arguments: [
      [0x68, 0, 0x69], [1, 2, 3], [0x61, 0x7, 0x62], [0xFF, 0xFE, 0x68], [0xFF, 0xFE, 0, 0xD8, 0x61, 0],
      [0x61, 0x81, 0x62], [0xFF, 0xFE, 0, 0, 0x68, 0, 0, 0],
    ] as [[UInt8]])
  func `What holds anything but characters is no text`(bytes: [UInt8]) {
    #expect(fileRefusal(bytes, "notes.txt").contains("is not of a kind that is taken"))
  }
}
