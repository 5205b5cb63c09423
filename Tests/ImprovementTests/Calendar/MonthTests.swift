import Testing

@testable import Improvement

@Suite struct MonthTests {
  @Test func reads() {
    #expect(Month("2017-03")?.ordinal == 2017 * 12 + 2)
    #expect(Month("2017-03") == Month(year: 2017, month: 3))
  }

  @Test(arguments: ["", "2017-3", "2017-13", "2017-00", "0000-01", "2017/03", "2017-03-01", " 2017-03"])
  func isNoMonth(text: String) {
    #expect(Month(text) == nil)
  }

  @Test func saysItself() throws {
    let month = try #require(Month("2017-03"))
    #expect(month.name == "March")
    #expect(month.long == "March 2017")
    #expect(month.short == "Mar 17")
    #expect(Month("2005-09")?.short == "Sep 05")
    #expect("\(month)" == "2017-03")
  }

  @Test func everyMonthOfTheCalendarHasItsDays() throws {
    var wrong: [Month] = []
    for ordinal in 12..<(12 * 10_000) {
      let month = Month(ordinal: ordinal)
      let agrees =
        Month(month.iso) == month && month.firstDay.inMonth == month && month.lastDay.inMonth == month
        && month.firstDay.day == 1 && month.lastDay + 1 == (month + 1).firstDay
      if !agrees { wrong.append(month) }
    }
    #expect(wrong.isEmpty)
    #expect(Month("2016-02")?.lastDay.day == 29)
    #expect(Month("2100-02")?.lastDay.day == 28)
  }

  @Test func counts() throws {
    let november = try #require(Month("2016-11"))
    let january = november + 2
    #expect(january.iso == "2017-01")
    #expect(january - 13 == Month("2015-12"))
    #expect(january - november == 2)
    #expect(november.distance(to: january) == 2)
    #expect((november...january).map(\.iso) == ["2016-11", "2016-12", "2017-01"])
    #expect(Array(november..<november).isEmpty)
    #expect(november < january)
    #expect(Month(ordinal: -1).month == 12)
  }
}
