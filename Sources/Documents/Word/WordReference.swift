/// The Word file whose styles, header, footer and margins a paper takes, unless a council has its own.
struct WordReference {
  let bytes: [UInt8]

  init(_ layout: Paper.Layout = .report) {
    var archive = ArchiveWriter()
    for (name, part) in Self.parts(layout) { archive.add(name, part.bytes) }
    bytes = archive.bytes
  }

  private static let namespaces: HTML = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    """
  private static let head: HTML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let office: HTML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package: HTML = "http://schemas.openxmlformats.org/package/2006"
  private static let word: HTML = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static func parts(_ layout: Paper.Layout) -> [(String, HTML)] {
    [
      (
        "[Content_Types].xml",
        """
        \(head)<Types xmlns="\(package)/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
        Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        \(head)<Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
        <Relationship Id="rId3" Type="\(office)/header" Target="header1.xml"/>\
        <Relationship Id="rId4" Type="\(office)/footer" Target="footer1.xml"/></Relationships>
        """
      ),
      (
        "word/document.xml",
        """
        \(head)<w:document \(namespaces)><w:body><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/>\
        <w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>\
        <w:pgSz w:w="11906" w:h="16838"/>\(margins(layout))<w:titlePg/></w:sectPr></w:body></w:document>
        """
      ),
      (
        "word/settings.xml",
        """
        \(head)<w:settings \(namespaces)><w:themeFontLang w:val="en-GB"/><w:compat><w:compatSetting \
        w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        </w:settings>
        """
      ),
      ("word/header1.xml", "\(head)<w:hdr \(namespaces)>\(line("TITLE", field("AUTHOR")))</w:hdr>"),
      (
        "word/footer1.xml",
        "\(head)<w:ftr \(namespaces)>\(line("SUBJECT", run("Page ") + field("PAGE") + run(" of ") + field("NUMPAGES")))</w:ftr>"
      ),
      ("word/styles.xml", styles(layout)),
    ]
  }

  private static func margins(_ layout: Paper.Layout) -> HTML {
    switch layout {
    case .report:
      """
      <w:pgMar w:top="1531" w:right="1247" w:bottom="1417" w:left="1247" w:header="794" w:footer="680" \
      w:gutter="0"/>
      """
    case .summary:
      """
      <w:pgMar w:top="794" w:right="1247" w:bottom="850" w:left="1247" w:header="397" w:footer="397" \
      w:gutter="0"/>
      """
    }
  }

  /// A line with a field of the file at its left and something at its right.
  private static func line(_ name: String, _ right: HTML) -> HTML {
    """
    <w:p><w:pPr><w:pStyle w:val="PaperHead"/><w:tabs><w:tab w:val="right" w:pos="9412"/></w:tabs></w:pPr>\
    \(field(name))<w:r><w:tab/></w:r>\(right)</w:p>
    """
  }

  private static func run(_ text: String) -> HTML {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  private static func field(_ name: String, _ shown: String = " ") -> HTML {
    "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>\(shown)</w:t></w:r></w:fldSimple>"
  }

  /// What stands in the fields of the product's own header and footer until Word reckons them again, which it
  /// does when it prints.
  static func fields(_ properties: OfficeProperties) -> [(String, String)] {
    let shown = [
      ("TITLE", properties.title), ("AUTHOR", properties.organisation), ("SUBJECT", properties.standing),
    ]
    return shown.map { (field($0).text, field($0, $1).text) }
  }

  private static func styles(_ layout: Paper.Layout) -> HTML {
    let (size, line) = layout == .summary ? (18, 252) : (21, 276)
    return """
      \(head)<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="\(PaperStyles.font)" w:hAnsi="\(PaperStyles.font)" w:eastAsia="\(PaperStyles.font)" \
      w:cs="\(PaperStyles.font)"/><w:color w:val="\(OfficeStyle.colour(PaperStyles.ink))"/><w:sz w:val="\(size)"/>\
      <w:szCs w:val="\(size)"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:line="\(line)" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
      \(each: PaperStyles.all(layout), { WordStyle($0).xml })\(WordTableStyle.usual)\(WordTableStyle.table)</w:styles>
      """
  }
}
