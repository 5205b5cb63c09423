import Foundation
import Improvement
import Testing

@testable import Papers

/// The demonstration plan as a CSV, beside what a correct import of it finds.
struct DemoPlanTests {
  struct Expected: Decodable {
    let actions: [Row]

    struct Row: Decodable {
      let ref: String
      let rating: String
      let lead: String
      let printed: String
      let from: String
      let to: String
      let hasProgress: Bool
      let hasEvidence: Bool
      let subPoints: Int
    }
  }

  @Test func agreesRowByRow() throws {
    let result = readFixture("improvement-plan.csv")
    #expect(result.sentences == [])
    #expect(result.notes == [])
    let draft = try #require(result.draft)
    let data = try Data(contentsOf: URL(fileURLWithPath: planFixtures + "/improvement-plan.expected.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: data).actions
    #expect(draft.actions.count == 320)
    #expect(draft.actions.map(\.reference.text) == expected.map(\.ref))
    for (action, row) in zip(draft.actions, expected) {
      let update = try #require(action.updates.first)
      #expect(update.rating == row.rating, "\(row.ref)")
      #expect(action.lead == row.lead, "\(row.ref)")
      #expect(action.timescale.printed == row.printed, "\(row.ref)")
      #expect(action.timescale.from.iso == row.from, "\(row.ref)")
      #expect(action.timescale.to.iso == row.to, "\(row.ref)")
      #expect(!update.narrative.isEmpty == row.hasProgress, "\(row.ref)")
      #expect(!action.evidence.isEmpty == row.hasEvidence, "\(row.ref)")
      #expect(action.parts.count == row.subPoints, "\(row.ref)")
    }
  }

  @Test func putsActionsUnderPrioritiesAndObjectives() throws {
    let draft = try #require(readFixture("improvement-plan.csv").draft)
    #expect(draft.plan.priorities.map(\.number) == Array(1...10))
    #expect(draft.plan.priority(8)?.title == "CSE, Missing and Gangs")
    #expect(draft.plan.objectives.count == 63)
    #expect(draft.actions.allSatisfy { $0.objective == $0.reference.parent })
    #expect(draft.plan.council.slug == "barchester-council")
    #expect(draft.plan.council.shortName == "Barchester")
    #expect(draft.said == [.priorityTitle, .objective, .lead, .narrative, .evidence])
    #expect(draft.periods == [ReportingPeriod(month: Month("2017-03")!, state: .open, closedOn: nil)])
  }

  /// As published: 236 due at the end of March 2017, 15 of them Red.
  @Test func givesThePublishedCounts() throws {
    let draft = try #require(readFixture("improvement-plan.csv").draft)
    let position = Position(draft.actions, scale: draft.plan.scale, asAt: Month("2017-03")!)
    #expect(position.due.count == 236)
    #expect(position.due.filter(\.isException).count == 15)
    #expect(position.due.filter(\.isLate).count == 133)
    #expect(position.due.filter(\.isComplete).count == 88)
  }

  @Test func keepsBulletsInNarratives() throws {
    let action = try #require(readFixture("improvement-plan.csv").action("3.3.1"))
    let blocks = try #require(action.updates.first).narrative.blocks
    #expect(blocks.contains { if case .bullets(let items) = $0 { items.count == 6 } else { false } })
    #expect(action.parts.map(\.letter) == ["a", "b", "c", "d"])
    #expect(action.stem.hasSuffix("which will include:"))
  }

  @Test func isQuietWhenReadAgain() throws {
    let (first, second) = (readFixture("improvement-plan.csv"), readFixture("improvement-plan.csv"))
    let merge = PlanMerge(
      try #require(second.draft), into: try #require(first.draft), changeControl: nil,
      today: Day("2017-04-11")!)
    #expect(merge.isEmpty)
    #expect(merge.problems.isEmpty)
  }
}
