import Foundation
import Improvement
import Testing

@testable import Papers

/// The demonstration plan as a workbook that officers keep, beside what a correct import of it finds.
struct DemoWorkbookTests {
  struct Expected: Decodable {
    let actions: [Row]

    struct Row: Decodable {
      let row: Int
      let ref: String
      let rating: String
      let ratingShown: String
      let lead: String
      let printed: String
      let from: String
      let to: String
      let hasProgress: Bool
      let hasEvidence: Bool
      let subPoints: Int
    }
  }

  private func expected() throws -> [Expected.Row] {
    let data = try Data(contentsOf: URL(fileURLWithPath: planFixtures + "/improvement-plan.expected.json"))
    return try JSONDecoder().decode(Expected.self, from: data).actions
  }

  @Test func agreesRowByRow() throws {
    let result = readFixture("improvement-plan.xlsx", planOptions(asAt: nil))
    #expect(result.sentences == [])
    let draft = try #require(result.draft)
    let expected = try expected()
    #expect(draft.actions.map(\.reference.text) == expected.map(\.ref))
    for (action, row) in zip(draft.actions, expected) {
      let update = try #require(action.updates.first)
      #expect(update.rating == row.rating, "\(row.ref)")
      #expect(update.asAt == Month("2017-03"), "\(row.ref)")
      #expect(action.lead == row.lead, "\(row.ref)")
      #expect(action.timescale.printed == row.printed, "\(row.ref)")
      #expect(action.timescale.from.iso == row.from, "\(row.ref)")
      #expect(action.timescale.to.iso == row.to, "\(row.ref)")
      #expect(!update.narrative.isEmpty == row.hasProgress, "\(row.ref)")
      #expect(!action.evidence.isEmpty == row.hasEvidence, "\(row.ref)")
      #expect(action.parts.count == row.subPoints, "\(row.ref)")
      #expect(result.timescales[action.reference]?.row == row.row, "\(row.ref)")
    }
  }

  @Test func saysTheSameAsTheCSV() throws {
    let workbook = try #require(readFixture("improvement-plan.xlsx").draft)
    let csv = try #require(readFixture("improvement-plan.csv").draft)
    #expect(workbook.plan.priorities.map(\.number) == csv.plan.priorities.map(\.number))
    #expect(workbook.plan.priority(3)?.title == "Barchester Safeguarding Children Board")
    for (left, right) in zip(workbook.actions, csv.actions) {
      #expect(left.priority == right.priority, "\(left.reference)")
      #expect(left.stem == right.stem, "\(left.reference)")
      #expect(left.parts.map(\.text) == right.parts.map(\.text), "\(left.reference)")
      #expect(left.updates[0].narrative == right.updates[0].narrative, "\(left.reference)")
      #expect(left.evidence.map(\.title) == right.evidence.map(\.title), "\(left.reference)")
    }
  }

  @Test func saysWhatItAssumed() throws {
    let notes = readFixture("improvement-plan.xlsx").notes
    let byColour = try expected().filter { $0.ratingShown == "fill" }.count
    #expect(
      notes.contains { $0.hasPrefix("Ratings read from the colour of the cell alone: \(byColour) (row 8,") })
    #expect(notes.contains { $0.hasPrefix("Cells whose letter and colour differ: 5 (row 35,") })
    #expect(notes.contains("Rows that are no part of the plan were not read: row 339 and row 340."))
    #expect(notes.count == 3)
  }

  @Test func showsWhatItFound() throws {
    let finding = try #require(readFixture("improvement-plan.xlsx").finding)
    #expect(finding.tables.map(\.name) == ["Improvement Plan", "Notes"])
    #expect(finding.tables.map(\.isRead) == [true, false])
    #expect(finding.mapping.header == [6])
    #expect(
      finding.mapping.columns == [
        "A": .reference, "B": .wording, "C": .lead, "D": .timescale, "E": .rating, "F": .narrative,
        "G": .evidence,
      ])
    #expect(finding.columns.map(\.heading).prefix(3) == ["Ref", "Key action", "Lead officer"])
    let first = try #require(finding.first.first)
    #expect((first.place, first.reference, first.end) == ("Improvement Plan!8", "1.1.1", "2016-06"))
    #expect(first.rating == "green" && first.isRatedByColour)
    #expect(finding.first.count == 10)
    let copy = try JSONDecoder().decode(PlanFinding.self, from: JSONEncoder().encode(finding))
    #expect(copy == finding)
  }

  /// Read again as it was found, it is the same plan.
  @Test func theMappingThatWasFoundGivesTheSamePlan() throws {
    let first = readFixture("improvement-plan.xlsx")
    let text = PlanMappingFile.write(try #require(first.finding).mapping)
    var options = planOptions()
    options.mapping = try PlanMappingFile.read(Array(text.utf8))
    let second = readFixture("improvement-plan.xlsx", options)
    #expect(second.draft?.actions.count == 320)
    #expect(second.draft?.actions.map(\.stem) == first.draft?.actions.map(\.stem))
    #expect(second.finding == first.finding)
  }

  /// The Word report lists the Red actions of March 2017, by its own tables.
  @Test func readsTheTableOfTheReport() throws {
    let result = readFixture("exception-report.docx", planOptions(asAt: nil))
    #expect(result.sentences == [])
    let draft = try #require(result.draft)
    let reds = try expected().filter { $0.rating == "red" }
    #expect(Set(draft.actions.map(\.reference.text)) == Set(reds.map(\.ref)))
    for action in draft.actions {
      let row = try #require(reds.first { $0.ref == action.reference.text })
      #expect(action.updates[0].rating == "red" && action.updates[0].asAt == Month("2017-03"), "\(row.ref)")
      #expect((action.timescale.from.iso, action.timescale.to.iso) == (row.from, row.to), "\(row.ref)")
      #expect(action.parts.count == row.subPoints, "\(row.ref)")
    }
    let plan = try #require(readFixture("improvement-plan.csv").draft)
    for action in draft.actions {
      let kept = try #require(plan.actions.first { $0.reference == action.reference })
      #expect(action.stem == kept.stem && action.priority == kept.priority, "\(action.reference)")
    }
    #expect(result.timescales[Reference("1.7.2")!]?.table == .table(3))
    #expect(result.notes.contains { $0.hasPrefix("Ratings read from the colour of the cell alone: 2 ") })
  }
}
