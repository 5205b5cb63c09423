/// The style of a paper's tables in Word: rules between rows, stronger ones round the headings, no row broken
/// over two pages.
enum WordTableStyle {
  static let usual: HTML = """
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
    <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>
    """

  static let table: HTML = """
    <w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/>\
    <w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>\
    \(rule("top", 8, PaperStyles.ink))\(rule("bottom", 4, PaperStyles.rule))\
    \(rule("insideH", 4, PaperStyles.rule))</w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/>\
    <w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:trPr><w:cantSplit/></w:trPr>\
    <w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>\(rule("bottom", 8, PaperStyles.ink))</w:tcBorders>\
    <w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
    """

  private static func rule(_ side: HTML, _ eighths: Int, _ colour: UInt32) -> HTML {
    """
    <w:\(side) w:val="single" w:sz="\(eighths)" w:space="0" w:color="\(OfficeStyle.colour(colour))"/>
    """
  }
}
