import Foundation
import Testing

@testable import Documents

/// A paper as it is handed to the programs that make files of it.
@Suite struct PrintingTests {
  static func print(_ blocks: [Block], address: String? = nil) -> PaperPrint {
    PaperPrint(
      Paper(
        caption: "Board", title: "Report", facts: [.init("Subject", "Actions")],
        standing: .provisional("Provisional: it may change."),
        sections: [.init(id: "one", title: "One", blocks: blocks)]),
      organisation: "Barset", seconds: 1_490_918_400, address: address)
  }

  private static let hostile =
    "#import \"@preview/x:1.0.0\" \\ \"); #eval(\"1\") <b>[x]</b> $y$ \u{0}\u{1b}\n*z*"

  @Test func `What people typed is never a command to typst`() {
    #expect(
      TypstText.literal(Self.hostile)
        == ##""#import \"@preview/x:1.0.0\" \\ \"); #eval(\"1\") <b>[x]</b> $y$ \n*z*""##)
  }

  @Test func `What people typed is never markup to pandoc`() {
    let html = PaperOfficeHTML(Self.print([.paragraph([.text("<img src=\"http://x.example/\">")])])).html.text
    #expect(!html.contains("<img") && html.contains("&lt;img"))
  }

  @Test func `A word too long for a line may be broken, and others are as they were`() {
    #expect(TypstText.words("plain words") == "#\"plain words\"")
    let long = String(repeating: "x", count: 95)
    #expect(TypstText.words(long).filter { $0 == "\u{200B}" }.count == 2)
  }

  @Test func `A figure opens its records where the address of the site is known`() {
    let words: [Inline] = [.figure("15", href: "/plans/p/actions?list=exceptions")]
    let open = Self.print([.paragraph(words)], address: "https://plan.example")
    let closed = Self.print([.paragraph(words)])
    let address = "https://plan.example/plans/p/actions?list=exceptions"
    #expect(PaperTypst(open).source.contains("figure-link(\"\(address)\")[#\"15\"]"))
    #expect(PaperTypst(closed).source.contains("figure-link(none)[#\"15\"]"))
    #expect(PaperOfficeHTML(open).html.text.contains("<a href=\"\(address)\">15</a>"))
    #expect(!PaperOfficeHTML(closed).html.text.contains("<a "))
  }

  @Test func `A link that is no address of the web leads nowhere`() {
    let print = Self.print([], address: "https://plan.example")
    #expect(print.address("javascript:alert(1)") == nil)
    #expect(print.address("file:///etc/passwd") == nil)
  }

  @Test func `Columns are as wide as their words need, and all hundred parts are shared out`() {
    func widths(_ titles: [String], _ row: [String]) -> [Int] {
      ColumnWidths(
        Table(
          id: "t", caption: "T", columns: titles.map { Table.Column($0) },
          groups: [.init(rows: [row.map { [.paragraph([.text($0)])] }])])
      ).shares
    }
    let listed = widths(
      ["When", "Action", "What"], ["Mar 17", "1.1.1", String(repeating: "word ", count: 60)])
    #expect(listed.reduce(0, +) == 100 && listed[2] > 70 && listed[0] < 15)
    #expect(widths(["A", "B"], ["x", "y"]).reduce(0, +) == 100)
    #expect(widths((1...14).map { "Month \($0)" }, (1...14).map(String.init)).allSatisfy { $0 > 0 })
  }

  @Test func `What goes into a file tells it from every other`() {
    let print = Self.print([.paragraph([.text("a")])])
    let other = Self.print([.paragraph([.text("b")])])
    for format in PaperPrint.Format.allCases {
      #expect(print.rendering(format).ingredients == print.rendering(format).ingredients)
      #expect(print.rendering(format).ingredients != other.rendering(format).ingredients)
      #expect(print.rendering(.docx).format == .docx)
    }
    #expect(print.rendering(.docx).ingredients != print.rendering(.odt).ingredients)
    #expect(print.rendering(.docx, reference: [1]).ingredients != print.rendering(.docx).ingredients)
    var later = print
    later.seconds += 86_400
    #expect(later.rendering(.pdf).ingredients != print.rendering(.pdf).ingredients)
  }

  @Test func `A rating that no colour is known for is white, and still says its word`() {
    let rating = PaperRating(letter: "Z", label: "Zed", tone: "tartan")
    let print = Self.print([.paragraph([.rating(rating)])])
    #expect(PaperTypst(print).source.contains("rating(tones.white, \"Z\", \"Zed\")"))
    #expect(PaperOfficeHTML(print).html.text.contains("RatingWhiteWords\">Z\u{2002}Zed"))
  }

  @Test func `A council's file that is none is refused with what to do`() {
    #expect(throws: ToolFault.reference("docx")) {
      try CouncilReference(Array("not a zip".utf8), .docx).completed()
    }
    #expect(throws: ToolFault.reference("docx")) {
      try CouncilReference(OpenDocumentReference().bytes, .docx).completed()
    }
  }

  @Test func `The styles that a council's file has stay, and the missing ones are added once`() throws {
    var writer = ArchiveWriter()
    let styles =
      "<w:styles xmlns:w=\"urn:w\"><w:style w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style></w:styles>"
    writer.add("word/styles.xml", Array(styles.utf8))
    let once = try CouncilReference(writer.bytes, .docx).completed()
    let archive = try Archive(once)
    let text = String(decoding: try archive.content(of: archive.entries[0], atMost: 1_000_000), as: UTF8.self)
    #expect(text.hasPrefix(styles.dropLast("</w:styles>".count)))
    #expect(text.contains("w:styleId=\"RatingRed\"") && text.contains("w:styleId=\"Table\""))
    #expect(text.components(separatedBy: "w:styleId=\"Title\"").count == 2)
    #expect(try CouncilReference(once, .docx).completed() == once)
  }

  @Test func `A wide table stands on pages of its own, turned sideways, and the title page stays the first`()
  {
    let size = "<w:pgSz w:h=\"16838\" w:w=\"11906\" />"
    let document = """
      <a/><w:pStyle w:val="PaperWideBegin" /><b/><w:pStyle w:val="PaperWideEnd" /><c/>\
      <w:pStyle w:val="PaperWideBegin" /><d/><w:pStyle w:val="PaperWideEnd" /><e/>\
      <w:sectPr>\(size)<w:titlePg /></w:sectPr></w:body>
      """
    let (first, upright) = ("<w:sectPr>\(size)<w:titlePg /></w:sectPr>", "<w:sectPr>\(size)</w:sectPr>")
    let turned = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>"
    #expect(
      WordSections.turned(document)
        == "<a/>\(first)<b/>\(turned)<c/>\(upright)<d/>\(turned)<e/>\(upright)</w:body>")
    let plain = "<a/><w:sectPr>\(size)<w:titlePg /></w:sectPr></w:body>"
    #expect(WordSections.turned(plain) == plain)
  }

  @Test func `A table of more columns than an upright page holds is wide`() {
    func table(_ columns: Int) -> Table {
      Table(
        id: "t", caption: "T", columns: (1...columns).map { Table.Column("\($0)", isNumber: $0 > 1) },
        groups: [])
    }
    let (narrow, wide) = (Self.print([.table(table(8))]), Self.print([.table(table(9))]))
    #expect(!PaperOfficeHTML(narrow).html.text.contains("PaperWideBegin"))
    #expect(PaperOfficeHTML(wide).html.text.contains("PaperWideBegin"))
    #expect(
      PaperTypst(narrow).source.contains("wide: false") && PaperTypst(wide).source.contains("wide: true"))
  }

  @Test func `Characters that XML cannot hold go into no file`() {
    var print = Self.print([.heading("a\u{1}bound"), .paragraph([.text("c\u{b}deal")])])
    print.paper.title = "e\u{0}felt"
    for format in [PaperPrint.Format.docx, .odt] {
      let ingredients = String(decoding: print.rendering(format).ingredients, as: UTF8.self)
      for text in ["abound", "cdeal", "efelt"] { #expect(ingredients.contains(text), "\(text)") }
      for control in ["\u{0}felt", "\u{1}bound", "\u{b}deal"] { #expect(!ingredients.contains(control)) }
    }
  }
}
