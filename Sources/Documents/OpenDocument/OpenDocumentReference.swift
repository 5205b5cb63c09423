/// The OpenDocument file whose styles, header, footer and margins a paper takes, unless a council has its own.
struct OpenDocumentReference {
  let bytes: [UInt8]

  init(_ layout: Paper.Layout = .report) {
    var archive = ArchiveWriter()
    let type = PaperPrint.Format.odt.contentType
    archive.add("mimetype", Array(type.utf8), isPacked: false)
    archive.add("META-INF/manifest.xml", Self.manifest(type).bytes)
    archive.add("content.xml", Self.content.bytes)
    archive.add("styles.xml", Self.styles(layout).bytes)
    // pandoc lists in the manifest what is here, and a package with more than its manifest is refused.
    archive.add("meta.xml", Self.meta.bytes)
    bytes = archive.bytes
  }

  /// pandoc draws no rules in tables: these replace what it says of their cells.
  static let contentTouches: [(String, String)] = [
    cell("TableHeaderRowCell", "1pt solid #16212B", "1pt solid #16212B"),
    cell("TableRowCell", "none", "0.5pt solid #C3CDD3"),
    (
      "<style:style style:name=\"TableRowCell\"",
      """
      <style:style style:name="PaperRow" style:family="table-row"><style:table-row-properties \
      fo:keep-together="always"/></style:style><style:style style:name="TableRowCell"
      """
    ),
    ("<table:table-row>", "<table:table-row table:style-name=\"PaperRow\">"),
    (" fo:text-align=\"right\">", ">"),
    // In a definition it indents a list twice, and its bullets no more stand before their words.
    (
      """
      <style:paragraph-properties fo:margin-left="0.5in" fo:margin-right="0in" fo:text-indent="0in" \
      style:auto-text-indent="false" />
      """, ""
    ),
  ]

  private static func cell(_ name: String, _ top: String, _ bottom: String) -> (String, String) {
    let opening = "<style:style style:name=\"\(name)\" style:family=\"table-cell\">\n      "
    return (
      opening + "<style:table-cell-properties fo:border=\"none\" />",
      opening + """
        <style:table-cell-properties fo:padding-left="1mm" fo:padding-right="1mm" fo:border-left="none" \
        fo:border-right="none" fo:border-top="\(top)" fo:border-bottom="\(bottom)" />
        """
    )
  }

  private static let namespaces: HTML = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2"
    """
  private static let head: HTML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func manifest(_ type: String) -> HTML {
    """
    \(head)<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
    manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>\
    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
    <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
    <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>
    """
  }

  private static let meta: HTML =
    "\(head)<office:document-meta \(namespaces)><office:meta/></office:document-meta>"

  private static let content: HTML = """
    \(head)<office:document-content \(namespaces)><office:body><office:text/></office:body>\
    </office:document-content>
    """

  private static func styles(_ layout: Paper.Layout) -> HTML {
    let (size, height) = layout == .summary ? ("9pt", "105%") : ("10.5pt", "115%")
    let isReport = layout == .report
    return """
      \(head)<office:document-styles \(namespaces)><office:font-face-decls>\
      <style:font-face style:name="\(PaperStyles.font)" svg:font-family="\(PaperStyles.font)"/>\
      </office:font-face-decls><office:styles>\
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="\(height)" \
      fo:orphans="2" fo:widows="2" style:tab-stop-distance="12mm"/><style:text-properties \
      style:font-name="\(PaperStyles.font)" fo:font-size="\(size)" fo:language="en" fo:country="GB" \
      fo:color="#\(OfficeStyle.colour(PaperStyles.ink))"/></style:default-style>\
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>\
      \(each: PaperStyles.all(layout) + ofItsOwn, { OpenDocumentStyle($0).xml })</office:styles>\
      <office:automatic-styles>\(page("Page", "Line", 210, 297, isReport))\(page("WidePage", "WideLine", 297, 210, isReport))\
      </office:automatic-styles><office:master-styles>\
      \(master("Standard", "Page", "Line", first: "<style:header-first><text:p text:style-name=\"Line\"/></style:header-first>"))\
      \(master("Wide", "WidePage", "WideLine"))\(master("Rest", "Page", "Line"))</office:master-styles>\
      </office:document-styles>
      """
  }

  /// A page of a size in millimetres, and the style of the line at its head and foot.
  private static func page(
    _ name: HTML, _ line: HTML, _ width: Int, _ height: Int, _ isReport: Bool
  ) -> HTML {
    let (top, bottom, head, foot) = isReport ? (12, 10, 14, 12) : (7, 6, 6, 6)
    let gap = isReport ? 6 : 2
    return """
      <style:page-layout style:name="\(name)"><style:page-layout-properties fo:page-width="\(width)mm" \
      fo:page-height="\(height)mm" style:print-orientation="\(width > height ? "landscape" : "portrait")" \
      fo:margin-top="\(top)mm" fo:margin-bottom="\(bottom)mm" \
      fo:margin-left="22mm" fo:margin-right="22mm"/><style:header-style><style:header-footer-properties \
      fo:min-height="\(head)mm" fo:margin-bottom="\(gap)mm"/></style:header-style><style:footer-style>\
      <style:header-footer-properties fo:min-height="\(foot)mm" fo:margin-top="\(gap)mm"/></style:footer-style>\
      </style:page-layout><style:style style:name="\(line)" style:family="paragraph" \
      style:parent-style-name="PaperHead"><style:paragraph-properties><style:tab-stops><style:tab-stop \
      style:position="\(width - 44)mm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>
      """
  }

  /// - Parameter first: the head of its first page, where that differs. Its foot must then be given again.
  private static func master(_ name: HTML, _ layout: HTML, _ line: HTML, first: HTML? = nil) -> HTML {
    let foot: HTML = """
      <text:p text:style-name="\(line)"><text:subject/><text:tab/>Page \
      <text:page-number text:select-page="current"/> of <text:page-count/></text:p>
      """
    return """
      <style:master-page style:name="\(name)" style:page-layout-name="\(layout)"><style:header>\
      <text:p text:style-name="\(line)"><text:title/><text:tab/><text:initial-creator/></text:p></style:header>\
      \(first)<style:footer>\(foot)</style:footer>\
      \(if: first != nil, "<style:footer-first>\(foot)</style:footer-first>")</style:master-page>
      """
  }

  /// What pandoc names here and not in Word.
  private static let ofItsOwn: [OfficeStyle] = [
    OfficeStyle(name: "Table Contents", size: 9.5, before: 2.5, after: 2.5),
    OfficeStyle(name: "Table Heading", size: 9, isBold: true, before: 2.5, after: 2.5),
  ]
}
