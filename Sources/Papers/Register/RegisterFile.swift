import Documents
import Improvement

/// The register as a file: JSON for programs, CSV for spreadsheets. The names are a contract.
package struct RegisterFile: Sendable {
  private let plan: Plan
  private let asAt: Month
  private let rows: [(standing: Standing, text: String)]

  /// - Parameter texts: the whole wording of each action; the stem is taken where none is given.
  package init(_ plan: Plan, asAt: Month, standings: [Standing], texts: [Reference: String]) {
    self.plan = plan
    self.asAt = asAt
    rows = standings.map { ($0, texts[$0.reference] ?? $0.stem) }
  }

  package var json: String {
    JSON.members([
      "plan": .string(plan.title), "slug": .string(plan.slug), "council": .string(plan.council.name),
      "asAt": .string(asAt.iso),
      "actions": .array(
        rows.map { row in
          let standing = row.standing
          return .members([
            "reference": .string(standing.reference.text), "priority": .number(standing.priority),
            "text": .string(row.text), "lead": .text(standing.lead),
            "timescale": .string(standing.timescale.printed), "start": .text(standing.start?.iso),
            "end": .string(standing.timescale.to.iso), "due": .boolean(standing.isDue),
            "late": .boolean(standing.isLate), "rating": .text(standing.rating?.key),
            "withdrawn": .boolean(standing.isWithdrawn), "forecast": .text(standing.forecast?.iso),
            "category": .text(standing.category), "updated": .text(standing.updatedAsAt?.iso),
          ])
        }),
    ]).text()
  }

  package var csv: String {
    let header = [
      "Reference", "Priority", "Priority title", "Action", "Lead", "Timescale", "Start", "End", "Due", "Late",
      "Rating", "Withdrawn", "Forecast", "Category", "Updated",
    ]
    let cells = rows.map { row -> [String] in
      let standing = row.standing
      return [
        standing.reference.text, String(standing.priority), plan.priority(standing.priority)?.title ?? "",
        row.text,
        standing.lead ?? "", standing.timescale.printed, standing.start?.iso ?? "", standing.timescale.to.iso,
        standing.isDue ? "Yes" : "No", standing.isLate ? "Yes" : "No", standing.rating?.label ?? "",
        standing.isWithdrawn ? "Yes" : "No", standing.forecast?.iso ?? "", standing.category ?? "",
        standing.updatedAsAt?.iso ?? "",
      ]
    }
    return CSVWriter.write([header] + cells, byteOrderMark: true)
  }
}
