/// A day of the Gregorian calendar, from the year 1 to 9998, so that the day after it has four figures
/// for its year too.
package struct CalendarDay: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9998).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(checked: year, month, day)
  }

  /// Reads "2017-03-31" exactly as written so, and nothing else.
  package init?(_ iso: some StringProtocol) {
    let text = Array(iso.utf8)
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = figures(text[0..<4]), let month = figures(text[5..<7]), let day = figures(text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  var next: CalendarDay {
    if day < Self.days(in: month, of: year) { return CalendarDay(checked: year, month, day + 1) }
    return month < 12 ? CalendarDay(checked: year, month + 1, 1) : CalendarDay(checked: year + 1, 1, 1)
  }

  /// "20170331" (RFC 5545, 3.3.4).
  var basic: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }

  /// "2017-03-31"
  var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// "30 November 2016"
  package var long: String { "\(day) \(monthName) \(year)" }

  var monthName: String { Self.monthNames[month - 1] }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  var firstOfMonth: CalendarDay { CalendarDay(checked: year, month, 1) }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A second of Universal Time: when a feed was made.
package struct CalendarMoment: Hashable, Sendable {
  /// "20170331T164210Z" (RFC 5545, 3.3.5, form 2).
  let basic: String

  /// Reads "2017-03-31T16:42:10Z" exactly as written so, and nothing else.
  package init?(_ iso: some StringProtocol) {
    let text = Array(iso.utf8)
    guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
      text[16] == UInt8(ascii: ":"), text[19] == UInt8(ascii: "Z"),
      let day = CalendarDay(String(decoding: text[..<10], as: UTF8.self)),
      let hour = figures(text[11..<13]), let minute = figures(text[14..<16]),
      let second = figures(text[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    basic = "\(day.basic)T\(padded(hour, 2))\(padded(minute, 2))\(padded(second, 2))Z"
  }
}

private func figures(_ text: ArraySlice<UInt8>) -> Int? {
  text.reduce(into: Int?(0)) { number, byte in
    let figure = Int(byte) - 0x30
    number = (0...9).contains(figure) ? number.map { $0 * 10 + figure } : nil
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let figures = String(number)
  return String(repeating: "0", count: max(0, width - figures.count)) + figures
}
