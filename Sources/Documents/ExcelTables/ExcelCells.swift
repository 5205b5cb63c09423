/// What the cells of a workbook share, and how one is put together from what its sheet says.
struct ExcelCells {
  let words: [String]
  let styles: ExcelStyles
  let from1904: Bool

  /// - Parameter result: the value that is kept, also that of a formula; formulas are never worked out.
  /// - Returns: nil when it refers to what is not in the workbook.
  func cell(type: String?, style: Int, result: String?, inline: String, isFormula: Bool) -> Cell? {
    var cell = Cell("")
    styles.fill(&cell, style)
    let result = result ?? ""
    switch type {
    case "s":
      guard !result.isEmpty else { break }
      guard let place = Int(result), words.indices.contains(place) else { return nil }
      cell.text = words[place]
    case "inlineStr": cell.text = inline
    case "str": cell.text = result
    case "b" where !result.isEmpty:
      (cell.text, cell.value) = (isTrue(result) ? "TRUE" : "FALSE", .truth(isTrue(result)))
    case "e" where !result.isEmpty: (cell.text, cell.fault) = (result, .error(result))
    case "d" where !result.isEmpty:
      cell.text = result
      if let day = CalendarDay(result.prefix(10)) { (cell.text, cell.value) = (day.iso, .day(day)) }
    default:
      if result.isEmpty, isFormula { cell.fault = .notCalculated }
      if !result.isEmpty { number(result, styles.format(style), &cell) }
    }
    return cell
  }

  private func number(_ text: String, _ format: NumberFormat, _ cell: inout Cell) {
    guard let number = Double(text), number.isFinite else {
      cell.text = text
      return
    }
    if format.isDay, let day = SerialDay.day(number, from1904: from1904) {
      (cell.text, cell.value) = (format.text(of: day), .day(day))
    } else {
      (cell.text, cell.value) = (format.text(of: number), .number(number))
    }
  }
}

/// The numbers by which spreadsheets count days (ECMA-376, part 1, 18.17.4.1).
enum SerialDay {
  /// Nil for what is no day: the 29th of February 1900, which the first spreadsheets believed in, and all that lies
  /// outside their calendar.
  static func day(_ serial: Double, from1904: Bool) -> CalendarDay? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial.rounded(.down))
    if from1904 { return civil(whole - 24_107) }
    guard whole > 0, whole != 60 else { return nil }
    return civil(whole - (whole < 60 ? 25_568 : 25_569))
  }

  /// The day so many after 1 January 1970. Years are counted from March, so that a leap day ends one.
  static func civil(_ days: Int) -> CalendarDay? {
    let shifted = days + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isAfterDecember = month >= 10
    return CalendarDay(
      year: yearOfEra + era * 400 + (isAfterDecember ? 1 : 0), month: isAfterDecember ? month - 9 : month + 3,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
