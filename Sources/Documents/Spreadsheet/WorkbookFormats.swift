import CXlsxwriter

/// The looks that a workbook's cells have, each kept in the file once.
final class WorkbookFormats {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var made: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
  }

  subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = made[style] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    made[style] = format
    return format
  }
}
