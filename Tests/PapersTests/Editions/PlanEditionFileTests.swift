import Documents
import Improvement
import Testing

@testable import Papers

@Suite struct PlanEditionFileTests {
  private static let month = Month("2017-03")!

  private static func edition(_ words: String = "Hold meetings") -> PlanEdition {
    PlanEdition(
      title: "Improvement plan",
      priorities: [
        EditionPriority(number: 1, title: words, lead: "Director", responsibleBody: nil),
        EditionPriority(number: 2, title: "Care leavers", lead: nil, responsibleBody: "Partnership"),
      ],
      objectives: [EditionObjective(reference: Reference("1.7")!, priority: 1, title: words)],
      actions: [
        EditionAction(
          reference: Reference("1.7.2")!, priority: 1, objective: Reference("1.7"), stem: words,
          parts: [EditionPart(letter: "a", text: words)], lead: words, contributors: [words, "Legal"],
          timescale: Timescale(printed: "Jan – Mar 17", from: month - 2, to: month), start: month - 5,
          successMeasure: words, category: words, recommendations: ["LA7", words]),
        EditionAction(
          reference: Reference("1.7.10")!, priority: 1, objective: nil, stem: "Act", parts: [], lead: nil,
          contributors: [], timescale: Timescale(printed: "Mar 17", from: month, to: month), start: nil,
          successMeasure: nil, category: nil, recommendations: []),
      ],
      recommendations: [EditionRecommendation(code: "LA7", number: 7, addressedTo: "Council", text: words)])
  }

  @Test(
    "An edition is read back as it was stored, to the byte",
    arguments: [
      "Hold meetings", "", "“quoted” \"straight\" \\ back / slash", "lines\nand\r\nreturns\tand tabs",
      "e\u{301} is not é", "🙂 👩‍👧 漢", "\u{2028}\u{2029}\u{85}\u{7F}\u{1}\u{FEFF}", "</script><!--", "\0",
    ])
  func roundTrip(words: String) throws {
    let edition = Self.edition(words)
    let stored = PlanEditionFile.json(edition)
    let read = try PlanEditionFile.read(stored).get()
    #expect(read == edition)
    #expect(Array(PlanEditionFile.json(read).utf8) == Array(stored.utf8))
    #expect(Array(read.actions[0].stem.unicodeScalars) == Array(words.unicodeScalars))
  }

  @Test("The stored text has its members in one order, without a space between them")
  func canonical() {
    var edition = Self.edition()
    edition.priorities.removeLast()
    edition.actions.removeLast()
    #expect(
      PlanEditionFile.json(edition)
        == #"{"schema":"line-of-sight/plan-edition/1","title":"Improvement plan","#
        + #""priorities":[{"number":1,"title":"Hold meetings","lead":"Director","responsibleBody":null}],"#
        + #""objectives":[{"reference":"1.7","priority":1,"title":"Hold meetings"}],"#
        + #""actions":[{"reference":"1.7.2","priority":1,"objective":"1.7","stem":"Hold meetings","#
        + #""parts":[{"letter":"a","text":"Hold meetings"}],"lead":"Hold meetings","#
        + #""contributors":["Hold meetings","Legal"],"#
        + #""timescale":{"printed":"Jan – Mar 17","from":"2017-01","to":"2017-03"},"start":"2016-10","#
        + #""successMeasure":"Hold meetings","category":"Hold meetings","#
        + #""recommendations":["LA7","Hold meetings"]}],"#
        + #""recommendations":[{"code":"LA7","number":7,"addressedTo":"Council","text":"Hold meetings"}]}"#)
  }

  @Test("The demonstration plan's editions are read back equal, and their comparison is empty")
  func demonstrationPlan() throws {
    let draft = try #require(readFixture("small-plan.json", planOptions(asAt: nil)).draft)
    for day in ["2016-06-30", "2017-03-31", "2018-02-28"].compactMap({ Day($0) }) {
      let edition = PlanEdition(
        plan: draft.plan, actions: draft.actions, recommendations: draft.recommendations, asAt: day)
      #expect(!edition.actions.isEmpty)
      let read = try PlanEditionFile.read(PlanEditionFile.json(edition)).get()
      #expect(read == edition)
      #expect(EditionComparison(from: edition, to: read).isEmpty)
    }
  }

  @Test(
    "What is no edition is a problem that says where",
    arguments: [
      ("", "The stored edition is not correct JSON."),
      ("[]", "The whole file: this is another kind of value"),
      (#"{"schema":"other"}"#, "schema: expected “line-of-sight/plan-edition/1”, and it is “other”."),
      (#"{"schema":"line-of-sight/plan-edition/1"}"#, "title: this member is missing."),
      (
        PlanEditionFile.json(edition()).replacing(#""from":"2017-01""#, with: #""from":"January""#),
        "actions[0].timescale.from: expected a month such as 2017-03."
      ),
      (
        PlanEditionFile.json(edition()).replacing(#""number":1,"#, with: #""number":"one","#),
        "priorities[0].number: this is another kind of value than expected."
      ),
      (
        PlanEditionFile.json(edition()).replacing(#""stem":"Act""#, with: #""stem":null"#),
        "actions[1].stem: this is null, and may not be."
      ),
      (String(repeating: "[", count: 100_000), "The stored edition is not correct JSON."),
    ])
  func notAnEdition(text: String, sentence: String) {
    guard case .failure(let problem) = PlanEditionFile.read(text) else {
      Issue.record("read")
      return
    }
    #expect(problem.sentence.hasPrefix(sentence))
  }
}
