import Documents
import Improvement
import Testing

@testable import Papers

struct AchievementsPaperTests {
  private static let plan = Plan(
    id: ID("p"), council: Council(id: ID("c"), slug: "barset", name: "Barset Council", shortName: "Barset"),
    slug: "plan", title: "The plan", kind: "Plan", firstMonth: Month("2016-12")!, scale: .ragw)

  private static var list: AchievementList {
    var entries = [
      ("2017-01-27", "partnership", "118 people came."), ("2016-12-12", "leadership", "Boards met weekly."),
      ("2017-03-31", "leadership", "Six sessions <were> held."), ("2017-04-03", "leadership", "Later."),
    ].enumerated().map { number, entry in
      Achievement(
        id: ID("\(number)"), number: number + 1, heading: entry.1, day: Day(entry.0)!, words: entry.2,
        recordedBy: "Officer", recordedOn: Day("2017-04-10")!)
    }
    entries[0].priority = 4
    entries[2].actions = [Reference("1.3.1")!, Reference("1.3.2")!]
    return AchievementList(headings: AchievementHeading.usual, entries: entries)
  }

  private static func paper(_ from: String = "2016-12", _ to: String = "2017-03") -> AchievementsPaper {
    AchievementsPaper(
      list, months: Month(from)!...Month(to)!, plan: plan, today: Day("2017-04-10")!)
  }

  @Test func `The section assembles itself by heading, in order of days`() {
    let text = PaperText(Self.paper().paper).text
    let pieces = [
      "Achievements, December 2016 to March 2017", "1  Achievements", "Leadership and management",
      "  • 12 December 2016: Boards met weekly.",
      "  • 31 March 2017: Six sessions <were> held. (1.3.1, 1.3.2)", "Partnership",
      "  • 27 January 2017: 118 people came. (Priority 4)",
    ]
    var rest = Substring(text)
    for piece in pieces {
      let place = rest.firstRange(of: piece)
      #expect(place != nil, "\(piece) is not there, or out of order")
      if let place { rest = rest[place.upperBound...] }
    }
    #expect(!text.contains("Quality framework"), "a heading without an entry")
    #expect(!text.contains("Later."))
  }

  @Test func `A section without entries says so`() {
    let section = AchievementsSection(
      Self.list, months: Month("2018-01")!...Month("2018-03")!, plan: Self.plan
    ).section
    #expect(section.blocks == [.paragraph([.text("No achievement is on record for January to March 2018.")])])
    #expect(AchievementsSection.span(Month("2017-03")!...Month("2017-03")!) == "March 2017")
  }

  @Test func `References lead to their actions, and hostile words stay words`() {
    let html = PaperHTML(Self.paper().paper).sections.text
    #expect(html.contains("<a class=\"ref\" href=\"/plans/plan/actions/1.3.1\">1.3.1</a>"))
    #expect(html.contains("Six sessions &lt;were&gt; held."))
  }

  @Test func `The table and the JSON have every entry, withdrawn ones in the table alone`() {
    var entries = Self.list.entries
    entries[0] = entries[0].next(id: ID("x"), by: "Head", on: Day("2017-04-11")!)
    entries[0].withdrawnBecause = "Not so"
    let file = AchievementsFile(
      AchievementList(headings: AchievementHeading.usual, entries: entries), plan: Self.plan)
    #expect(file.rows.count == 5)
    #expect(file.rows[1].last == "Not so")
    #expect(
      file.rows[3] == [
        "3", "2017-03-31", "Leadership and management", "Six sessions <were> held.", "1.3.1, 1.3.2", "",
        "Officer",
        "2017-04-10", "No", "",
      ])
    let json = file.json(Month("2016-12")!...Month("2017-03")!).text(indented: true)
    #expect(!json.contains("Boards met weekly."))
    #expect(json.contains("\"date\": \"2017-03-31\""))
  }
}
