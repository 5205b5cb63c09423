import Documents
import Improvement

/// The exception report as JSON. Its names are a contract: other programs read it. Members may be
/// added; none is ever renamed.
package struct ExceptionReportFile: Sendable {
  package let json: JSON

  package init(_ content: ExceptionReportContent) {
    let report = content.report
    let paper = ExceptionReportPaper(content)
    let movement = report.movement
    json = .members([
      "council": .string(report.plan.council.name),
      "plan": .string(report.plan.title),
      "slug": .string(report.plan.slug),
      "asAt": .string(report.asAt.iso),
      "knownOn": .text(content.knownOn?.iso),
      "state": .string(content.isClosed ? "closed" : "provisional"),
      "closings": content.history?.json ?? .array([]),
      "list": .string(report.list.rawValue),
      "due": .number(report.counted),
      "red": .number(report.listed.count),
      "share": Self.share(report.share),
      "actions": .number(report.position.live.count),
      "ratings": Self.ratings(report),
      "priorities": .array(report.priorities.map(Self.priority)),
      "reds": .array(report.listed.map { Self.listed($0, content) }),
      "newlyDue": .members([
        "count": .number(movement.newlyDue.count),
        "red": Self.references(movement.newlyDue.filter(report.list.lists)),
      ]),
      "previous": .members([
        "asAt": .string((report.asAt - 1).iso), "red": .number(movement.before.count),
        "remaining": Self.references(movement.remaining),
        "left": .array(
          movement.left.map {
            .members(["reference": .string($0.standing.reference.text), "to": .string($0.to.key)])
          }),
      ]),
      "newlyRed": .array(
        movement.newly.map {
          .members(["reference": .string($0.standing.reference.text), "why": .string($0.why.rawValue)])
        }),
      "droppedFromDue": Self.references(movement.droppedFromDue),
      "trend": .array(
        content.months.map { month in
          .members([
            "asAt": .string(month.month.iso), "actions": .number(month.actions),
            "ratings": .array(
              report.plan.scale.ratings.map {
                .members(["rating": .string($0.key), "all": .number(month.count($0.key))])
              }),
          ])
        }),
      "months": .texts(report.months.map(\.iso)),
      "monthly": .array(report.monthly.map(Self.monthly)),
      "monthlyTotal": .numbers(report.monthlyTotals),
      "deadlines": .array(report.deadlines.rows.map(Self.deadline)),
      "ranking": .array(
        report.ranking.flatMap { group in
          group.priorities.map { .numbers([$0.number, group.count]) }
        }),
      "categories": .array(
        report.categories.map {
          .members(["category": .string($0.category), "count": .number($0.standings.count)])
        }),
      "sentences": .texts(paper.sentences),
      "notes": .texts(paper.notes),
    ])
  }

  private static func share(_ share: Shares.Share?) -> JSON {
    guard let share else { return .null }
    return share.decimals == 0 ? .number(share.units) : .decimal(share.figure)
  }

  /// Due actions by rating, with the closed set's percentages, in the scale's order.
  private static func ratings(_ report: ExceptionReport) -> JSON {
    let due = report.position.due
    let ratings = report.plan.scale.ratings
    let counts = ratings.map { rating in due.filter { $0.rating?.key == rating.key }.count }
    let shares = Shares.closed(counts, decimals: report.plan.settings.decimals).shares
    return .array(
      ratings.enumerated().map { index, rating in
        .members([
          "rating": .string(rating.key), "due": .number(counts[index]), "percent": share(shares?[index]),
          "all": .number(report.position.live.filter { $0.rating?.key == rating.key }.count),
        ])
      })
  }

  private static func priority(_ row: ExceptionReport.PriorityRow) -> JSON {
    .members([
      "number": .number(row.priority.number), "title": .string(row.priority.title),
      "due": .number(row.counted.count), "red": .number(row.listed.count),
    ])
  }

  private static func listed(_ standing: Standing, _ content: ExceptionReportContent) -> JSON {
    let update = content.update(standing)
    return .members([
      "reference": .string(standing.reference.text), "priority": .number(standing.priority),
      "timescale": .string(standing.timescale.printed), "end": .string(standing.timescale.to.iso),
      "text": .string(content.actions[standing.reference]?.text ?? standing.stem),
      "narrative": .string(update?.narrative.text ?? ""), "interim": .text(update?.interim),
      "forecast": .text(standing.forecast?.iso), "lead": .text(standing.lead),
      "category": .text(standing.category),
      "monthsInARow": content.monthsAtRating[standing.reference].map { .number($0) } ?? .null,
      "unchanged": .boolean(content.unchanged.contains(standing.reference)),
      "jointWith": .texts(update?.jointWith.map(\.text) ?? []),
      "immediateRisk": update?.risk.map { .boolean($0.isImmediate) } ?? .null,
    ])
  }

  private static func monthly(_ row: ExceptionReport.MonthlyRow) -> JSON {
    .members([
      "number": .number(row.priority.number), "counts": .numbers(row.counts),
      "difference": .number(row.difference),
    ])
  }

  private static func deadline(_ row: Deadlines.Row) -> JSON {
    .members([
      "label": .string(row.label), "from": .string(row.from.iso), "end": .string(row.to.iso),
      "count": .number(row.standings.count), "percent": share(row.share),
      "references": references(row.standings),
    ])
  }

  private static func references(_ standings: [Standing]) -> JSON {
    .texts(standings.map(\.reference.text))
  }
}
