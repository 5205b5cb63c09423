/// What a workbook or a document holds in tables.
package struct TableDocument: Sendable, Hashable {
  package var tables: [FileTable] = []
  /// Sheets that their program does not show. They are named and nothing in them is read.
  package var hiddenSheets: [String] = []

  /// Whether a file is read here: a zip file or an old Office file, by its first bytes. All else is text.
  package static func isOne(startingWith head: some Collection<UInt8>) -> Bool {
    let zip: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]
    return zip.contains { head.starts(with: $0) } || CompoundFile.isOne(Array(head.prefix(8)))
  }

  /// Reads an Excel workbook, a Word document, or an OpenDocument text or spreadsheet, whatever its name is.
  package static func read(_ bytes: [UInt8], _ limits: TableLimits = TableLimits()) throws(FileProblem)
    -> TableDocument
  {
    let kind = try kind(of: bytes)
    var parts = try DocumentParts(bytes, limits)
    switch kind {
    case .excel: return try ExcelWorkbook.read(&parts)
    case .word: return try WordDocument.read(&parts)
    case .openDocumentText, .openDocumentSpreadsheet: return try OpenDocument.read(&parts)
    default: throw FileProblem(sentence: TableFileSentence.noTables(kind.name))
    }
  }

  private static func kind(of bytes: [UInt8]) throws(FileProblem) -> FileKind {
    do throws(FileRefusal) {
      if CompoundFile.isOne(bytes) { throw CompoundFile.refusal(bytes) }
      return try ZipPackage.kind(of: bytes)
    } catch .damaged where Archive.isCutShort(bytes) {
      throw FileProblem(sentence: TableFileSentence.cutShort)
    } catch {
      throw FileProblem(sentence: TableFileSentence.refused(error))
    }
  }
}
