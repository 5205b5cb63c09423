/// The most that is read of a workbook or a document; beyond it the file is refused with a sentence that states
/// the limit. They bound memory and time, whatever the file says of itself.
package struct TableLimits: Sendable {
  /// Of all parts that are read, unpacked.
  package var bytes = 40_000_000
  package var bytesPerPart = 25_000_000
  package var rows = 20_000
  package var cells = 1_000_000
  package var cellsPerRow = 500
  package var bytesPerCell = 100_000
  package var tables = 500
  package var elements = 5_000_000
  package var depth = 200

  package init() {}
}
