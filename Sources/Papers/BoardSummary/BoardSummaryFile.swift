import Documents
import Improvement

/// The board's summary as JSON. Its names are a contract, as the exception report's are.
package struct BoardSummaryFile: Sendable {
  package let json: JSON

  package init(_ content: ExceptionReportContent) {
    let summary = BoardSummary(content.report)
    let totals = summary.totals
    json = .members([
      "council": .string(content.plan.council.name), "plan": .string(content.plan.title),
      "slug": .string(content.plan.slug), "asAt": .string(summary.month.iso),
      "knownOn": .text(content.knownOn?.iso),
      "state": .string(content.isClosed ? "closed" : "provisional"),
      "actions": .number(totals.actions), "complete": .number(totals.complete), "due": .number(totals.due),
      "red": .number(totals.exceptions), "redBefore": .number(content.report.movement.before.count),
      "ratings": .array(summary.ratings.map { Self.rating($0, summary.hasBefore) }),
      "priorities": .array(summary.priorities.map { Self.priority($0, summary.hasBefore) }),
      "reds": Self.references(content.report.listed),
      "immediateRisk": Self.references(content.atImmediateRisk.map(\.standing)),
      "riskUnanswered": Self.references(content.riskUnanswered),
      "turning": Self.references(summary.turning), "completed": Self.references(summary.completed),
    ])
  }

  private static func rating(_ row: BoardSummary.RatingRow, _ hasBefore: Bool) -> JSON {
    .members([
      "rating": .text(row.rating?.key), "now": .number(row.now),
      "before": hasBefore ? .number(row.before) : .null,
    ])
  }

  private static func priority(_ row: BoardSummary.PriorityRow, _ hasBefore: Bool) -> JSON {
    .members([
      "number": .number(row.priority.number), "title": .string(row.priority.title),
      "actions": .number(row.now.actions), "complete": .number(row.now.complete),
      "completeBefore": hasBefore ? .number(row.completeBefore) : .null, "due": .number(row.now.due),
      "red": .number(row.now.exceptions), "redBefore": hasBefore ? .number(row.exceptionsBefore) : .null,
    ])
  }

  private static func references(_ standings: [Standing]) -> JSON { .texts(standings.map(\.reference.text)) }
}
