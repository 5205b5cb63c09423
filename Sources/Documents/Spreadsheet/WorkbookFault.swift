/// Why a workbook cannot be written.
package enum WorkbookFault: Error, Hashable {
  case tooManyRows(sheet: String, Int)
  case tooManyColumns(sheet: String, Int)
  /// In the words of the library or of the system.
  case notWritten(String)

  static let mostRows = 1_048_575
  static let mostColumns = 16_384

  package var sentence: String {
    switch self {
    case .tooManyRows(let sheet, let count):
      """
      “\(sheet)” has \(count.grouped) rows, and a spreadsheet holds \(Self.mostRows.grouped) under its headings: \
      narrow it, or take it as CSV.
      """
    case .tooManyColumns(let sheet, let count):
      """
      “\(sheet)” has \(count.grouped) columns, and a spreadsheet holds \(Self.mostColumns.grouped): take it as CSV.
      """
    case .notWritten(let reason):
      "The spreadsheet could not be written (\(reason)). Check that the disk is not full, then try again."
    }
  }
}
