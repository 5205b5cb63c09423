import Testing

@testable import Improvement

@Suite("What actions wait for at a month end") struct WaitingListTests {
  private let asAt = Month("2017-03")!

  private func action(_ reference: String, _ rating: String = "amber", withdrawn: Bool = false) -> Action {
    var action = EditedPlan.action(reference, due: "2017-09")
    action.updates = [Update(id: ID(reference), asAt: asAt, rating: rating, recordedOn: Day("2017-04-03")!)]
    if withdrawn {
      action.withdrawal = Withdrawal(date: Day("2017-03-10")!, reason: "", approvedBy: "", successor: nil)
    }
    return action
  }

  private func list(_ dependencies: [(String, expected: String?, met: String?)], _ actions: [Action])
    -> WaitingList
  {
    WaitingList(
      dependencies.map { reference, expected, met in
        (
          Reference(kept: reference),
          Dependency(
            kind: "decision", what: reference, action: nil, expected: expected.flatMap { Month($0) },
            met: met.flatMap { Month($0) })
        )
      }, in: Position(actions, scale: .ragw, asAt: asAt))
  }

  private func names(_ items: [WaitingList.Item]) -> [String] { items.map(\.standing.reference.text) }

  @Test("What was expected by the month's end and is not met stands first, the longest past at the top")
  func overdue() {
    let actions = ["1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"].map { action($0) }
    let list = list(
      [
        ("1.1.1", "2017-04", nil), ("1.1.2", "2017-03", nil), ("1.1.3", "2016-12", nil), ("1.1.4", nil, nil),
        ("1.1.5", "2017-01", "2017-03"),
      ], actions)
    #expect(names(list.overdue) == ["1.1.3", "1.1.2"])
    #expect(list.overdue.map { $0.monthsPast(asAt) } == [3, 0])
    #expect(names(list.expected) == ["1.1.1", "1.1.4"])
    #expect(names(list.met) == ["1.1.5"])
  }

  @Test("What was met later was not met yet")
  func metLater() {
    let list = list([("1.1.1", "2017-02", "2017-04")], [action("1.1.1")])
    #expect(names(list.overdue) == ["1.1.1"])
  }

  @Test("Withdrawn and completed actions wait for nothing")
  func over() {
    let list = list(
      [("1.1.1", "2017-01", nil), ("1.1.2", "2017-01", nil)],
      [action("1.1.1", withdrawn: true), action("1.1.2", "green")])
    #expect(list.overdue.isEmpty && list.expected.isEmpty && list.met.isEmpty)
  }

  @Test("An action that is waited for and complete, or gone, asks whether the wait is over")
  func settled() {
    let others = [action("2.1.1", "green"), action("2.1.2", withdrawn: true), action("2.1.3")]
    let list = WaitingList(
      others.map { other in
        (
          Reference(kept: "1.1.1"),
          Dependency(kind: "action", what: "", action: other.reference, expected: nil, met: nil)
        )
      }, in: Position([action("1.1.1")] + others, scale: .ragw, asAt: asAt))
    #expect(list.expected.map(\.looksSettled) == [true, true, false])
  }
}
