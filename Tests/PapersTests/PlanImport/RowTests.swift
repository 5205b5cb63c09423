import Improvement
import Testing

@testable import Papers

/// What each sort of row is taken for.
struct RowTests {
  @Test func bandsSetThePriority() throws {
    let result = try readPlan(
      planRows(
        "Priority 6: Care Leavers,,,,", "6.1.1,Publish,Head of X,Jan-17,G", "7 Adoption,,,,",
        "7.1.1,Ring,Head of X,Jan-17,G", ",,,,", "Legal,,,,", "10.1.1,Hold,Head of X,Jan-17,G"))
    #expect(result.sentences == [])
    let priorities = try #require(result.draft).plan.priorities
    #expect(priorities.map(\.number) == [6, 7, 10])
    #expect(priorities.map(\.title) == ["Care Leavers", "Adoption", "Legal"])
    #expect(result.draft?.said.contains(.priorityTitle) == true)
    #expect(result.action("10.1.1")?.priority == 10)
  }

  @Test(arguments: [
    ("1 Leadership and Governance", 1, "Leadership and Governance"),
    ("Priority 1: Leadership", 1, "Leadership"),
    ("1. Leadership", 1, "Leadership"), ("Priority 1 – Leadership", 1, "Leadership"), ("1", 1, "Priority 1"),
    ("Leadership", 1, "Leadership"), ("14-19 education", 1, "14-19 education"),
    ("Theme 4: Homes", 4, "Homes"),
  ])
  func readsThePriorityColumn(printed: String, number: Int, title: String) throws {
    let result = try readPlan(
      planRows(
        "\(printed),1.1.1,Publish,Head of X,Jan-17,G", heading: "Priority,Ref,Action,Lead,Timescale,RAG"))
    let priority = try #require(result.draft?.plan.priorities.first)
    #expect(priority.number == number && priority.title == title)
    #expect(result.action("1.1.1")?.priority == number)
  }

  @Test func titlesMustAgree() throws {
    let heading = "Ref,Priority,Objective,Action,Lead,Timescale,RAG"
    let result = try readPlan(
      planRows(
        "1.1.1,1 Leadership & Governance,Staff are heard,Publish,Head of X,Jan-17,G",
        "1.1.2,1 Leadership and governance,Staff are heard,Publish,Head of X,Jan-17,G",
        "1.1.3,1 Adoption,Staff are paid,Publish,Head of X,Jan-17,G", heading: heading))
    #expect(
      result.sentences == [
        "plan.csv:4:2: Priority 1 is called “Adoption” here and “Leadership & Governance” in row 2. Give it one "
          + "title, or mend the number.",
        "plan.csv:4:3: Objective 1.1 is called “Staff are paid” here and “Staff are heard” in row 2. Give it one "
          + "title, or mend the number.",
      ])
  }

  @Test func objectivesAreNumberedByTheReferenceOrByThemselves() throws {
    let result = try readPlan(
      planRows(
        "1.7.1,Staff are heard,Publish,Head of X,Jan-17,G", "1.7.2,,Ring,Head of X,Jan-17,G",
        "1.8.1,1.8: Money,Hold,Head of X,Jan-17,G", "2.1,Unnumbered,Hold,Head of X,Jan-17,G",
        heading: "Ref,Objective,Action,Lead,Timescale,RAG"))
    let draft = try #require(result.draft)
    #expect(draft.plan.objectives.map(\.reference.text) == ["1.7", "1.8"])
    #expect(draft.plan.objectives.map(\.title) == ["Staff are heard", "Money"])
    #expect(draft.actions.map { $0.objective?.text } == ["1.7", "1.7", "1.8", nil])
    #expect(result.notes.contains { $0.hasPrefix("The objectives of 1 action were not read") })
  }

  @Test func objectivesMayBeBands() throws {
    let result = try readPlan(
      planRows(
        "Priority 6 Care Leavers,,,,", "6.1 A home of one's own,,,,", "6.1.1,Publish,Head of X,Jan-17,G",
        "6.2 Work,,,,", "6.3.1,Ring,Head of X,Jan-17,G"))
    let draft = try #require(result.draft)
    #expect(draft.plan.objectives.map(\.title) == ["A home of one's own"])
    #expect(draft.actions.map { $0.objective?.text } == ["6.1", nil])
  }

  @Test func priorityWithoutANumberIsAsked() throws {
    let result = try readPlan(
      planRows("LA7,Homes,Publish,Head of X,Jan-17,G", heading: "Ref,Priority,Action,Lead,Timescale,RAG"))
    #expect(result.sentences.count == 1)
    #expect(result.sentences[0].hasPrefix("plan.csv:2:2: Its priority has no number: “Homes”."))
  }

  @Test func letteredRowsArePartsOfTheActionAbove() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish a guide with:,Head of X,Jan-17,G", "a),terms and,,,", "b.,names;,,,G",
        "(c),dates.,,,", "1.1.2,Ring,Head of X,Jan-17,G"))
    #expect(result.sentences == [])
    let action = try #require(result.action("1.1.1"))
    #expect(action.parts.map(\.letter) == ["a", "b", "c"])
    #expect(action.parts.map(\.text) == ["terms", "names", "dates"])
    #expect(result.notes.map { $0.prefix(36) } == ["Lettered rows that say more than the"])
    #expect(result.action("1.1.2")?.parts == [])
  }

  @Test func letteredRowsMustRunOn() throws {
    let result = try readPlan(
      planRows("a),first,,,", "1.1.1,Publish:,Head of X,Jan-17,G", "b),second,,,", "a),third,,Mar-17,"))
    #expect(result.problems.map(\.row) == [2, 4, 5])
    #expect(result.sentences[0].contains("no action stands above it"))
    #expect(result.sentences[1].contains("lettered b), and a) would be next"))
    #expect(result.sentences[2].contains("parts have no timescale of their own"))
  }

  @Test func rowsThatLackSomething() throws {
    let result = try readPlan(
      planRows(
        ",Publish,Head of X,Jan-17,G", "1.1.2,,Head of X,Jan-17,G", "first,Ring,Head of X,Jan-17,G",
        ",,Head of X,Jan-17,G", ",,,,G", "1.1.3,,,,"))
    #expect(
      result.sentences == [
        "plan.csv:2:1: “Publish” has no reference. Write its number, such as 1.7.2.",
        "plan.csv:3:2: “1.1.2” has no wording. Write what will be done.",
        "plan.csv:4:1: “first” is not a reference. Write its number, such as 1.7.2.",
        "plan.csv:5:1: This row has neither a reference nor a wording. Give it both, or remove the row.",
        "plan.csv:6:5: Only the rating is filled in this row. Move it to its action, or remove it.",
        "plan.csv:7:2: “1.1.3” has no wording. Write what will be done.",
      ])
  }

  @Test func longRemarksAreNoted() throws {
    let remark = String(repeating: "Some words about the plan. ", count: 6)
    let result = try readPlan(planRows("1.1.1,Publish,Head of X,Jan-17,G", remark + ",,,,"))
    #expect(result.notes == ["Rows that are no part of the plan were not read: row 3."])
  }
}
