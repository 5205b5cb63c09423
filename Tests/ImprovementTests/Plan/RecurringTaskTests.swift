import Testing

@testable import Improvement

@Suite struct RecurringTaskTests {
  private static func task(
    every: Int, from: String, until: String? = nil, done: [(String, String, String)] = []
  )
    -> RecurringTask
  {
    RecurringTask(
      id: ID("t"), action: ID("a"), what: "Dip sample", everyMonths: every, from: Month(from)!,
      until: until.flatMap { Month($0) },
      occurrences: done.map { month, day, recorded in
        TaskOccurrence(
          month: Month(month)!, doneOn: Day(day)!, doneBy: "Head of Law", note: nil, evidence: nil,
          recordedBy: "Head of Law", recordedOn: Day(recorded)!)
      })
  }

  @Test(
    "A task falls in its months and no others",
    arguments: [
      (1, "2017-01", nil, "2017-03", "2017-01 2017-02 2017-03"),
      (3, "2016-11", nil, "2017-06", "2016-11 2017-02 2017-05"),
      (12, "2016-04", "2017-03", "2018-06", "2016-04"),
      (2, "2017-05", nil, "2017-04", ""),
    ] as [(Int, String, String?, String, String)])
  func months(_ every: Int, _ from: String, _ until: String?, _ through: String, _ expected: String) {
    let task = Self.task(every: every, from: from, until: until)
    let months = task.months(through: Month(through)!)
    #expect(months.map(\.iso).joined(separator: " ") == expected)
    #expect(months.allSatisfy(task.falls))
  }

  @Test("The next month is the first after another, and none once it has ended")
  func next() {
    let task = Self.task(every: 3, from: "2017-01", until: "2017-08")
    #expect(task.next(after: Month("2016-05")!) == Month("2017-01"))
    #expect(task.next(after: Month("2017-01")!) == Month("2017-04"))
    #expect(task.next(after: Month("2017-03")!) == Month("2017-04"))
    #expect(task.next(after: Month("2017-07")!) == nil)
  }

  @Test("A month that ended without it is overdue; one that has not ended is due")
  func overdue() {
    let task = Self.task(every: 1, from: "2017-01", done: [("2017-02", "2017-03-02", "2017-03-09")])
    let (march, today) = (Month("2017-03")!, Day("2017-03-20")!)
    #expect(task.overdue(asAt: march, today: today) == [Month("2017-01")!])
    #expect(task.state(in: march, asAt: march, today: today) == .due)
    #expect(task.overdue(asAt: march, today: Day("2017-04-01")!).map(\.iso) == ["2017-01", "2017-03"])
  }

  @Test("What was done after the month that follows, or recorded after the reader's day, does not count yet")
  func asAt() {
    let late = Self.task(every: 1, from: "2017-01", done: [("2017-01", "2017-03-02", "2017-03-09")])
    let today = Day("2017-06-01")!
    #expect(late.overdue(asAt: Month("2017-01")!, today: today).count == 1)
    #expect(late.overdue(asAt: Month("2017-02")!, today: today) == [Month("2017-02")!])
    #expect(
      late.overdue(asAt: Month("2017-02")!, today: today, knownOn: Day("2017-03-08")!).map(\.iso)
        == ["2017-01", "2017-02"])
  }

  @Test("Its rhythm is told in words")
  func rhythm() {
    #expect(Self.task(every: 1, from: "2017-01").rhythm == "every month")
    #expect(Self.task(every: 6, from: "2017-01").rhythm == "every 6 months")
    #expect(Self.task(every: 12, from: "2017-01").rhythm == "once a year")
  }
}
