import Documents
import Improvement
import Testing

@testable import Papers

/// The charts of the exception report: where they stand, and when there are none.
struct ReportChartTests {
  private func fixture() -> ReportFixture {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2016-12", ratings: [("2017-02", "red")])
    fixture.add("2.1.1", due: "2017-03", ratings: [("2017-02", "amber"), ("2017-03", "green")])
    return fixture
  }

  private func captions(_ content: ExceptionReportContent) -> [String] {
    ExceptionReportPaper(content).paper.sections.flatMap { section in
      section.blocks.compactMap { block in
        if case .figure(let figure) = block { return "\(section.id): \(figure.caption)" }
        return nil
      }
    }
  }

  @Test func `The trend ends the background, and the priorities stand under table 1`() {
    var content = fixture().content()
    content.trend = [RatedMonth(fixture().position(asAt: Month("2017-02")!))]
    #expect(
      captions(content) == [
        "background: Chart 1. Actions by month and rating, February 2017 to March 2017",
        "analysis: Chart 2. Actions by priority and rating at 31 March 2017",
      ])
  }

  @Test func `A plan reported for the first time has no trend`() {
    #expect(
      captions(fixture().content()) == ["analysis: Chart 1. Actions by priority and rating at 31 March 2017"])
  }

  @Test func `One priority alone has no chart by priority, and a list that carries nothing over has none`() {
    #expect(captions(fixture().content(scope: ReportScope(priority: 1))).isEmpty)
    var content = fixture().content(list: .completed)
    content.trend = [RatedMonth(fixture().position(asAt: Month("2017-02")!))]
    #expect(captions(content).isEmpty)
  }

  @Test func `Charts change no sentence and no note of the report`() {
    var content = fixture().content()
    let before = ExceptionReportPaper(content)
    content.trend = [RatedMonth(fixture().position(asAt: Month("2017-02")!))]
    let after = ExceptionReportPaper(content)
    #expect(after.sentences == before.sentences && after.notes == before.notes)
  }
}
