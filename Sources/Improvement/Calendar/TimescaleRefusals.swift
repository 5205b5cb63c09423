// What is said of dates and ranges that cannot be read.
extension TimescaleProblem {
  /// Every sentence quotes what was found, a long text cut short, and then says how to mend it.
  init(_ printed: String, _ found: String, mend: String) {
    let quoted = printed.count > 60 ? "\(printed.prefix(60))…" : printed
    self.init(sentence: "“\(quoted)” \(found). \(mend)")
  }

  static func unread(_ printed: String) -> Self {
    Self(
      printed, "could not be read as a timescale",
      mend: "Write the month by which it is due, such as “March 2017”, or “January to March 2017”.")
  }

  static func moreThanOne(_ printed: String) -> Self {
    Self(
      printed, "gives more than one date",
      mend: "One timescale is needed: write one month and year, or one range. A new date is a forecast.")
  }

  static func whichYear(_ printed: String) -> Self {
    Self(
      printed, "leaves out a year",
      mend: "Write which year it ends in, as in “March 2017” or “Q4 2016/17”.")
  }

  static func noEnd(_ printed: String) -> Self {
    Self(
      printed, "says when it begins, and not when it ends",
      mend: "Every action needs an end month: write both, as in “January to March 2017”.")
  }

  static func unlikely(year: Int, in printed: String, likely: ClosedRange<Int>) -> Self {
    let ofEitherCentury = (2000...2099).contains(year) && !printed.contains(String(year))
    let found = ofEitherCentury ? "year, \(year - 100) or \(year)" : "year, \(year)"
    return Self(
      printed, "has an unlikely \(found)",
      mend: "Write the month by which it is due, between \(likely.lowerBound) and \(likely.upperBound).")
  }

  static func backwards(_ first: ClosedRange<Day>, _ last: ClosedRange<Day>, printed: String) -> Self {
    let (beginning, end) = (first.upperBound, last.upperBound)
    let months = beginning.inMonth == end.inMonth ? nil : (beginning.inMonth.long, end.inMonth.long)
    let (later, earlier) = months ?? (beginning.long, end.long)
    return Self(
      printed, "runs backwards: \(later) is after \(earlier)",
      mend: "Write the earlier one first, each with its year.")
  }

  static func unlike(_ printed: String) -> Self {
    Self(
      printed, "begins in one style and ends in another",
      mend: "Write the first and the last month with their years, such as “April 2016 to March 2017”.")
  }

  static func noDay(_ day: Int, in month: Month, printed: String) -> Self {
    let named = month.month == 2 ? month.long : month.name
    return Self(
      printed, "has no such day: \(named) has \(month.lastDay.day) days",
      mend: "Write the day that was meant, or only “\(month.long)”.")
  }

  static func noMonth(_ month: Int, printed: String) -> Self {
    Self(
      printed, "cannot be a date: there is no month \(month)",
      mend: "Write the month's name and the year, such as “March 2017”.")
  }

  /// A date the American way round, if the other way round there is such a day.
  static func noMonth(_ month: Int, orDay day: Int, of year: Int, printed: String) -> Self {
    guard let mended = Day(year: year, month: day, day: month) else {
      return noMonth(month, printed: printed)
    }
    return Self(
      printed, "cannot be a date: there is no month \(month)",
      mend: "Put the day first: write “\(padded(mended.day, to: 2))/\(padded(mended.month, to: 2))/\(year)”.")
  }

  static func dayAfterMonth(_ day: Int, month: Int, year: Int, printed: String) -> Self {
    Self(
      printed, "has its day after its month",
      mend: "Put the day first: write “\(day) \(Month.names[month - 1]) \(year)”.")
  }

  static func noPart(_ number: Int, isHalf: Bool, printed: String) -> Self {
    let found = isHalf ? "half \(number), and a year has two" : "quarter \(number), and a year has four"
    return Self(
      printed, "says \(found)",
      mend: "Write the month by which it is due, such as “March 2017”.")
  }

  static func weekday(_ weekday: Int, isNot day: Day, printed: String) -> Self {
    let (meant, found) = (weekdayNames[weekday - 1], weekdayNames[day.weekday - 1])
    return Self(
      printed, "disagrees with itself: \(day.long) is a \(found), not a \(meant)",
      mend: "Write the right day, or only “\(day.inMonth.long)”.")
  }

  static func spreadsheetDay(_ day: Day, printed: String) -> Self {
    Self(
      printed, "looks like a spreadsheet's day number (perhaps \(day.long))",
      mend: "Format the cell as a date, or write “\(day.inMonth.long)”.")
  }

  static func figures(_ printed: String) -> Self {
    Self(
      printed, "could be more than one date",
      mend: "Write the month's name and the year in full, such as “March 2017”.")
  }
}
