import Improvement
import Testing

@testable import Papers

/// A council's new plan, before anybody has rated its actions.
@Suite struct UnratedPlanTests {
  private static let text = """
    Ref,Action,Lead,Timescale,Progress
    1.1.1,Set up the board,Director,June 2017,It has met
    1.1.2,Publish the plan,Director,Jan 2017,
    """

  private var unrated: PlanImportOptions {
    var options = planOptions(asAt: nil)
    options.mapping.isRated = false
    return options
  }

  @Test func `A file without ratings is refused, and told how to say that there are none yet`() throws {
    #expect(
      try readPlan(Self.text).sentences == [
        "plan.csv:1: No column was found for the rating (RAG). The headings found are “Ref”, “Action”, “Lead”, "
          + "“Timescale” and “Progress”: add what is missing, or give its column a heading by which it is known. "
          + "If nobody has rated the actions yet, say so with --not-rated."
      ])
  }

  @Test func `Said to be unrated, its actions come in without a rating, from the month of today on`() throws {
    let result = try readPlan(Self.text, unrated)
    let draft = try #require(result.draft, "\(result.sentences)")
    #expect(draft.actions.map(\.reference.text) == ["1.1.1", "1.1.2"])
    #expect(draft.actions.allSatisfy { $0.updates.isEmpty })
    #expect(draft.periods.map(\.month) == [Month("2017-04")])
    #expect(!draft.said.contains(.narrative))
    #expect(
      result.notes.contains(
        "The actions come in without ratings, as said. The first updates are asked for April 2017."))
  }

  @Test func `Its month may be said, and a column of ratings is then not read`() throws {
    var options = unrated
    options.asAt = Month("2017-02")
    let result = try readPlan("Ref,Action,Timescale,RAG\n1.1.1,Set up the board,June 2017,purple", options)
    let draft = try #require(result.draft, "\(result.sentences)")
    #expect(draft.actions.count == 1 && draft.actions[0].updates.isEmpty)
    #expect(draft.periods.map(\.month) == [Month("2017-02")])
  }
}
