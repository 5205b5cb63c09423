import Documents
import Improvement
import Testing

@testable import Papers

/// Every month of the demonstration council, closed, written and read back.
struct SnapshotFileTests {
  @Test(arguments: DemoClosing.months)
  func `A month is read back as it was frozen, and its text is always the same bytes`(month: Month) throws {
    let closing = try #require(DemoClosing.of(month))
    let (snapshot, text) = (closing.snapshot, closing.text)
    #expect(snapshot.position.standings.count > 300)
    let back = try SnapshotFile.read(text)
    #expect(back.equals(snapshot))
    #expect(SnapshotFile(back.inAnotherOrder).text.utf8.elementsEqual(text.utf8))
  }

  @Test(arguments: DemoClosing.months)
  func `Papers from a snapshot that was read back are those of the day of closing`(month: Month) throws {
    let closing = try #require(DemoClosing.of(month))
    let report = SnapshotReport(try SnapshotFile.read(closing.text))
    let bodies = closing.draft.plan.priorities.compactMap { $0.responsibility(asAt: month.lastDay)?.body }
    let body = try #require(bodies.first)
    let scopes = [
      ReportScope(), ReportScope(priority: 3), ReportScope(category: "process"),
      ReportScope(body: body),
    ]
    for scope in scopes {
      for list in scope == ReportScope() ? ReportList.allCases : [.exceptions, .late] {
        let live = closing.live(list, scope)
        let needed = SnapshotReport.needsEarlier(list: list, scope: scope)
        let told = report.content(
          list: list, scope: scope, earlier: needed ? closing.earlier(list, scope) : [])
        let (one, other) = (ExceptionReportFile(live).json.text(), ExceptionReportFile(told).json.text())
        #expect(one.utf8.elementsEqual(other.utf8), "\(list) \(scope)")
        let papers = (ExceptionReportPaper(live).paper, ExceptionReportPaper(told).paper)
        #expect(papers.0 == papers.1, "\(list) \(scope)")
      }
    }
  }

  @Test(arguments: DemoClosing.months)
  func `Held against the records as they were known at closing, nothing is restated`(month: Month) throws {
    let closing = try #require(DemoClosing.of(month))
    let back = try SnapshotFile.read(closing.text)
    #expect(Restatement(back, now: closing.position).isEmpty)
  }

  @Test func `A correction after closing leaves the month's paper, and is restated since`() throws {
    let closing = try #require(DemoClosing.of(Month("2017-03")!))
    let red = try #require(closing.live().report.listed.first).reference
    let actions = closing.draft.actions.map { action in
      guard action.reference == red else { return action }
      var action = action
      action.updates.append(
        Update(
          id: ID("later"), asAt: closing.month, rating: "amber", recordedOn: closing.closedOn + 10))
      return action
    }
    func now(knownOn day: Day) -> Position {
      Position(
        actions, scale: closing.draft.plan.scale, priorities: closing.draft.plan.priorities,
        asAt: closing.month, knownOn: day)
    }
    let back = try SnapshotFile.read(closing.text)
    #expect(Restatement(back, now: now(knownOn: closing.closedOn + 9)).isEmpty)
    let restated = Restatement(back, now: now(knownOn: closing.closedOn + 10))
    #expect(restated.sentences == ["\(red) was Red and is now Amber."])
    #expect(restated.exceptions == Restatement.Figure(then: 15, now: 14))
    #expect(SnapshotReport(back).content().report.listed.count == 15)
  }

  @Test func `Another period says what is known of the month now`() throws {
    let closing = try #require(DemoClosing.of(Month("2017-03")!))
    #expect(SnapshotReport(closing.snapshot).content().isClosed)
    var period = ReportingPeriod(month: closing.month, state: .closed, closedOn: closing.closedOn)
    period.publishedOn = closing.closedOn + 3
    #expect(SnapshotReport(closing.snapshot).content(period: period).period == period)
  }
}
