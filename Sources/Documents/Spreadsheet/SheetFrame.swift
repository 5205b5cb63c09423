import CXlsxwriter

/// What is around a sheet's cells: widths, what stays in sight, filters, and how it is printed.
struct SheetFrame {
  private let sheet: Workbook.Sheet
  private let title: String
  private let page: UnsafeMutablePointer<lxw_worksheet>

  private static let a4: UInt8 = 9
  /// In Unicode scalars: headers and footers hold 255, and "&" takes two.
  private static let longestWords = 100

  init(_ sheet: Workbook.Sheet, title: String, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    (self.sheet, self.title, self.page) = (sheet, title, page)
  }

  /// Gives what the library refused, if anything.
  func write() -> lxw_error {
    let lastColumn = max(0, sheet.columns.count - 1)
    for (index, column) in sheet.columns.enumerated() {
      worksheet_set_column(page, UInt16(index), UInt16(index), min(255, max(1, column.width)), nil)
    }
    worksheet_freeze_panes(page, 1, 0)
    if sheet.isList, !sheet.columns.isEmpty {
      worksheet_autofilter(page, 0, 0, UInt32(sheet.rows.count), UInt16(lastColumn))
    }
    // References such as 1.10 are words, which no program need remark on.
    let last = CellName.of(row: sheet.rows.count + 1, column: lastColumn)
    worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:" + last)
    return setPrinting()
  }

  private func setPrinting() -> lxw_error {
    worksheet_set_paper(page, Self.a4)
    worksheet_set_landscape(page)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    worksheet_gridlines(page, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue))
    let header =
      sheet.title.isEmpty ? LXW_NO_ERROR : worksheet_set_header(page, "&L" + Self.words(sheet.title))
    let footer = worksheet_set_footer(page, "&L" + Self.words(title) + "&RPage &P of &N")
    return header == LXW_NO_ERROR ? footer : header
  }

  /// "&" begins a command in headers and footers, and two of them are one; but the library takes "&&G" and "&&["
  /// for a picture.
  private static func words(_ text: String) -> String {
    let scalars = CellText.clean(text).unicodeScalars
    let short =
      scalars.count > longestWords ? String(scalars.prefix(longestWords - 1)) + "…" : String(scalars)
    return short.replacing("&", with: "&&").replacing("&&G", with: "&& G").replacing("&&[", with: "&& [")
  }
}
