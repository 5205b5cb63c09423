import Foundation
import Testing

@testable import Improvement

@Suite struct WorkingDayTests {
  /// The lines of a part of the case file.
  private static func lines(_ part: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/working-days.facts")
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != part }.dropFirst().prefix { !$0.isEmpty }.map(String.init)
  }

  @Test func `Bank holidays are those of GOV.UK, with every one-off`() throws {
    let lines = try Self.lines("Holidays")
    #expect(lines.count == BankHolidays.years.count)
    for line in lines {
      let year = try #require(Int(line.prefix(4)))
      let days = BankHolidays.all(in: year).map { "\($0.day) \($0.inMonth.short.prefix(3))" }
      #expect("\(year)  " + days.joined(separator: ", ") == line)
    }
  }

  @Test func `A period in working days ends as another program says`() throws {
    let lines = try Self.lines("Clocks")
    #expect(lines.count > 30)
    for line in lines {
      let words = line.split(separator: " ")
      let (start, count) = (try #require(Day(words[0])), try #require(Int(words[2])))
      let end = try #require(Day(words[4]))
      #expect(try WorkingDays.after(start, count) == end, "\(line)")
      #expect(try WorkingDays.between(start, end) == count, "\(line)")
      #expect(try WorkingDays.between(end, start) == -count, "\(line)")
    }
  }

  @Test func `Easter Sunday is a Sunday from 22 March to 25 April`() {
    for year in 1583...4099 {
      let easter = Easter.sunday(of: year)
      #expect(easter.weekday == 7)
      #expect(easter >= Day(year: year, month: 3, day: 22)! && easter <= Day(year: year, month: 4, day: 25)!)
    }
  }

  @Test(arguments: [("2009-12-31", 2009), ("2035-12-01", 2036), ("2036-01-01", 2036)])
  func `A clock beyond the years that are known is refused with a sentence`(_ day: String, _ year: Int) {
    let refused = #expect(throws: WorkingDays.Unknown.self) { try WorkingDays.after(Day(day)!, 70) }
    #expect(
      refused?.sentence
        == "The bank holidays of \(year) are not known here: working days are counted from 2010 to 2035.")
  }

  @Test func `No bank holiday falls on a weekend, and no year has fewer than eight`() {
    for year in BankHolidays.years {
      let days = BankHolidays.all(in: year)
      #expect(days.count >= 8 && days.allSatisfy { $0.weekday < 6 } && Set(days).count == days.count)
    }
    #expect(BankHolidays.all(in: 2036).isEmpty)
  }
}
