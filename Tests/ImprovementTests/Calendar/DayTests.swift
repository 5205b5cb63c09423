import Testing

@testable import Improvement

@Suite struct DayTests {
  @Test func everyDayOfElevenCenturiesFollowsTheOneBefore() throws {
    let first = try #require(Day(year: 1600, month: 1, day: 1))
    var (year, month, number) = (1600, 1, 1)
    var wrong: [Day] = []
    for ordinal in first.ordinal...(first.ordinal + 400_000) {
      let day = Day(ordinal: ordinal)
      let agrees = (day.year, day.month, day.day) == (year, month, number)
      if !agrees || Day(day.iso) != day || Day(year: year, month: month, day: number) != day {
        wrong.append(day)
      }
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      number += 1
      if number > lengths[month - 1] { (month, number) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong.isEmpty)
    #expect(year == 2695)
  }

  @Test(arguments: [
    ("2017-02-31", "February 2017 has no 31st: it ends on the 28th"),
    ("2016-02-30", "February 2016 has no 30th: it ends on the 29th"),
    ("2017-06-31", "June 2017 has no 31st: it ends on the 30th"),
    ("2017-01-32", "January 2017 has no 32nd: it ends on the 31st"),
    ("2017-13-01", "“2017-13-01” is not a day: a year has twelve months, and this is month 13"),
    ("2017-02-00", "“2017-02-00” is not a day. Write it as year, month and day: 2017-04-06"),
    ("soon", "“soon” is not a day. Write it as year, month and day: 2017-04-06"),
    ("31/02/2017", "“31/02/2017” is not a day. Write it as year, month and day: 2017-04-06"),
  ])
  func `A text that is no day is refused with what is wrong with it`(text: String, sentence: String) {
    #expect(Day(text) == nil)
    #expect(Day.refusal(of: text) == sentence)
  }

  @Test func knownDays() throws {
    #expect(Day(ordinal: 0).iso == "1970-01-01")
    #expect(Day(ordinal: -1).iso == "1969-12-31")
    #expect(Day("2017-03-31")?.ordinal == 17_256)
    #expect(Day("0001-01-01")?.iso == "0001-01-01")
    #expect(Day("9999-12-31")?.iso == "9999-12-31")
  }

  @Test(arguments: [
    "", "2017-3-31", "2017-02-29", "2017-13-01", "2017-00-10", "2017-01-00", "0000-01-01", "2017/03/31",
    "31-03-2017", "2017-03-31 ", "+017-03-31", "2017-03-3১", "20170331", "2017-03-31T00:00", "-017-03-31",
  ])
  func isNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [(2016, 2, 30), (2100, 2, 29), (2017, 4, 31), (2017, 0, 1), (10_000, 1, 1), (0, 1, 1)])
  func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func weekdaysRunFromMondayToSunday() throws {
    #expect(Day(ordinal: 0).weekday == 4)
    #expect(Day("2017-06-30")?.weekday == 5)
    #expect((-10...10).map { Day(ordinal: $0 * 7 + 4).weekday } == Array(repeating: 1, count: 21))
    #expect((-3...3).map { Day(ordinal: $0).weekday } == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func saysItself() throws {
    let day = try #require(Day("2017-03-01"))
    #expect(day.long == "1 March 2017")
    #expect(day.short == "1 Mar 17")
    #expect("\(day)" == "2017-03-01")
    #expect(day.inMonth == Month("2017-03"))
  }

  @Test func counts() throws {
    let day = try #require(Day("2016-02-28"))
    #expect((day + 2).iso == "2016-03-01")
    #expect((day - 28).iso == "2016-01-31")
    #expect((day + 366) - day == 366)
    #expect(day < day + 1)
  }
}
