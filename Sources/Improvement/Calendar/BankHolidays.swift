/// The bank holidays of England and Wales from 2010 to 2035: New Year's Day, Good Friday, Easter Monday, the
/// early May, spring and summer bank holidays, Christmas Day and Boxing Day, with the days that stand in for
/// those on a weekend, under the Banking and Financial Dealings Act 1971; and what was proclaimed once.
package enum BankHolidays {
  /// The years for which they are known.
  package static let years = 2010...2035

  /// A holiday that fell on another day than the rule says, or that no rule says.
  private struct Proclaimed {
    let day: Day
    /// The day of the rule that it took the place of; nil where it was one more.
    var instead: Day?
  }

  /// By royal proclamation.
  private static let proclaimed = [
    // The royal wedding.
    Proclaimed(day: Day("2011-04-29")!),
    // The Diamond Jubilee.
    Proclaimed(day: Day("2012-06-04")!, instead: Day("2012-05-28")), Proclaimed(day: Day("2012-06-05")!),
    // Seventy-five years after the end of the war in Europe.
    Proclaimed(day: Day("2020-05-08")!, instead: Day("2020-05-04")),
    // The Platinum Jubilee.
    Proclaimed(day: Day("2022-06-02")!, instead: Day("2022-05-30")), Proclaimed(day: Day("2022-06-03")!),
    // The state funeral of Queen Elizabeth II.
    Proclaimed(day: Day("2022-09-19")!),
    // The coronation of King Charles III.
    Proclaimed(day: Day("2023-05-08")!),
  ]

  /// A year's, in order.
  ///
  /// - Returns: none for a year for which they are not known.
  package static func all(in year: Int) -> [Day] {
    guard years.contains(year) else { return [] }
    let own = proclaimed.filter { $0.day.year == year }
    let moved = Set(own.compactMap(\.instead))
    return (byRule(year).filter { !moved.contains($0) } + own.map(\.day)).sorted()
  }

  package static func contains(_ day: Day) -> Bool { known[day.year]?.contains(day) ?? false }

  private static let known = Dictionary(uniqueKeysWithValues: years.map { ($0, Set(all(in: $0))) })

  private static func byRule(_ year: Int) -> [Day] {
    let easter = Easter.sunday(of: year)
    let christmas = Day(year: year, month: 12, day: 25)!
    return [
      offWeekend(Day(year: year, month: 1, day: 1)!), easter - 2, easter + 1,
      firstMonday(from: Day(year: year, month: 5, day: 1)!),
      firstMonday(from: Day(year: year, month: 5, day: 25)!),
      firstMonday(from: Day(year: year, month: 8, day: 25)!),
    ] + atChristmas(christmas)
  }

  private static func firstMonday(from day: Day) -> Day { day + (8 - day.weekday) % 7 }

  /// The day itself, or the Monday after a weekend.
  private static func offWeekend(_ day: Day) -> Day { day.weekday > 5 ? firstMonday(from: day) : day }

  /// Of two days in a row each that falls on a weekend has the next working day for its own.
  private static func atChristmas(_ day: Day) -> [Day] {
    switch day.weekday {
    case 5: [day, day + 3]
    case 6: [day + 2, day + 3]
    case 7: [day + 1, day + 2]
    default: [day, day + 1]
    }
  }
}

/// The date of Easter.
enum Easter {
  /// Easter Sunday by the Gregorian calendar: the anonymous computus, as in Meeus, "Astronomical
  /// Algorithms" (second edition, 1998), chapter 8.
  static func sunday(of year: Int) -> Day {
    let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let place = epact + weekday - 7 * late + 114
    return Day(year: year, month: place / 31, day: place % 31 + 1)!
  }
}
