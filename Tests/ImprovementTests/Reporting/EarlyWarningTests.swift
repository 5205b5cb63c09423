import Testing

@testable import Improvement

@Suite struct EarlyWarningTests {
  private func warning(
    _ actions: [WarnedAction], unchanged: [Reference: Int] = [:], answers: [LeadAnswers] = [],
    _ change: (inout EarlyWarning.Settings) -> Void = { _ in }
  ) -> EarlyWarning {
    var settings = EarlyWarning.Settings()
    change(&settings)
    return EarlyWarning(
      WarnedAction.position(actions), scale: .ragw, monthsUnchanged: unchanged, answers: answers,
      settings: settings)
  }

  enum Turns { case red, late, neither }

  @Test(
    "What turns at the next month end",
    arguments: [
      ("white", "2017-04", Turns.red), (nil, "2017-04", .red), ("amber", "2017-04", .late),
      ("green", "2017-04", .neither), ("white", "2017-05", .neither), ("amber", "2017-05", .neither),
      ("white", "2017-03", .neither), ("red", "2017-03", .neither), ("amber", "2016-12", .neither),
    ] as [(String?, String, Turns)])
  func turning(rating: String?, end: String, turns: Turns) {
    let warning = warning([WarnedAction { ($0.rating, $0.end) = (rating, end) }])
    #expect(warning.turningException.count == (turns == .red ? 1 : 0))
    #expect(warning.turningLate.count == (turns == .late ? 1 : 0))
  }

  @Test("A withdrawn action warns of nothing")
  func withdrawn() {
    let gone = WarnedAction {
      ($0.isWithdrawn, $0.end, $0.forecast, $0.updated) = (true, "2017-04", "2017-12", "2016-06")
    }
    #expect(warning([gone], unchanged: [Reference("1.1.1")!: 9]).isEmpty)
  }

  @Test(
    "A narrative that has stood too long, of an action that owes news",
    arguments: [
      ("amber", 2, false), ("amber", 3, true), ("amber", 8, true), ("white", 8, false), ("green", 8, false),
    ])
  func unchanged(rating: String, months: Int, isListed: Bool) {
    let reference = Reference("1.1.1")!
    let warning = warning([WarnedAction { $0.rating = rating }], unchanged: [reference: months])
    #expect(warning.unchanged.map(\.standing.reference) == (isListed ? [reference] : []))
    #expect(warning.unchanged.allSatisfy { $0.months == months })
  }

  @Test(
    "A forecast beyond the timescale, and by how much",
    arguments: [
      (nil, nil), ("2017-05", nil), ("2017-06", nil), ("2017-07", 1), ("2018-01", 7),
    ] as [(String?, Int?)])
  func slips(forecast: String?, months: Int?) {
    #expect(
      warning([WarnedAction { $0.forecast = forecast }]).slips.map(\.months) == (months.map { [$0] } ?? []))
  }

  @Test(
    "Without an update for longer than the rhythm",
    arguments: [
      ("amber", "2017-03", 1, nil), ("amber", "2017-02", 1, nil), ("amber", "2017-01", 1, 2),
      ("amber", "2017-01", 3, nil), ("amber", "2016-11", 3, 4), ("green", "2016-06", 1, nil),
      ("white", "2016-06", 1, nil), (nil, "", 1, 11),
    ] as [(String?, String, Int, Int?)])
  func stale(rating: String?, updated: String, rhythm: Int, months: Int?) {
    let action = WarnedAction { ($0.rating, $0.updated) = (rating, updated) }
    #expect(warning([action]) { $0.rhythm = rhythm }.stale.map(\.months) == (months.map { [$0] } ?? []))
  }

  @Test("An action that is due or should have started owes news, though it never had any")
  func staleWithoutAnUpdate() {
    let due = WarnedAction { ($0.rating, $0.end, $0.joined) = (nil, "2017-03", "2017-02") }
    let begun = WarnedAction {
      ($0.rating, $0.start, $0.joined, $0.reference) = (nil, "2017-03", "2017-01", "1.1.2")
    }
    let new = WarnedAction {
      ($0.rating, $0.start, $0.joined, $0.reference) = (nil, "2017-03", "2017-03", "1.1.3")
    }
    let stale = warning([due, begun, new]).stale
    #expect(stale.map(\.months) == [2, 3])
    #expect(stale[0].sentence == "1.1.1 has had no update since it joined the plan in February 2017.")
  }

  @Test("Only leads who owe something are listed, who owes most first")
  func answers() {
    let answers = [
      LeadAnswers(lead: "A", asked: 4, answered: 4, late: 0),
      LeadAnswers(lead: "C", asked: 5, answered: 4, late: 1),
      LeadAnswers(lead: "B", asked: 9, answered: 7, late: 0),
      LeadAnswers(lead: nil, asked: 8, answered: 0, late: 0),
    ]
    #expect(warning([], answers: answers).answers.map(\.lead) == [nil, "B", "C"])
  }
}
