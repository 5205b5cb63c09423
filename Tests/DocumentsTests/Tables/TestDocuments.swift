@testable import Documents

/// Small workbooks and documents for tests, written as their programs write them.
struct TestWorkbook {
  struct Sheet {
    var name = "Plan"
    var state = "visible"
    var xml: String
  }

  var sheets: [Sheet]
  var strings: String?
  var styles: String?
  var theme: String?
  var properties = "<workbookPr/>"
  /// Where the workbook's relationships point from its folder.
  var target = "worksheets/"

  init(_ rows: String, around: (before: String, after: String) = ("", "")) {
    sheets = [Sheet(xml: Self.sheet(rows, around: around))]
  }

  static func sheet(_ rows: String, around: (before: String, after: String) = ("", "")) -> String {
    "<worksheet xmlns=\"m\">\(around.before)<sheetData>\(rows)</sheetData>\(around.after)</worksheet>"
  }

  var zip: TestZip {
    var zip = TestZip([
      "[Content_Types].xml": TestZip.types("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
    ])
    var targets = sheets.indices.map { ("s\($0)", "worksheet", "\(target)sheet\($0).xml") }
    for (kind, file, content) in [
      ("sharedStrings", "sharedStrings.xml", strings), ("styles", "styles.xml", styles),
      ("theme", "theme1.xml", theme),
    ] {
      guard let content else { continue }
      targets.append((kind, kind, file))
      zip = zip.adding("xl/\(file)", content)
    }
    let list = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 1)\" state=\"\(sheet.state)\" r:id=\"s\(place)\"/>"
    }.joined()
    zip = zip.adding(
      "xl/workbook.xml", "<workbook xmlns:r=\"r\">\(properties)<sheets>\(list)</sheets></workbook>")
    for (place, sheet) in sheets.enumerated() {
      zip = zip.adding("xl/worksheets/sheet\(place).xml", sheet.xml)
    }
    return zip.adding("xl/_rels/workbook.xml.rels", relationships(targets))
  }

  private func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let inner = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"http://x/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(inner.joined())</Relationships>"
  }

  func read(_ limits: TableLimits = TableLimits()) throws -> TableDocument {
    try TableDocument.read(zip.bytes, limits)
  }

  /// The texts of its only sheet.
  func texts() throws -> [[String]] { try read().tables[0].rows.map { $0.cells.map(\.text) } }
}

extension TestZip {
  /// A Word document with a body.
  static func word(_ body: String, numbering: String? = nil) -> TestZip {
    let zip = TestZip([
      "[Content_Types].xml": types(wordMain),
      "_rels/.rels": """
      <Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>
      """,
      "word/document.xml": "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>",
    ])
    guard let numbering else { return zip }
    return zip.adding("word/numbering.xml", "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>").adding(
      "word/_rels/document.xml.rels",
      "<Relationships><Relationship Id=\"n\" Type=\"http://x/numbering\" Target=\"numbering.xml\"/></Relationships>"
    )
  }

  /// An OpenDocument file with a body.
  static func openDocument(_ kind: String, body: String, styles: String = "") -> TestZip {
    var zip = openDocument(kind)
    zip.entries.removeAll { $0.name == "content.xml" }
    return zip.adding(
      "content.xml",
      """
      <o:document-content xmlns:o="office" xmlns:t="table" xmlns:p="text" xmlns:s="style" xmlns:f="fo"><o:automatic-styles>\
      \(styles)</o:automatic-styles><o:body><o:\(kind)>\(body)</o:\(kind)></o:body></o:document-content>
      """)
  }
}

/// Why a file is refused.
func tableProblem(_ bytes: [UInt8], _ limits: TableLimits = TableLimits()) -> FileProblem? {
  do {
    _ = try TableDocument.read(bytes, limits)
    return nil
  } catch {
    return error
  }
}
