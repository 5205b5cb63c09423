import Improvement
import Testing

@testable import Papers

@Suite struct RegisterOwnColumnTests {
  private static func file(_ own: [RegisterFile.OwnColumn]) -> RegisterFile {
    let month = Month("2017-03")!
    let council = Council(id: ID("c"), slug: "barset", name: "Barset", shortName: "Barset")
    let plan = Plan(
      id: ID("p"), council: council, slug: "plan", title: "Plan", kind: "Plan", firstMonth: month,
      scale: .ragw)
    let actions = ["1.1.1", "1.1.2"].map { reference in
      Action(
        id: ID(reference), reference: Reference(reference)!, priority: 1, stem: "Act",
        timescale: Timescale(printed: "Mar 17", from: month, to: month), inPlanFrom: month)
    }
    let position = Position(actions, scale: .ragw, asAt: month)
    return RegisterFile(plan, asAt: month, standings: position.standings, texts: [:], own: own)
  }

  @Test(
    "A council's own fields stand after the columns that every plan has, marked as text where a spreadsheet would run them"
  )
  func columns() throws {
    let own = RegisterFile.OwnColumn(label: "Budget code", kind: .text, values: [ID("1.1.2"): "=1+1"])
    let lines = Self.file([own]).csv.split(whereSeparator: \.isNewline)
    #expect(lines[0].hasSuffix("As at,Budget code"))
    #expect(lines[1].hasSuffix(","))
    #expect(lines[2].hasSuffix("\"'=1+1\""))
    #expect(Self.file([own]).json.contains("\"own\":[{\"label\":\"Budget code\",\"value\":\"=1+1\"}]"))
  }

  @Test("Without own fields the file is what it always was")
  func none() {
    #expect(!Self.file([]).json.contains("\"own\""))
    #expect(Self.file([]).csv.split(whereSeparator: \.isNewline)[0].hasSuffix("Updated,As at"))
  }
}
