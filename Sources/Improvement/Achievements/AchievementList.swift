/// What was achieved, as lists and papers show it: what stands, by heading, in order of days.
package struct AchievementList: Sendable {
  package let headings: [AchievementHeading]
  /// As they stand, withdrawn ones among them.
  package let entries: [Achievement]

  package init(headings: [AchievementHeading], entries: [Achievement]) {
    self.headings = headings
    self.entries = entries.sorted(by: Self.isBefore)
  }

  /// By day; of one day in the order in which they were noted.
  private static func isBefore(_ one: Achievement, _ other: Achievement) -> Bool {
    (one.day, one.number) < (other.day, other.number)
  }

  package var standing: [Achievement] { entries.filter { !$0.isWithdrawn } }
  package var withdrawn: [Achievement] { entries.filter(\.isWithdrawn) }

  /// Months in which something was achieved, the newest first.
  package var months: [Month] { Set(standing.map(\.day.inMonth)).sorted(by: >) }

  package func title(_ key: String) -> String { headings.first { $0.key == key }?.title ?? key }

  /// Of some months, under one heading or all.
  package func among(_ months: ClosedRange<Month>, heading: String? = nil) -> AchievementList {
    AchievementList(
      headings: headings,
      entries: entries.filter {
        months.contains($0.day.inMonth) && (heading == nil || $0.heading == heading)
      })
  }

  /// What stands under each heading that has something, in the order of the headings.
  package var byHeading: [(heading: AchievementHeading, entries: [Achievement])] {
    let groups = Dictionary(grouping: standing, by: \.heading)
    let others = groups.keys.filter { key in !headings.contains { $0.key == key } }.sorted()
    return (headings + others.map { AchievementHeading(key: $0, title: $0) }).compactMap { heading in
      groups[heading.key].map { (heading, $0) }
    }
  }

  /// How many entries stand under each heading's key.
  package var counts: [String: Int] { Dictionary(grouping: standing, by: \.heading).mapValues(\.count) }
}
