import Improvement
import Testing

@testable import Papers

/// What is made of single cells.
struct CellTests {
  @Test(arguments: [
    "Executive Director, Children and Families", "Head of Fostering and Adoption",
    "HR Business Partner, Children and Families",
    "Head of Service, Children in Care and Leaving Care", "Performance and Systems Manager",
    "Health/Social Care Lead",
    "Executive Director,\nChildren and Families", "Director of Housing and Service Delivery",
    "Head of Early Help / Jane Smith",
    "Group Manager, Missing and Exploitation", "Jane Smith",
  ])
  func onePost(lead: String) {
    #expect(PlanImport.PostTitles.two(in: lead) == nil)
  }

  @Test(arguments: [
    ("Principal Social Worker / Head of Early Help", "Principal Social Worker", "Head of Early Help"),
    ("Head of Early Help and Virtual School Head", "Head of Early Help", "Virtual School Head"),
    (
      "Head of Fostering and Adoption and Head of Early Help", "Head of Fostering and Adoption",
      "Head of Early Help"
    ),
    ("Jane Smith; Bob Jones", "Jane Smith", "Bob Jones"), ("Head of A\nHead of B", "Head of A", "Head of B"),
    ("Director of Social Care & Cllr Jones", "Director of Social Care", "Cllr Jones"),
    ("Jane Smith / Bob Jones", "Jane Smith", "Bob Jones"),
    ("Group Manager Leaving Care and Team Manager", "Group Manager Leaving Care", "Team Manager"),
  ])
  func twoPosts(lead: String, first: String, second: String) throws {
    let found = try #require(PlanImport.PostTitles.two(in: lead))
    #expect(found == (first, second))
  }

  @Test func twoLeadsAreAsked() throws {
    let result = try readPlan(planRows("1.1.1,Publish,Principal Social Worker / Head of Early Help,Jan-17,G"))
    #expect(
      result.sentences == [
        "plan.csv:2:3: This names two leads, “Principal Social Worker” and “Head of Early Help”, and one must be "
          + "accountable. Which is it? Keep that one here; the other can be a contributor."
      ])
  }

  @Test func rowsWithoutALeadAreCounted() throws {
    let result = try readPlan(planRows("1.1.1,Publish,,Jan-17,G", "1.1.2,Ring,TBC,Jan-17,G"))
    #expect(result.draft?.actions.map(\.lead) == [nil, nil])
    #expect(result.notes == ["2 actions have no lead (row 2 and row 3)."])
  }

  @Test func contributorsKeepTheirCommas() {
    let list = PlanImport.PostTitles.list
    #expect(
      list("Executive Director, Children and Families") == ["Executive Director, Children and Families"])
    #expect(list("Police, Health, Schools") == ["Police", "Health", "Schools"])
    #expect(list("Head of A, Virtual School Head") == ["Head of A", "Virtual School Head"])
    #expect(
      list("• Police\n• Head of Service, East; Health") == ["Police", "Head of Service, East", "Health"])
    #expect(list("n/a") == [])
  }

  @Test func startAndEndColumns() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Jan-17,Mar-17,G", "1.1.2,Ring,,Mar-17,G", "1.1.3,Hold,Jan – Mar 17,,G",
        "1.1.4,Go,,Q4 2016/17,G",
        heading: "Ref,Action,Start,End,RAG"))
    #expect(result.sentences == [])
    let actions = try #require(result.draft).actions
    #expect(actions.map { $0.start?.iso } == ["2017-01", nil, "2017-01", "2017-01"])
    #expect(actions.map(\.timescale.printed) == ["Mar-17", "Mar-17", "Jan – Mar 17", "Q4 2016/17"])
    #expect(actions.map(\.timescale.from.iso) == ["2017-03", "2017-03", "2017-01", "2017-01"])
    #expect(result.draft?.said.contains(.start) == true)
    let startOnly = try readPlan(planRows("1.1.1,Publish,Jan-17,,G", heading: "Ref,Action,Start,End,RAG"))
    #expect(startOnly.sentences.count == 1)
    #expect(
      startOnly.sentences[0].hasPrefix(
        "plan.csv:2:4: It says when it starts (January 2017), and not when it ends."))
  }

  @Test func forecasts() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Jan-17,A,30 June 2017", "1.1.2,Ring,Jan-17,A,Jan 17", "1.1.3,Hold,Jan-17,A,TBC",
        heading: "Ref,Action,Due,RAG,Revised date"))
    #expect(result.draft?.actions.map { $0.updates[0].forecast?.iso } == ["2017-06", "2017-01", nil])
    #expect(
      result.notes.suffix(2) == [
        "Forecasts before the month of their update: 1 (row 3).",
        "Forecasts that give no month, left empty: 1 (row 4).",
      ])
    let bad = try readPlan(planRows("1.1.1,Publish,Jan-17,A,soonish", heading: "Ref,Action,Due,RAG,Forecast"))
    #expect(bad.sentences.count == 1)
    #expect(
      bad.sentences[0].hasPrefix("plan.csv:2:5: The forecast cannot be read: “soonish” could not be read"))
  }

  @Test func evidence() throws {
    let cell = """
      Minute of the board (15/06/2016)
      • Approved document: Terms (7 Jun 2016)
      Briefing note to staff
      Guide (second edition) – https://www.barchester.example/guide.pdf
      n/a
      """
    let evidence = PlanImport.EvidenceList.read(cell)
    #expect(
      evidence == [
        Evidence(title: "Minute of the board", kind: "minutes", date: Day("2016-06-15")),
        Evidence(title: "Approved document: Terms", kind: "document", date: Day("2016-06-07")),
        Evidence(title: "Briefing note to staff", kind: "communication", date: nil),
        Evidence(
          title: "Guide (second edition)", kind: "document", date: nil,
          link: "https://www.barchester.example/guide.pdf"),
      ])
  }

  @Test func tidiesEveryCell() throws {
    let result = try readPlan(
      planRows(
        "\u{A0}1.1.1 ,\"Publish\u{A0} a\nguide\u{200B}\", Head  of X ,Jan\u{A0}17, g ,\" First.\u{A0}\n\n • one\n•\u{A0}two \"",
        heading: "Ref,Action,Lead,Timescale,RAG,Progress"))
    let action = try #require(result.action("1.1.1"))
    #expect(action.stem == "Publish a guide")
    #expect(action.lead == "Head of X")
    #expect(action.timescale.printed == "Jan 17")
    #expect(action.updates[0].narrative.text == "First.\n• one\n• two")
  }

  @Test func longTextIsRefused() throws {
    let long = String(repeating: "Words. ", count: 3_000)
    let result = try readPlan(
      planRows("1.1.1,Publish,Head of X,Jan-17,G,\(long)", heading: "Ref,Action,Lead,Timescale,RAG,Progress"))
    #expect(
      result.sentences == [
        "plan.csv:2:6: The progress is longer than 20000 characters. Shorten it, and keep the whole as evidence."
      ])
  }

  @Test func recommendationsByCode() throws {
    let result = try readPlan(
      planRows(
        "1.1.1,Publish,Jan-17,G,\"LA7, LA12 & Rec 3\"",
        "1.1.2,Ring,Jan-17,G,Give directors enough standing and time",
        heading: "Ref,Action,Due,RAG,Links to rec"))
    #expect(result.action("1.1.1")?.recommendations == ["LA7", "LA12", "3"])
    #expect(result.draft?.recommendations.map(\.code) == ["3", "LA7", "LA12"])
    #expect(result.notes.contains { $0.hasPrefix("Recommendations given in words") })
  }
}
