/// A day in the council's calendar, with no time and no time zone: the day an update was made, a
/// meeting was held or a report was published.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970.
  package let ordinal: Int

  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Nil when there is no such day. Years run from 1 to 9999, so that every day has an ISO text.
  package init?(year: Int, month: Int, day: Int) {
    guard let inMonth = Month(year: year, month: month) else { return nil }
    guard day >= 1, day <= inMonth.lastDay.day else { return nil }
    self = inMonth.firstDay + (day - 1)
  }

  /// Reads "2017-03-31" exactly as written so, and nothing else.
  package init?(_ iso: some StringProtocol) {
    let text = Array(iso.utf8)
    guard text.count == 10, text[4] == isoDash, text[7] == isoDash else { return nil }
    guard let year = isoNumber(text[0..<4]), let month = isoNumber(text[5..<7]),
      let day = isoNumber(text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { civil.year }
  /// 1 for January to 12 for December.
  package var month: Int { civil.month }
  package var day: Int { civil.day }

  package var inMonth: Month {
    let civil = civil
    return Month(ordinal: civil.year * 12 + civil.month - 1)
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { (ordinal + 3).remainder(floorDividedBy: 7) + 1 }

  /// "2017-03-31", as kept in records and sent to other programs.
  package var iso: String { "\(inMonth.iso)-\(padded(day, to: 2))" }

  /// "31 March 2017", as in the text of a report.
  package var long: String { "\(day) \(inMonth.long)" }

  /// "31 Mar 17", as in a narrow column.
  package var short: String { "\(day) \(inMonth.short)" }

  package var description: String { iso }

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
  package static func + (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal + days) }
  package static func - (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal - days) }
  /// How many days the left stands after the right.
  package static func - (left: Day, right: Day) -> Int { left.ordinal - right.ordinal }
}

// Howard Hinnant's civil calendar: years begin in March, so that the leap day comes last, and repeat
// every 400 years (146,097 days). https://howardhinnant.github.io/date_algorithms.html
extension Day {
  /// The first of a month, whatever the year.
  init(firstOf month: Month) {
    let marchYear = month.month > 2 ? month.year : month.year - 1
    let era = marchYear.quotient(floorDividedBy: 400)
    let yearOfEra = marchYear - era * 400
    let monthsAfterMarch = (month.month + 9) % 12
    let dayOfYear = (153 * monthsAfterMarch + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(ordinal: era * 146_097 + dayOfEra - 719_468)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = shifted.quotient(floorDividedBy: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthsAfterMarch = (5 * dayOfYear + 2) / 153
    let month = monthsAfterMarch < 10 ? monthsAfterMarch + 3 : monthsAfterMarch - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthsAfterMarch + 2) / 5 + 1)
  }
}
