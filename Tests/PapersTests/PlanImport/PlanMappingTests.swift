import Documents
import Improvement
import Testing

@testable import Papers

struct PlanMappingTests {
  private func refusal(_ text: String) -> String? {
    do throws(FileProblem) {
      _ = try PlanMappingFile.read(Array(text.utf8))
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test func isReadAsItWasWritten() throws {
    var mapping = PlanMapping()
    mapping.tables = ["Plan"]
    mapping.columns = ["A": .reference, "AB": .successMeasure]
    mapping.words = ["Done": "green"]
    mapping.colours = ["FFC000": "amber"]
    mapping.hiddenRows = .leave
    #expect(try PlanMappingFile.read(Array(PlanMappingFile.write(mapping).utf8)) == mapping)
    #expect(try PlanMappingFile.read(Array("{}".utf8)) == PlanMapping())
  }

  @Test(arguments: [
    ("{", "it is not JSON"), ("[]", "pairs"),
    ("{\"columns\": {\"A\": \"weather\"}}", "In the mapping, columns, A"),
    ("{\"hiddenRows\": \"maybe\"}", "“read” or “leave”"), ("{\"header\": 6}", "a list of row numbers"),
    ("{\"tables\": \"Plan\"}", "a list of names"),
  ])
  func saysWhatCannotBeRead(text: String, words: String) throws {
    #expect(try #require(refusal(text)).contains(words))
  }

  @Test func saysWhatCannotBeUsed() {
    let result = readTables(planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|A")) {
      $0.words = ["Done": "finished"]
      $0.colours = ["red": "red"]
      $0.columns = ["A": .reference, "B": .wording, "C": .wording, "5": .rating]
    }
    let told = result.sentences.joined(separator: "\n")
    #expect(told.contains("“Done” is to mean “finished”, which is no rating of the scale."))
    #expect(told.contains("“red” is no colour."))
    #expect(told.contains("“5” is no column."))
    #expect(told.contains("Columns B and C are both to hold the wording of the action."))
  }

  @Test func columnsAreReadAsAPersonSays() {
    let result = readTables(
      planSheet(.sheet("Plan"), "Ref|Action|By|Timescale|RAG", "1.1|Publish|Head of X|Mar-17|A")
    ) {
      $0.columns = ["A": .reference, "B": .wording, "C": .lead, "D": .timescale, "E": .rating]
    }
    #expect(result.action("1.1")?.lead == "Head of X")
  }

  @Test func aHeaderIsReadWhereAPersonSays() {
    let result = readTables(
      planSheet(
        .sheet("Plan"), planHeading, "9.9|An example|Nobody|Mar-17|A", planHeading,
        "1.1|Publish|Head of X|Mar-17|A")
    ) { $0.header = [3] }
    #expect(result.draft?.actions.map(\.reference.text) == ["1.1"])
    let wrong = readTables(planSheet(.sheet("Plan"), planHeading, "1.1|Publish|Head of X|Mar-17|A")) {
      $0.header = [2]
    }
    #expect(wrong.sentences.count == 1)
    #expect(wrong.sentences.joined().contains("The mapping says that row 2 heads the columns"))
  }
}
