import Testing

@testable import Improvement

@Suite struct EarlyWarningSentenceTests {
  @Test("A quiet month has no sentence")
  func quiet() {
    let warning = EarlyWarning(WarnedAction.position([WarnedAction()]), scale: .ragw)
    #expect(warning.isEmpty && warning.sentences == [])
  }

  @Test("Every list has its sentence, in the plural")
  func plural() {
    func action(_ reference: String, _ change: (inout WarnedAction) -> Void) -> WarnedAction {
      WarnedAction {
        $0.reference = reference
        change(&$0)
      }
    }
    let actions = [
      action("5.8.10") { ($0.rating, $0.end) = ("white", "2017-04") },
      action("5.8.2") { ($0.rating, $0.end, $0.joined) = (nil, "2017-04", "2017-03") },
      action("2.1") { $0.end = "2017-04" }, action("2.2") { $0.end = "2017-04" },
      action("3.1") { ($0.forecast, $0.updated) = ("2017-09", "2016-12") },
      action("3.2") { ($0.forecast, $0.updated) = ("2017-07", "2016-11") },
    ]
    let warning = EarlyWarning(
      WarnedAction.position(actions), scale: .ragw,
      monthsUnchanged: [Reference("3.1")!: 3, Reference("3.2")!: 4],
      answers: [
        LeadAnswers(lead: "A", asked: 4, answered: 1, late: 1),
        LeadAnswers(lead: nil, asked: 2, answered: 2, late: 2),
      ])
    #expect(
      warning.sentences == [
        "2 actions turn Red at the end of April 2017 unless they progress: 5.8.2 and 5.8.10.",
        "2 actions are under way and end in April 2017, and are late after that unless completed: 2.1 and 2.2.",
        "2 actions have said the same for 3 months or more: 3.1 and 3.2.",
        "3 updates are missing and 3 updates came late, from 1 lead and actions without a lead.",
        "2 actions are forecast to end after their timescales: 3.1 and 3.2.",
        "2 actions have had no update for more than 1 month: 3.1 and 3.2.",
      ])
  }

  @Test("Every list has its sentence, in the singular and on another scale")
  func singular() {
    let turning = WarnedAction { ($0.rating, $0.end, $0.joined) = (nil, "2017-04", "2017-03") }
    let late = WarnedAction {
      ($0.rating, $0.reference, $0.end, $0.forecast) = ("delayed", "2.1", "2017-04", "2017-05")
    }
    let position = Position([turning.action, late.action], scale: .onTrack, asAt: WarnedAction.asAt)
    let warning = EarlyWarning(
      position, scale: .onTrack, monthsUnchanged: [Reference("2.1")!: 5],
      answers: [LeadAnswers(lead: "A", asked: 1, answered: 0, late: 0)])
    #expect(
      warning.sentences == [
        "1 action turns “Will not be met” at the end of April 2017 unless it progresses: 1.1.1.",
        "1 action is under way and ends in April 2017, and is late after that unless completed: 2.1.",
        "1 action has said the same for 3 months or more: 2.1.",
        "1 update is missing, from 1 lead.",
        "1 action is forecast to end after its timescale: 2.1.",
      ])
    #expect(warning.unchanged.map(\.sentence) == ["The narrative of 2.1 has stood unchanged for 5 months."])
    #expect(
      warning.slips.map(\.sentence)
        == ["2.1 is forecast for May 2017, 1 month after April 2017, when it is due."])
  }

  @Test(
    "How a lead answered",
    arguments: [
      (8, 6, 1, "Lead: of 8 updates asked for, 2 are missing and 1 came late."),
      (1, 0, 0, "Lead: of 1 update asked for, 1 is missing."),
      (3, 3, 2, "Lead: of 3 updates asked for, 2 came late."),
      (3, 3, 0, "Lead: of 3 updates asked for, all came in time."),
    ])
  func answered(asked: Int, answered: Int, late: Int, sentence: String) {
    #expect(LeadAnswers(lead: "Lead", asked: asked, answered: answered, late: late).sentence == sentence)
  }

  @Test("Up to twelve actions are named, and more are counted", arguments: [12, 13])
  func manyActions(number: Int) {
    let actions = (1...number).map { each in
      WarnedAction { ($0.reference, $0.end) = ("1.\(each)", "2017-04") }
    }
    let warning = EarlyWarning(WarnedAction.position(actions), scale: .ragw)
    let end =
      number > 12
      ? "completed." : "completed: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11 and 1.12."
    #expect(
      warning.sentences
        == ["\(number) actions are under way and end in April 2017, and are late after that unless " + end])
  }

  @Test("What is stale says since when")
  func stale() {
    let stale = WarnedAction { $0.updated = "2016-12" }
    let warning = EarlyWarning(WarnedAction.position([stale]), scale: .ragw)
    #expect(
      warning.stale.map(\.sentence)
        == ["1.1.1 has had no update for 3 months: the last is as at December 2016."])
  }
}
