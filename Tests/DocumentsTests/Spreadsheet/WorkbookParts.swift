@testable import Documents

/// What is in a workbook's file, for tests.
struct WorkbookParts {
  private let parts: [String: String]

  init(_ workbook: Workbook) throws {
    let archive = try Archive(try workbook.file().bytes)
    var parts: [String: String] = [:]
    for entry in archive.entries {
      let content = try archive.content(of: entry, atMost: 50_000_000)
      parts[String(decoding: entry.name, as: UTF8.self)] = String(decoding: content, as: UTF8.self)
    }
    self.parts = parts
  }

  var book: String { parts["xl/workbook.xml"] ?? "" }
  var words: String { parts["xl/sharedStrings.xml"] ?? "" }
  var styles: String { parts["xl/styles.xml"] ?? "" }
  var core: String { parts["docProps/core.xml"] ?? "" }

  /// - Parameter number: 1 for the first.
  func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }

  /// Where the sheet's links go.
  func links(_ number: Int) -> String { parts["xl/worksheets/_rels/sheet\(number).xml.rels"] ?? "" }
}

extension Workbook {
  /// One sheet of one column.
  static func of(_ cells: [Cell], created: Int = 1_490_000_000) -> Workbook {
    Workbook(
      Properties(title: "Title", subject: "Subject", organisation: "Barset", created: created),
      sheets: [
        Sheet(name: "One", title: "Of A & B", columns: [Column("Head", width: 20)], rows: cells.map { [$0] })
      ])
  }
}
