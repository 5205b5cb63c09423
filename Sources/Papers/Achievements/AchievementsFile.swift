import Documents
import Improvement

/// What was achieved as a table for spreadsheets and as JSON. The names are a contract.
package struct AchievementsFile: Sendable {
  private let list: AchievementList
  private let plan: Plan

  package init(_ list: AchievementList, plan: Plan) {
    (self.list, self.plan) = (list, plan)
  }

  /// Withdrawn entries too, marked as such.
  package var rows: [[String]] {
    [
      [
        "Number", "Date", "Heading", "Achievement", "Actions", "Priority", "Recorded by", "Recorded on",
        "Corrected", "Withdrawn because",
      ]
    ]
      + list.entries.map { entry in
        [
          String(entry.number), entry.day.iso, list.title(entry.heading), entry.words,
          entry.actions.map(\.text).joined(separator: ", "), entry.priority.map(String.init) ?? "",
          entry.recordedBy, entry.recordedOn.iso, entry.version > 1 && !entry.isWithdrawn ? "Yes" : "No",
          entry.withdrawnBecause ?? "",
        ]
      }
  }

  package func json(_ months: ClosedRange<Month>) -> JSON {
    JSON.members([
      "plan": .string(plan.title), "slug": .string(plan.slug), "council": .string(plan.council.name),
      "from": .string(months.lowerBound.iso), "to": .string(months.upperBound.iso),
      "headings": .array(
        list.among(months).byHeading.map { heading, entries in
          .members(["heading": .string(heading.title), "achievements": .array(entries.map(Self.members))])
        }),
    ])
  }

  private static func members(_ entry: Achievement) -> JSON {
    .members([
      "number": .number(entry.number), "date": .string(entry.day.iso), "text": .string(entry.words),
      "actions": .array(entry.actions.map { .string($0.text) }),
      "priority": entry.priority.map { .number($0) } ?? .null,
    ])
  }
}
