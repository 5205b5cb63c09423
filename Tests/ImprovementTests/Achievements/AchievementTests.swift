import Testing

@testable import Improvement

struct AchievementTests {
  static let headings = [
    AchievementHeading(key: "b", title: "Scrutiny"), AchievementHeading(key: "a", title: "Partnership"),
  ]
  private static let today = Day("2017-04-10")!

  static func entry(
    _ number: Int = 1, _ day: String = "2017-03-31", under heading: String = "a",
    _ words: String = "It opened."
  ) -> Achievement {
    Achievement(
      id: ID("\(number)"), number: number, heading: heading, day: Day(day)!, words: words,
      recordedBy: "Officer", recordedOn: today)
  }

  private func problems(
    _ new: Achievement, old: Achievement? = nil, unknown: [String] = []
  ) -> [String] {
    AchievementCheck.problems(
      new, old: old, headings: Self.headings, unknown: unknown, today: Self.today
    ).map(\.field)
  }

  @Test func `What happened, its day and its heading are enough`() {
    #expect(problems(Self.entry()) == [])
    #expect(problems(Self.entry(1, "2017-04-10")) == [])
  }

  @Test func `Each thing that is wrong is told at its field`() {
    #expect(problems(Self.entry(1, "2017-04-11", under: "z", " ")) == ["words", "heading", "day"])
    #expect(problems(Self.entry(), unknown: ["9.9.9"]) == ["actions"])
    #expect(
      problems(Self.entry(1, "2017-03-31", under: "a", String(repeating: "x", count: 1_001))) == ["words"])
    #expect(problems(Self.entry(1, "2017-03-31", under: "a", String(repeating: "x", count: 1_000))) == [])
  }

  @Test func `A correction says something else, and is the next version`() {
    let old = Self.entry()
    var next = old.next(id: ID("2"), by: "Head", on: Self.today)
    #expect(problems(next, old: old) == ["words"])
    next.priority = 2
    #expect(problems(next, old: old) == [])
    #expect((next.number, next.version, next.recordedBy) == (1, 2, "Head"))
  }

  @Test func `What was taken back comes back in the same words`() {
    var withdrawn = Self.entry().next(id: ID("2"), by: "Head", on: Self.today)
    withdrawn.withdrawnBecause = "It closed again."
    let again = withdrawn.next(id: ID("3"), by: "Head", on: Self.today)
    #expect(!again.isWithdrawn)
    #expect(problems(again, old: withdrawn) == [])
    #expect(AchievementCheck.withdrawal(again, because: " ").map(\.field) == ["because"])
    #expect(AchievementCheck.withdrawal(again, because: "Not so").isEmpty)
  }

  @Test func `A list tells what stands, by heading, in order of days`() {
    var withdrawn = Self.entry(5, "2017-03-02")
    withdrawn.withdrawnBecause = "Not so."
    let list = AchievementList(
      headings: Self.headings,
      entries: [
        Self.entry(1, "2017-03-31"), Self.entry(2, "2017-03-01", under: "b"), Self.entry(3, "2017-01-15"),
        Self.entry(4, "2017-03-31", under: "gone"), withdrawn,
      ])
    #expect(list.months == [Month("2017-03")!, Month("2017-01")!])
    #expect(list.byHeading.map(\.heading.key) == ["b", "a", "gone"])
    #expect(list.byHeading[1].entries.map(\.number) == [3, 1])
    #expect(list.counts == ["a": 2, "b": 1, "gone": 1])
    let march = list.among(Month("2017-03")!...Month("2017-03")!)
    #expect(march.standing.map(\.number) == [2, 1, 4])
    #expect(march.withdrawn.map(\.number) == [5])
    #expect(list.among(Month("2017-01")!...Month("2017-03")!, heading: "a").standing.map(\.number) == [3, 1])
  }

  @Test func `Headings have names of their own, and none goes while something stands under it`() {
    func fields(_ headings: [AchievementHeading], used: [String: Int] = [:]) -> [String] {
      AchievementHeading.problems(headings, before: Self.headings, used: used).map(\.field)
    }
    #expect(fields(Self.headings) == [])
    #expect(fields(Self.headings + [AchievementHeading(key: "c", title: "PARTNERSHIP")]) == ["title-c"])
    #expect(fields([AchievementHeading(key: "a", title: String(repeating: "x", count: 101))]) == ["title-a"])
    #expect(fields([Self.headings[0]]) == [])
    #expect(fields([Self.headings[0]], used: ["a": 2]) == ["title-a"])
    #expect(fields([]) == ["title-new-1"])
    #expect(!AchievementHeading.usual.map(\.key).contains(AchievementHeading.freeKey([])))
  }
}
