import Documents
import Improvement

/// How many are complete, the ratings beside last month's, and the trend.
extension BoardSummaryWriter {
  var position: [Block] {
    [.paragraph(headline), .table(ratings)] + trend
  }

  private var headline: [Inline] {
    let totals = summary.totals
    let share = Shares.single(totals.complete, of: totals.actions, decimals: plan.settings.decimals)
    let complete = report.say(
      .summaryComplete,
      [
        "complete": [figure(totals.complete) { $0.ratings = keys(.complete) }],
        "actions": [figure(totals.actions), .text(totals.actions == 1 ? " action" : " actions")],
        "are": totals.complete.of("is", "are"), "percent": [.text(share?.text ?? "-")],
      ])
    return complete + [.text(" ")] + exceptionsSentence
  }

  private var exceptionsSentence: [Inline] {
    let (due, exceptions) = (content.report.counted, content.report.listed.count)
    let values: [String: [Inline]] = [
      "due": [figure(due) { $0.due = .yes }], "have": due.of("has", "have"),
      "number": [figure(exceptions) { $0.list = .exceptions }], "are": exceptions.of("is", "are"),
      "percent": [.text(content.report.share?.text ?? "-")], "Red": [.text(red)],
      "moved": [.text(moved(exceptions - content.report.movement.before.count))],
    ]
    return report.say(due == 0 ? .summaryNoneDue : .summaryExceptions, values)
  }

  /// ", one fewer than in January 2018"
  private func moved(_ difference: Int) -> String {
    guard summary.hasBefore else { return "" }
    let before = (month - 1).long
    if difference == 0 { return ", as many as in \(before)" }
    return ", \(report.say.count(abs(difference))) \(difference > 0 ? "more" : "fewer") than in \(before)"
  }

  func keys(_ kind: Rating.Kind) -> [String] { plan.scale.ratings.filter { $0.kind == kind }.map(\.key) }

  private var ratings: Table {
    let (now, before) = (month.long, (month - 1).long)
    let rows = summary.ratings.filter { $0.rating != nil || $0.now + $0.before > 0 }
    return Table(
      id: "ratings", caption: "Ratings now and a month before",
      columns: [Table.Column("Rating")] + [before, now, "Change"].map { Table.Column($0, isNumber: true) },
      groups: [Table.Group(rows: rows.map(row))],
      footer: [
        cell("All"), cell([self.before(summary.actionsBefore)]),
        cell([figure(summary.totals.actions)]), difference(summary.totals.actions - summary.actionsBefore),
      ])
  }

  private func row(_ row: BoardSummary.RatingRow) -> [[Block]] {
    let key = row.rating?.key ?? RegisterFilter.notRated
    return [
      cell([row.rating.map { .rating(report.paperRating($0)) } ?? .text("Not rated")]),
      cell([before(row.before) { $0.ratings = [key] }]), cell([figure(row.now) { $0.ratings = [key] }]),
      difference(row.difference),
    ]
  }

  private var trend: [Block] {
    guard !content.trend.isEmpty else { return [] }
    let chart = MonthlyRatingsChart(plan, content.months, height: 135).chart
    return [.figure(Figure(chart, caption: chart.title))]
  }
}
