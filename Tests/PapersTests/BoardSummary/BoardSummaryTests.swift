import Documents
import Improvement
import Testing

@testable import Papers

/// The board's summary: what it says of a small plan, and that it leaves nothing out unsaid.
struct BoardSummaryTests {
  private func text(_ content: ExceptionReportContent, _ length: BoardSummaryPaper.Length = .two) -> String {
    PaperText(BoardSummaryPaper(content, length).paper).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// 12 priorities of four Reds each.
  private func many() -> ReportFixture {
    var fixture = ReportFixture()
    for priority in 1...12 {
      for number in 1...4 {
        fixture.add(
          "\(priority).1.\(number)", due: "2017-01", category: "practice", ratings: [("2017-03", "red")])
      }
    }
    return fixture
  }

  @Test func `The position is said in one sentence, with what moved since the month before`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-02", "red")])
    fixture.add("1.1.2", due: "2017-01", ratings: [("2017-02", "red"), ("2017-03", "green")])
    fixture.add("2.1.1", due: "2017-09", ratings: [("2017-02", "amber")])
    let said = text(fixture.content(), .one)
    #expect(
      said.contains(
        "1 of 3 actions is complete (33%). Of 2 that have fallen due, 1 (50%) is rated Red, one fewer than in February 2017."
      ))
    #expect(said.contains("Red 2 1 −1") && said.contains("Green 0 1 +1") && said.contains("Amber 1 1 -"))
  }

  @Test func `The first month has nothing to be held against`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-03", ratings: [("2017-03", "red")])
    fixture.actions = fixture.actions.map { action in
      var action = action
      action.inPlanFrom = fixture.month
      return action
    }
    let said = text(fixture.content())
    #expect(said.contains("1 (100%) is rated Red.") && said.contains("Red - 1 -"))
    #expect(!said.contains("fewer") && !said.contains("as many as"))
  }

  @Test func `What has no room is counted, with the way to it`() throws {
    let content = many().content()
    let said = text(content)
    #expect(said.contains("1.1.1 Do 1.1.1; 1.1.2 Do 1.1.2; and 2 more 4"))
    #expect(said.contains("10.1.1 Do 10.1.1; and 3 more 4") && !said.contains("11.1.1 Do"))
    #expect(said.contains("36 more actions are in the exception report."))
    #expect(said.contains("43 more actions are in the exception report."))
    let named = said.matches(of: /\d+\.1\.\d Do \d+\.1\.\d/).count
    #expect(named == 12)
    let links = BoardSummaryPaper(content, .one).paper.sections.flatMap(\.blocks).compactMap { block in
      if case .note(let words) = block, case .link(_, let href)? = words.first(where: { $0.isLink }) {
        return href
      }
      return nil
    }
    #expect(links == ["/plans/plan/exception-reports/2017-03"])
  }

  @Test func `An immediate risk is told first, and an answer that is missing is asked for`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-01", risk: true, ratings: [("2017-03", "red")])
    fixture.add("1.1.2", due: "2017-01", risk: false, ratings: [("2017-03", "red")])
    #expect(text(fixture.content(), .one).contains("Immediate safeguarding risk: 1.1.1. Seen each day."))
    #expect(!text(fixture.content(), .one).contains("no child"))
    fixture.add("1.1.3", due: "2017-01", ratings: [("2017-03", "red")])
    #expect(text(fixture.content(), .one).contains("has still to be answered for 1.1.3."))
  }

  @Test func `What falls due next month and is not complete may turn Red`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-04", ratings: [("2017-03", "amber")])
    fixture.add("1.1.2", due: "2017-04", ratings: [("2017-03", "green")])
    fixture.add("1.1.3", due: "2017-05", ratings: [("2017-03", "amber")])
    let said = text(fixture.content(), .one)
    #expect(
      said.contains(
        "One action falls due in April 2017 and is not complete. What has not progressed by then turns Red. • 1.1.1 Do 1.1.1 (Amber)"
      ))
    #expect(!said.contains("1.1.2 Do") && !said.contains("1.1.3 Do"))
  }

  @Test func `The second page has what stood Red longest first, and its interim measure`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-03", narrative: "New.", ratings: [("2017-03", "red")])
    fixture.add(
      "2.1.1", due: "2017-01", narrative: "Old.",
      ratings: [("2017-01", "red"), ("2017-02", "red"), ("2017-03", "red")])
    let said = text(fixture.content())
    #expect(said.contains("2.1.1 Old. - 3 1.1.1 New. - 1"))
    #expect(
      BoardSummaryPaper(fixture.content(), .two).paper.sections.map(\.startsPage) == [
        false, false, false, true, false, false,
      ])
  }

  @Test func `Words that are too long are cut at a word, with a sign that they go on`() {
    #expect(Words.short("one two, three", 14) == "one two, three")
    #expect(Words.short("one two, three", 13) == "one two…")
    #expect(Words.short("one\n two", 20) == "one two")
    #expect(Words.short(String(repeating: "x", count: 30), 10) == "xxxxxxxxx…")
  }

  @Test func `A plan without a Red says so on both pages`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-03", "green")])
    let said = text(fixture.content())
    #expect(said.contains("No action is rated Red.") && said.contains("0 (0%) are rated Red"))
    #expect(said.contains("One action was completed in March 2017."))
  }
}

extension Inline {
  fileprivate var isLink: Bool {
    if case .link = self { return true }
    return false
  }
}
