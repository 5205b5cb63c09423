import Testing

@testable import Improvement

@Suite struct LeadAnswersTellingTests {
  private static let position = WarnedAction.position([
    WarnedAction { ($0.reference, $0.lead) = ("1.1.1", "Head of Law") },
    WarnedAction { ($0.reference, $0.lead) = ("1.1.2", "Head of Law") },
    WarnedAction { ($0.reference, $0.lead, $0.updated) = ("1.1.3", "Head of Law", "2017-02") },
    WarnedAction { ($0.reference, $0.lead) = ("2.1.1", "Director") },
  ])

  private static func answers(_ sentOn: [String: String], by day: String?) -> [String: LeadAnswers] {
    let sent = Dictionary(uniqueKeysWithValues: sentOn.map { (ID<Action>($0.key), Day($0.value)!) })
    let all = LeadAnswers.all(
      MonthAnswers(position, submissions: []), sentOn: sent, by: day.flatMap { Day($0) })
    return Dictionary(uniqueKeysWithValues: all.map { ($0.lead ?? "", $0) })
  }

  @Test("An update is late when it was sent after its day, and one that came with an import never is")
  func late() throws {
    let answers = Self.answers(["1.1.1": "2017-04-08", "2.1.1": "2017-04-09"], by: "2017-04-08")
    let law = try #require(answers["Head of Law"])
    #expect((law.asked, law.answered, law.unanswered, law.late) == (3, 2, 1, 0))
    let director = try #require(answers["Director"])
    #expect((director.asked, director.answered, director.late) == (1, 1, 1))
  }

  @Test("Where no day was named none is late")
  func noDay() {
    let answers = Self.answers(["1.1.1": "2017-05-30"], by: nil)
    #expect(answers.values.allSatisfy { $0.late == 0 })
  }
}
