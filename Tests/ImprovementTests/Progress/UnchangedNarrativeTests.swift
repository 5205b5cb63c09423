import Testing

@testable import Improvement

@Suite struct UnchangedNarrativeTests {
  private func update(_ month: String, _ words: String, recordedOn day: String? = nil) -> Update {
    let asAt = Month(month)!
    var update = Update(
      id: ID(month + words), asAt: asAt, rating: "amber",
      recordedOn: day.flatMap { Day($0) } ?? asAt.lastDay)
    update.narrative = Narrative(words)
    return update
  }

  @Test(
    "Months for which the words have stood",
    arguments: [
      ([], nil), ([("2017-03", "New")], 0), ([("2017-01", "Old")], 2),
      ([("2017-01", "Old"), ("2017-03", "New")], 0),
      ([("2016-12", "Same"), ("2017-01", " Same "), ("2017-03", "Same")], 3),
      ([("2016-12", "Same"), ("2017-01", "Other"), ("2017-03", "Same")], 0),
      ([("2016-12", "Same"), ("2017-02", ""), ("2017-03", "Same")], 3), ([("2017-03", " ")], nil),
      ([("2017-04", "Later")], nil),
    ] as [([(String, String)], Int?)])
  func months(said: [(String, String)], months: Int?) {
    let history = History(said.map { update($0.0, $0.1) })
    #expect(history.monthsNarrativeUnchanged(asAt: Month("2017-03")!) == months)
  }

  @Test("A correction counts once it is known")
  func corrected() {
    let history = History([
      update("2017-02", "Old"), update("2017-03", "Old"),
      update("2017-03", "Corrected", recordedOn: "2017-05-02"),
    ])
    #expect(history.monthsNarrativeUnchanged(asAt: Month("2017-03")!) == 0)
    #expect(history.monthsNarrativeUnchanged(asAt: Month("2017-03")!, knownOn: Day("2017-05-01")!) == 1)
  }
}
