import Testing

@testable import Improvement

@Suite struct UpdateCheckTests {
  private let march = Month("2017-03")!

  private func action(due: String = "2016-12", parts: [String] = []) -> Action {
    let due = Month(due)!
    var action = Action(
      id: ID("a"), reference: Reference("8.3.4")!, priority: 8, stem: "Create a data set",
      timescale: Timescale(printed: due.long, from: due, to: due), inPlanFrom: Month("2016-05")!)
    action.parts = parts.map { Part(letter: $0, text: "part \($0)") }
    return action
  }

  private func last(_ rating: String, _ words: String = "A draft was shown to police.") -> Update {
    var update = Update(id: ID("u"), asAt: march - 1, rating: rating, recordedOn: Day("2017-03-09")!)
    update.narrative = Narrative(words)
    return update
  }

  /// An update with nothing wrong with it, but for what the test changes.
  private func problems(
    _ rating: String, due: String = "2016-12", parts: [String] = [], before: String = "red",
    hasEvidence: Bool = false, _ change: (inout UpdateContent) -> Void = { _ in }
  ) -> [String] {
    var content = UpdateContent()
    content.rating = rating
    content.narrative = "The team is putting it right."
    content.forecast = march + 2
    change(&content)
    return UpdateCheck(
      content, of: action(due: due, parts: parts), scale: .ragw, month: march, last: last(before),
      hasEvidence: hasEvidence
    ).problems.map(\.field)
  }

  @Test func `A late action that moves needs words and a forecast, and no more`() {
    #expect(problems("amber", before: "amber").isEmpty)
    #expect(problems("amber", before: "amber") { $0.narrative = " \n" } == ["words"])
    #expect(problems("amber", before: "amber") { $0.forecast = nil } == ["forecast"])
    #expect(problems("amber", before: "amber") { $0.forecast = self.march } == ["forecast"])
  }

  @Test func `A Red needs the answer about immediate risk, and how it is known`() {
    #expect(problems("red") == ["risk"])
    #expect(problems("red") { $0.risk = false } == ["risk-why"])
    #expect(problems("red") { ($0.risk, $0.riskReason) = (false, "Each child is followed up.") }.isEmpty)
  }

  @Test func `A Red before the date is refused, whatever reason is given`() {
    let found = problems("red", due: "2017-09") {
      ($0.risk, $0.riskReason, $0.overrideReason) = (false, "Known.", "It will never be done.")
    }
    #expect(found == ["rating"])
  }

  @Test func `Complete needs what is different now, and evidence`() {
    #expect(problems("green") == ["different", "evidence"])
    #expect(
      problems("green", hasEvidence: true) { $0.whatIsDifferent = "Children are seen in time." }.isEmpty)
  }

  @Test func `Complete with a part that is not ticked needs a reason`() {
    let change: (inout UpdateContent) -> Void = {
      $0.whatIsDifferent = "Children are seen in time."
      $0.partsDone = ["a"]
    }
    #expect(problems("green", parts: ["a", "b"], hasEvidence: true, change) == ["why"])
  }

  @Test func `A ticked part means that work is under way, so Red needs a reason`() {
    let found = problems("red", parts: ["a", "b"]) {
      $0.partsDone = ["a"]
      ($0.risk, $0.riskReason) = (false, "Known.")
    }
    #expect(found == ["why"])
  }

  @Test func `That nothing has changed is said, not assumed`() {
    #expect(
      problems("amber", before: "amber") { $0.narrative = "A draft was  shown to police." } == ["words"])
    let said = problems("amber", before: "amber") {
      $0.narrative = "A draft was shown to police."
      $0.isUnchanged = true
    }
    #expect(said.isEmpty)
    #expect(problems("amber", before: "amber") { $0.isUnchanged = true } == ["no-change"])
  }

  @Test func `An action that has not begun and is not due needs no words`() {
    #expect(
      problems("white", due: "2017-09", before: "white") { ($0.narrative, $0.forecast) = ("", nil) }.isEmpty)
  }

  @Test func `Without a rating there is nothing to send`() {
    #expect(problems("", before: "amber") == ["rating"])
    #expect(problems("mauve", before: "amber") == ["rating"])
  }

  @Test func `What looks like somebody's identity is explained, and asks for a reason`() throws {
    var content = UpdateContent()
    (content.rating, content.narrative, content.forecast) = ("amber", "We rang 07700 900123.", march + 1)
    let findings = PrivacyGuard().findings(in: content.narrative).map { (field: "words", finding: $0) }
    func check() -> [UpdateCheck.Problem] {
      UpdateCheck(
        content, of: action(), scale: .ragw, month: march, last: last("amber"), hasEvidence: false,
        findings: findings
      ).problems
    }
    #expect(check().map(\.field) == ["words", "privacy"])
    #expect(check()[0].sentence == "Take out “07700 900123”: it looks like a phone number")
    content.privacyReason = "It is the duty line."
    #expect(check().isEmpty)
  }
}
