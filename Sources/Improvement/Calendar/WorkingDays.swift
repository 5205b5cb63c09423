/// Working days in England: Monday to Friday, without bank holidays. They are what the Department's clocks
/// count in.
package enum WorkingDays {
  /// A clock that cannot be told.
  package struct Unknown: Error, Hashable, Sendable {
    /// The year whose bank holidays are not known.
    package let year: Int

    package var sentence: String {
      let known = BankHolidays.years
      return
        "The bank holidays of \(year) are not known here: working days are counted from \(known.lowerBound) to \(known.upperBound)."
    }
  }

  package static func contains(_ day: Day) -> Bool { day.weekday < 6 && !BankHolidays.contains(day) }

  /// The last day of a period of so many working days. The first of them is the working day after the one on
  /// which the period begins, whatever day that was.
  ///
  /// - Throws: `Unknown` where it would run beyond the years of which the bank holidays are known.
  package static func after(_ start: Day, _ count: Int) throws(Unknown) -> Day {
    var (day, left) = (start, count)
    try check(day)
    while left > 0 {
      day = day + 1
      try check(day)
      if contains(day) { left -= 1 }
    }
    return day
  }

  /// How many working days there are after one day, up to and with another; below nought where it is before.
  ///
  /// - Throws: `Unknown` where one of them is beyond the years of which the bank holidays are known.
  package static func between(_ start: Day, _ end: Day) throws(Unknown) -> Int {
    try check(start)
    try check(end)
    if end < start { return -(try between(end, start)) }
    return (start.ordinal..<end.ordinal).count { contains(Day(ordinal: $0 + 1)) }
  }

  private static func check(_ day: Day) throws(Unknown) {
    guard BankHolidays.years.contains(day.year) else { throw Unknown(year: day.year) }
  }
}
