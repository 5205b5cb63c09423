import Testing

@testable import Improvement

@Suite("Words about priorities that stand for a month") struct StandingNarrativesTests {
  private func said(_ priority: Int, _ month: String, _ words: String) -> PriorityNarrative {
    PriorityNarrative(priority: priority, asAt: Month(month)!, narrative: Narrative(words), submittedBy: nil)
  }

  @Test("Of each priority the newest, of that month alone, in the order of the priorities")
  func newest() {
    let all = [
      said(3, "2017-03", "old"), said(1, "2017-03", "only"), said(3, "2017-02", "before"),
      said(3, "2017-03", "new"),
      said(3, "2017-04", "after"),
    ]
    #expect(
      PriorityNarrative.standing(all, asAt: Month("2017-03")!) == [
        said(1, "2017-03", "only"), said(3, "2017-03", "new"),
      ])
    #expect(PriorityNarrative.standing(all, asAt: Month("2017-05")!).isEmpty)
  }
}
