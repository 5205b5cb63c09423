import Testing

@testable import Improvement

@Suite struct TimescaleChangeTests {
  private let published = Self.timescale("2016-12")

  private static func timescale(_ month: String) -> Timescale {
    Timescale(printed: month, from: Month(month)!, to: Month(month)!)
  }

  private func change(
    to month: String, _ decision: TimescaleChange.Decision = .approved, on day: String? = "2017-02-10"
  ) -> TimescaleChange {
    TimescaleChange(
      to: Self.timescale(month), reason: "Late grant", requestedOn: Day("2017-01-05")!, requestedBy: "Lead",
      decision: decision, decidedOn: day.flatMap { Day($0) }, decidedBy: "Board")
  }

  private func baseline(_ changes: [TimescaleChange], asAt month: String) -> String {
    TimescaleChange.baseline(of: published, changes: changes, on: Month(month)!.lastDay).printed
  }

  @Test func withoutAChangeThePublishedTimescaleStands() {
    #expect(baseline([], asAt: "2017-02") == "2016-12")
  }

  @Test func anApprovedChangeStandsFromTheEndOfItsMonth() {
    let changes = [change(to: "2017-06")]
    #expect(baseline(changes, asAt: "2017-01") == "2016-12")
    #expect(baseline(changes, asAt: "2017-02") == "2017-06")
    #expect(baseline(changes, asAt: "2018-02") == "2017-06")
  }

  @Test(arguments: [TimescaleChange.Decision.pending, .refused])
  func whatIsNotApprovedChangesNothing(decision: TimescaleChange.Decision) {
    #expect(baseline([change(to: "2017-06", decision)], asAt: "2017-02") == "2016-12")
  }

  @Test func anApprovalWithoutADayChangesNothing() {
    #expect(baseline([change(to: "2017-06", on: nil)], asAt: "2017-02") == "2016-12")
  }

  @Test func theNewestApprovalStandsWhateverTheOrder() {
    let changes = [change(to: "2017-06", on: "2017-02-10"), change(to: "2017-09", on: "2017-02-11")]
    #expect(baseline(changes, asAt: "2017-02") == "2017-09")
    #expect(baseline(changes.reversed(), asAt: "2017-02") == "2017-09")
  }

  @Test func ofTwoOnOneDayTheLaterWrittenStands() {
    let changes = [change(to: "2017-06"), change(to: "2017-09")]
    #expect(baseline(changes, asAt: "2017-02") == "2017-09")
    #expect(baseline(changes.reversed(), asAt: "2017-02") == "2017-06")
  }

  @Test func thePublishedTimescaleIsNeverOverwritten() {
    var action = Action(
      id: ID("1"), reference: Reference("1.1.1")!, priority: 1, stem: "", timescale: published,
      inPlanFrom: Month("2016-05")!)
    action.timescaleChanges = [change(to: "2017-06")]
    #expect(action.baseline(asAt: Month("2017-03")!).printed == "2017-06")
    #expect(action.timescale == published)
  }
}
