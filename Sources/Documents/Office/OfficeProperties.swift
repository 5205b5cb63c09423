import Foundation

/// What a file of a word processor says of itself.
struct OfficeProperties: Sendable {
  private let print: PaperPrint
  let seconds: Int

  init(_ print: PaperPrint) {
    self.print = print
    seconds = print.seconds
  }

  var title: String { CellText.clean(print.paper.title) }
  var organisation: String { CellText.clean(print.organisation) }
  var standing: String { print.standing }
  private var moment: String { Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601) }

  /// Word's core properties (ISO/IEC 29500-2, 11).
  var core: HTML {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(title)</dc:title>\
    <dc:subject>\(print.standing)</dc:subject><dc:creator>\(organisation)</dc:creator>\
    <dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">\(moment)</dcterms:created>\
    <dcterms:modified xsi:type="dcterms:W3CDTF">\(moment)</dcterms:modified></cp:coreProperties>
    """
  }

  /// OpenDocument's "meta.xml" (ISO/IEC 26300-1, 4.3).
  var meta: HTML {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
    office:version="1.2"><office:meta><dc:title>\(title)</dc:title>\
    <dc:subject>\(print.standing)</dc:subject><meta:initial-creator>\(organisation)</meta:initial-creator>\
    <dc:creator>\(organisation)</dc:creator><dc:language>en-GB</dc:language>\
    <meta:creation-date>\(moment)</meta:creation-date><dc:date>\(moment)</dc:date></office:meta>\
    </office:document-meta>
    """
  }
}
