import Testing

@testable import Documents

/// A council's own file, before papers take its styles.
@Suite struct OfficeTemplateTests {
  /// A Word file with one of its parts changed, taken away, or added.
  private static func word(_ name: String, _ change: (String) -> String?) throws -> [UInt8] {
    try changed(WordReference().bytes, name, change)
  }

  private static func changed(_ bytes: [UInt8], _ name: String, _ change: (String) -> String?) throws
    -> [UInt8]
  {
    let archive = try Archive(bytes)
    var (writer, isThere) = (ArchiveWriter(), false)
    for entry in archive.entries {
      let part = String(decoding: entry.name, as: UTF8.self)
      let content = try archive.content(of: entry, atMost: 1_000_000)
      guard part == name else {
        writer.add(part, content, isPacked: part != "mimetype")
        continue
      }
      isThere = true
      if let text = change(String(decoding: content, as: UTF8.self)) { writer.add(part, Array(text.utf8)) }
    }
    if !isThere, let text = change("") { writer.add(name, Array(text.utf8)) }
    return writer.bytes
  }

  private static func refusal(_ bytes: [UInt8], _ name: String = "own.docx") -> String {
    switch OfficeTemplate.read(bytes, named: name) {
    case .success: "taken"
    case .failure(let problem): problem.sentence
    }
  }

  private static func relationship(
    _ type: String, _ target: String, _ mode: String = " TargetMode=\"External\""
  )
    -> String
  {
    """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(type)" Target="\(target)"\(mode)/>\
    </Relationships>
    """
  }

  @Test func `The product's own files are taken, and need no style added`() throws {
    for (name, bytes) in [("own.docx", WordReference().bytes), ("own.odt", OpenDocumentReference().bytes)] {
      let template = try OfficeTemplate.read(bytes, named: name).get()
      #expect(template.added.isEmpty, "\(name): \(template.added)")
    }
  }

  @Test func `What is no Word document and no OpenDocument text is refused by what it is`() {
    #expect(Self.refusal(Array("Just words".utf8)).contains("is plain text under another name"))
    #expect(Self.refusal([]).contains("is empty"))
    #expect(Self.refusal(Array(WordReference().bytes.dropLast(40))).contains("it is damaged"))
    #expect(
      Self.refusal(Array("%PDF-1.7\n%%EOF".utf8), "own.pdf").contains("is a PDF: choose a Word document"))
    let large = [UInt8](repeating: 0, count: OfficeTemplate.mostBytes + 1)
    #expect(Self.refusal(large).contains("is larger than 10 MB"))
  }

  @Test func `A file that can carry a program is refused`() throws {
    let macros = try Self.word("word/vbaProject.bin") { _ in "x" }
    #expect(Self.refusal(macros).contains("holds macros"))
    #expect(Self.refusal(macros, "own.docm").contains("holds macros"))
    for part in ["word/activeX/activeX1.xml", "word/embeddings/oleObject1.bin"] {
      #expect(
        Self.refusal(try Self.word(part) { _ in "<a/>" }).contains("holds a program or an embedded object"))
    }
    let script = try Self.changed(OpenDocumentReference().bytes, "content.xml") {
      $0.replacing("<office:text/>", with: "<office:text><office:script/></office:text>")
    }
    #expect(Self.refusal(script, "own.odt").contains("holds a program"))
  }

  @Test func `A file without its styles or its text is refused by the part's name`() throws {
    for part in ["word/styles.xml", "word/document.xml"] {
      #expect(Self.refusal(try Self.word(part) { _ in nil }).contains("has no \(part)"))
    }
    let odt = try Self.changed(OpenDocumentReference().bytes, "styles.xml") { _ in nil }
    #expect(Self.refusal(odt, "own.odt").contains("has no styles.xml"))
  }

  @Test(arguments: [
    ("attachedTemplate", "https://x.example/t.dotm"), ("image", "file:///c:/logo.png"),
    ("oleObject", "\\\\x\\y"),
    ("frame", "//x.example/f"),
  ])
  func `What would be fetched from elsewhere is refused with its address`(
    _ given: (type: String, target: String)
  )
    throws
  {
    for mode in [" TargetMode=\"External\"", " TargetMode=\"external\"", ""] {
      let bytes = try Self.word("word/_rels/settings.xml.rels") { _ in
        Self.relationship(given.type, given.target, mode)
      }
      #expect(Self.refusal(bytes).contains("(\(given.type) \(given.target))"), "\(mode)")
    }
  }

  @Test func `A link that somebody must click stays`() throws {
    let bytes = try Self.word("word/_rels/header1.xml.rels") { _ in
      Self.relationship("hyperlink", "https://www.barset.example/")
    }
    #expect(Self.refusal(bytes) == "taken")
  }

  @Test func `A field that brings in something else is refused, however it is broken up`() throws {
    let broken =
      "<w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x</w:instrText></w:r>"
    for field in [broken, "<w:fldSimple w:instr=\" INCLUDEPICTURE &quot;http://x.example/&quot;\"/>"] {
      let bytes = try Self.word("word/header1.xml") { $0.replacing("</w:p>", with: field + "</w:p>") }
      #expect(Self.refusal(bytes).contains("refers to something outside itself (the field "))
    }
    let picture = try Self.changed(OpenDocumentReference().bytes, "styles.xml") {
      $0.replacing(
        "</office:styles>",
        with:
          "<style:background-image xmlns:xlink=\"x\" xlink:href=\"https://x.example/p.png\"/></office:styles>"
      )
    }
    #expect(Self.refusal(picture, "own.odt").contains("(https://x.example/p.png)"))
  }

  @Test func `A document type is refused in whatever part it stands`() throws {
    let entity = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    for part in ["word/styles.xml", "word/header1.xml", "word/_rels/document.xml.rels"] {
      let bytes = try Self.word(part) { $0.replacing("?>\n", with: "?>\n" + entity) }
      #expect(Self.refusal(bytes).contains("declares a document type"), "\(part)")
    }
    let hidden = try Self.word("word/other.bin") { _ in entity + "<w/>" }
    #expect(Self.refusal(hidden).contains("declares a document type"))
  }

  @Test func `A file that unpacks to far more than it is is refused before it is unpacked`() throws {
    let bomb = try Self.word("word/media/image1.png") { _ in String(repeating: "0", count: 41_000_000) }
    #expect(bomb.count < 1_000_000)
    #expect(Self.refusal(bomb).contains("unpacks to more than 40 MB"))
  }

  @Test func `A style by the paper's name in another language's file is used, and others take after it`()
    throws
  {
    let bytes = try Self.word("word/styles.xml") { _ in
      """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
      <w:style w:type="paragraph" w:styleId="Brdtekst"><w:name w:val="Body Text"/></w:style></w:styles>
      """
    }
    let template = try OfficeTemplate.read(bytes, named: "own.docx").get()
    #expect(!template.added.contains("Body Text") && template.added.contains("RatingRed"))
    let archive = try Archive(CouncilReference(bytes, .docx).completed())
    let styles = try #require(archive.entries.first { $0.name == Array("word/styles.xml".utf8) })
    let text = String(decoding: try archive.content(of: styles, atMost: 1_000_000), as: UTF8.self)
    #expect(!text.contains("\"BodyText\"") && text.contains("<w:basedOn w:val=\"Brdtekst\"/>"))
  }

  @Test func `A trial that lost a rating's style or its colour is no template`() throws {
    let template = try OfficeTemplate.read(WordReference().bytes, named: "own.docx").get()
    #expect(template.fault(of: WordReference().bytes, named: "own.docx") == nil)
    let red = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"A51D17\"/>"
    for change in [("\"RatingRed\"", "\"Mine\""), (red, "")] {
      let poor = try Self.word("word/styles.xml") { $0.replacing(change.0, with: change.1) }
      let fault = template.fault(of: poor, named: "own.docx")
      #expect(fault?.sentence.contains("the colour that tells a rating (RatingRed") == true, "\(change)")
    }
  }
}
