import Testing

@testable import Improvement

@Suite struct PaceTests {
  private let march = Month("2017-03")!

  private func track(
    due: String, _ updates: [(month: String, rating: String, forecast: String?)],
    accepted: [(String, String)] = []
  ) -> Pace.Track {
    let due = Month(due)!
    var action = Action(
      id: ID("a"), reference: Reference("1.1.1")!, priority: 1, stem: "Do it",
      timescale: Timescale(printed: due.long, from: due, to: due), inPlanFrom: Month("2016-05")!)
    action.updates = updates.enumerated().map { place, said in
      var update = Update(
        id: ID("u\(place)"), asAt: Month(said.month)!, rating: said.rating, recordedOn: Day("2017-04-05")!)
      update.forecast = said.forecast.flatMap { Month($0) }
      return update
    }
    let position = Position([action], scale: .ragw, asAt: march)
    return Pace.Track(
      position.standings[0], history: History(action.updates), scale: .ragw,
      accepted: accepted.map { (sent: Day($0)!, on: Day($1)!) })
  }

  @Test func `Months at Red count the month ends at which it was due and Red, carried over ones too`() {
    let found = track(
      due: "2016-11",
      [
        ("2016-10", "amber", nil), ("2016-11", "red", nil), ("2017-01", "amber", nil),
        ("2017-03", "red", nil),
      ])
    #expect(found.monthsAtException == 3)
    #expect(found.daysLate == 121)
  }

  @Test(arguments: [
    ("2016-12", [("2017-02", "green")], 59), ("2016-12", [("2016-11", "green")], 0),
    ("2016-12", [("2016-12", "green"), ("2017-01", "amber"), ("2017-03", "green")], 90),
    ("2016-12", [("2017-01", "amber")], 90), ("2017-09", [("2017-01", "amber")], nil as Int?),
  ])
  func `An action is late from its date to its completion, the last one where it was reopened`(
    _ due: String, _ updates: [(String, String)], _ late: Int?
  ) {
    #expect(track(due: due, updates.map { ($0.0, $0.1, nil) }).daysLate == late)
  }

  @Test func `A slip is a forecast moved later, and one moved earlier is none`() {
    let found = track(
      due: "2016-12",
      [
        ("2016-10", "amber", "2016-12"), ("2016-11", "amber", "2017-02"), ("2016-12", "amber", "2017-01"),
        ("2017-02", "amber", "2017-04"),
      ])
    #expect(found.slips == 2)
  }

  @Test(arguments: [([1, 2], "1.5"), ([1, 1, 2], "1.3"), ([0], "0.0"), ([], "-"), ([1, 2, 2], "1.7")])
  func `Means have one decimal, rounded half-up`(_ numbers: [Int], _ words: String) {
    #expect(Pace.words(Pace.tenths(numbers)) == words)
  }

  @Test func `Days to acceptance run from sending`() {
    let found = track(
      due: "2016-12", [("2017-02", "amber", nil)],
      accepted: [("2017-03-01", "2017-03-04"), ("2017-03-05", "2017-03-05")])
    #expect(found.daysToAcceptance == [3, 0])
  }
}
