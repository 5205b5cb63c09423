import Documents
import Improvement

/// The register as a file: JSON for programs, CSV and a workbook for spreadsheets. The names are a contract.
package struct RegisterFile: Sendable {
  let plan: Plan
  let asAt: Month
  let rows: [(standing: Standing, text: String)]
  let own: [OwnColumn]

  /// A field of the council's own, with what each action holds of it.
  package struct OwnColumn: Sendable {
    package let label: String
    package let kind: OwnField.Kind
    package let values: [ID<Action>: String]

    package init(label: String, kind: OwnField.Kind, values: [ID<Action>: String]) {
      self.label = label
      self.kind = kind
      self.values = values
    }
  }

  /// What stands over the columns that every plan has.
  package static let columns = [
    "Reference", "Priority", "Priority title", "Action", "Lead", "Timescale", "Start", "End", "Due", "Late",
    "Rating", "Withdrawn", "Forecast", "Category", "Updated", "As at",
  ]

  /// - Parameters:
  ///   - texts: the whole wording of each action; the stem is taken where none is given.
  ///   - own: the fields of the council's own that the reader may see.
  package init(
    _ plan: Plan, asAt: Month, standings: [Standing], texts: [Reference: String], own: [OwnColumn] = []
  ) {
    self.plan = plan
    self.asAt = asAt
    self.own = own
    rows = standings.map { ($0, texts[$0.reference] ?? $0.stem) }
  }

  package var json: String {
    JSON.members([
      "plan": .string(plan.title), "slug": .string(plan.slug), "council": .string(plan.council.name),
      "asAt": .string(asAt.iso),
      "actions": .array(
        rows.map { row in
          let standing = row.standing
          return with(
            standing,
            [
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

  /// The members that every plan has, and after them the council's own where it has some.
  private func with(_ standing: Standing, _ members: KeyValuePairs<String, JSON>) -> JSON {
    guard !own.isEmpty, case .object(let plain) = JSON.members(members),
      case .object(let more) = JSON.members([
        "own": .array(
          own.map { .members(["label": .string($0.label), "value": .text($0.values[standing.action])]) })
      ])
    else { return .members(members) }
    return .object(plain + more)
  }

  /// What stands over each column.
  var header: [String] { Self.columns + own.map(\.label) }

  package var csv: String {
    let cells = rows.map { row -> [String] in
      let standing = row.standing
      return [
        standing.reference.text, String(standing.priority), plan.priority(standing.priority)?.title ?? "",
        row.text,
        standing.lead ?? "", standing.timescale.printed, standing.start?.iso ?? "", standing.timescale.to.iso,
        standing.isDue ? "Yes" : "No", standing.isLate ? "Yes" : "No", standing.rating?.label ?? "",
        standing.isWithdrawn ? "Yes" : "No", standing.forecast?.iso ?? "", standing.category ?? "",
        standing.updatedAsAt?.iso ?? "", asAt.iso,
      ] + own.map { $0.values[standing.action] ?? "" }
    }
    return CSVWriter.write([header] + cells, byteOrderMark: true)
  }
}
