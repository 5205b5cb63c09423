import CXlsxwriter

/// Writes one sheet of a workbook.
final class SheetWriter {
  private let sheet: Workbook.Sheet
  private let name: String
  private let title: String
  private let names: [String]
  private let page: UnsafeMutablePointer<lxw_worksheet>
  private let formats: WorkbookFormats
  private var links = 0
  private(set) var cut: [WorkbookFile.CutCell] = []
  /// The first thing that the library refused.
  private(set) var error = LXW_NO_ERROR

  /// The most links that Excel takes on a sheet, and the longest address or shown text of one, in bytes.
  private static let mostLinks = 65_530
  private static let longest = 2_000

  init(
    _ sheet: Workbook.Sheet, _ name: String, title: String, _ names: [String],
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) {
    (self.sheet, self.name, self.title, self.names) = (sheet, name, title, names)
    (self.page, self.formats) = (page, formats)
  }

  func write() {
    note(SheetFrame(sheet, title: title, page).write())
    for (index, column) in sheet.columns.enumerated() {
      let style = CellStyle(isHeading: true, isToRight: column.kind == .figures)
      put(column.title, style, 0, index)
    }
    let headings = sheet.columns.map { Workbook.Cell.text($0.title) }
    if let height = RowHeight.of(headings, sheet.columns) { note(worksheet_set_row(page, 0, height, nil)) }
    for (index, row) in sheet.rows.enumerated() { write(row, at: index + 1, isBold: false) }
    if let footer = sheet.footer { write(footer, at: sheet.rows.count + 1, isBold: true) }
  }

  private func write(_ row: [Workbook.Cell], at index: Int, isBold: Bool) {
    if let height = RowHeight.of(row, sheet.columns) {
      note(worksheet_set_row(page, UInt32(index), height, nil))
    }
    for (column, cell) in row.enumerated() {
      let isFigures = column < sheet.columns.count && sheet.columns[column].kind == .figures
      write(cell, CellStyle(isBold: isBold, isToRight: isFigures), index, column)
    }
  }

  private func write(_ cell: Workbook.Cell, _ style: CellStyle, _ row: Int, _ column: Int) {
    switch cell {
    case .empty: break
    case .text(let text): put(text, style, row, column)
    case .whole(let number) where abs(Double(number)) < 1e15:  // a spreadsheet keeps fifteen figures
      put(Double(number), style, "0", row, column)
    case .whole(let number): put(String(number), style, row, column)
    case .decimal(let number, let format): put(number, style, format, row, column)
    case .percentage(let share, let places):
      put(share, style, places > 0 ? "0.\(String(repeating: "0", count: places))%" : "0%", row, column)
    case .day(let day): put(day, style, "d mmm yyyy", row, column)
    case .month(let day): put(day.firstOfMonth, style, "mmm yyyy", row, column)
    case .rating(let rating):
      var style = style
      style.rating = RatingColours(tone: rating.tone)
      put("\(rating.label) (\(rating.letter))", style, row, column)
    case .link(let text, let target): put(text, to: target, style, row, column)
    }
  }

  private func put(_ text: String, _ style: CellStyle, _ row: Int, _ column: Int) {
    let text = fitted(text, row, column)
    guard !text.written.isEmpty else { return }
    var style = style
    // As text it also stays words when somebody opens the cell and presses Enter.
    if text.looksLikeFormula { style.numberFormat = "@" }
    note(worksheet_write_string(page, UInt32(row), UInt16(column), text.written, formats[style]))
  }

  private func put(_ number: Double, _ style: CellStyle, _ format: String, _ row: Int, _ column: Int) {
    guard number.isFinite else { return put(String(number), style, row, column) }
    var style = style
    style.numberFormat = format
    note(worksheet_write_number(page, UInt32(row), UInt16(column), number, formats[style]))
  }

  private func put(_ day: CalendarDay, _ style: CellStyle, _ format: String, _ row: Int, _ column: Int) {
    // The calendar of spreadsheets begins in 1900, and has a day in its first February that never was.
    guard day.year > 1900 else { return put(day.iso, style, row, column) }
    var style = style
    style.numberFormat = format
    var date = lxw_datetime()
    (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
    note(worksheet_write_datetime(page, UInt32(row), UInt16(column), &date, formats[style]))
  }

  private func put(
    _ text: String, to target: Workbook.Cell.Target, _ style: CellStyle, _ row: Int, _ column: Int
  ) {
    guard !text.isEmpty, text.utf8.count <= Self.longest, links < Self.mostLinks,
      let address = address(target)
    else { return put(text, style, row, column) }
    links += 1
    var style = style
    style.isLink = true
    let text = fitted(text, row, column)
    if text.looksLikeFormula { style.numberFormat = "@" }
    note(
      worksheet_write_url_opt(
        page, UInt32(row), UInt16(column), address, formats[style], text.written, nil))
  }

  private func address(_ target: Workbook.Cell.Target) -> String? {
    switch target {
    case .sheet(let index):
      // The library ends the name of a sheet at "#".
      guard names.indices.contains(index), !names[index].contains("#") else { return nil }
      return "internal:'\(names[index].replacing("'", with: "''"))'!A1"
    case .address(let address):
      // The library goes by "internal:" and "external:" wherever they stand, and writes some marks as three.
      guard ["http://", "https://", "mailto:"].contains(where: { address.hasPrefix($0) }),
        !address.contains("internal:"), !address.contains("external:"), CellText.clean(address) == address
      else { return nil }
      let size = address.utf8.reduce(0) { $0 + (" \"<>[]^`{}%".utf8.contains($1) ? 3 : 1) }
      return size <= Self.longest ? address : nil
    }
  }

  private func fitted(_ text: String, _ row: Int, _ column: Int) -> CellText {
    let text = CellText(text)
    if text.isCut {
      cut.append(WorkbookFile.CutCell(sheet: name, cell: CellName.of(row: row, column: column)))
    }
    return text
  }

  private func note(_ answer: lxw_error) {
    if error == LXW_NO_ERROR { error = answer }
  }
}
