/// A workbook as a file (Office Open XML, ISO/IEC 29500).
package struct WorkbookFile: Sendable {
  package static let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  package let bytes: [UInt8]
  /// The cells whose words were longer than a cell can hold.
  package let cut: [CutCell]

  package struct CutCell: Sendable, Hashable {
    package let sheet: String
    /// "B7"
    package let cell: String

    package var sentence: String {
      """
      Cell \(cell) of sheet “\(sheet)” holds more than a spreadsheet's cell can; what is past \
      \(CellText.most.grouped) characters was left out, and an ellipsis stands for it.
      """
    }
  }
}
