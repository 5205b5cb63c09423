/// An Excel workbook, whose sheets are tables (ECMA-376, part 1, 18).
enum ExcelWorkbook {
  static func read(_ parts: inout DocumentParts) throws(FileProblem) -> TableDocument {
    let main = try PartRelationships.of("", &parts).first("officeDocument") ?? "xl/workbook.xml"
    let list = ExcelSheetList()
    guard try parts.read(main, to: list) else { throw FileProblem(sentence: TableFileSentence.damaged) }
    guard list.sheets.count <= parts.limits.tables else {
      throw FileProblem(sentence: TableFileSentence.tooManyTables(parts.limits.tables))
    }
    let relationships = try PartRelationships.of(main, &parts)
    let book = ExcelCells(
      words: try SharedStrings.read(relationships.first("sharedStrings"), &parts),
      styles: try ExcelStyles.read(relationships, &parts), from1904: list.from1904)
    var document = TableDocument()
    for sheet in list.sheets {
      guard let target = relationships.all.first(where: { $0.id == sheet.relationship }),
        target.kind == "worksheet"
      else { continue }
      guard !sheet.isHidden else {
        document.hiddenSheets.append(sheet.name)
        continue
      }
      document.tables.append(try table(sheet.name, target.part, book, &parts))
    }
    return document
  }

  private static func table(
    _ name: String, _ part: String, _ book: ExcelCells, _ parts: inout DocumentParts
  ) throws(FileProblem) -> FileTable {
    let sheet = ExcelSheet(name, book, parts.limits)
    guard try parts.read(part, to: sheet) else { throw FileProblem(sentence: TableFileSentence.damaged) }
    return try sheet.table()
  }
}

/// The sheets of a workbook, in the order of their tabs.
final class ExcelSheetList: XMLListener {
  struct Sheet {
    let name: String
    let isHidden: Bool
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as on old Macintoshes.
  private(set) var from1904 = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "workbookPr" { from1904 = isTrue(attributes["date1904"]) }
    guard name == "sheet", let title = attributes["name"], let id = attributes["id"] else { return }
    let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
    sheets.append(Sheet(name: title, isHidden: isHidden, relationship: id))
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// A truth as XML Schema writes it.
func isTrue(_ text: String?) -> Bool { text == "1" || text == "true" }
