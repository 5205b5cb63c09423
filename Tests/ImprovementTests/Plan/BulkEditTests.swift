import Testing

@testable import Improvement

@Suite struct BulkEditTests {
  private static func action(_ change: (inout Action) -> Void = { _ in }) -> Action {
    let end = Month("2017-03")!
    var action = Action(
      id: ID("a"), reference: Reference("1.1.1")!, priority: 1, stem: "Act",
      timescale: Timescale(printed: "Mar 17", from: end, to: end), inPlanFrom: end - 6)
    change(&action)
    return action
  }

  @Test("One thing is changed, from what is kept to what was given")
  func changes() {
    let action = Self.action {
      ($0.lead, $0.category, $0.recommendations) = ("Head of Law", "process", ["LA10", "LA2"])
    }
    let lead = BulkEdit.lead("Director").change(of: action)
    #expect(lead.from == "Head of Law" && lead.to == "Director" && lead.changes)
    let theme = BulkEdit.category(nil).change(of: action)
    #expect(theme.from == "process" && theme.to == nil && theme.changes)
    let more = BulkEdit.addRecommendation("LA3").change(of: action)
    #expect(more.from == "LA2, LA10" && more.to == "LA2, LA3, LA10")
    let fewer = BulkEdit.removeRecommendation("LA2").change(of: action)
    #expect(fewer.to == "LA10")
  }

  @Test("What is so already is no change")
  func same() {
    let action = Self.action { ($0.lead, $0.watchedBy, $0.recommendations) = ("Head of Law", "", ["LA2"]) }
    #expect(!BulkEdit.lead("Head of Law").change(of: action).changes)
    #expect(!BulkEdit.watchedBy(nil).change(of: action).changes)
    #expect(!BulkEdit.electedMember("").change(of: action).changes)
    #expect(!BulkEdit.addRecommendation("LA2").change(of: action).changes)
    #expect(!BulkEdit.removeRecommendation("LA9").change(of: action).changes)
  }
}
