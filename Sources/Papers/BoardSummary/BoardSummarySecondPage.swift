import Documents
import Improvement

/// What stands behind the first page: every priority, what was completed, why the others have not moved.
extension BoardSummaryWriter {
  var priorities: [Block] {
    let (rows, most) = (summary.priorities, 12)
    let shown = rows.prefix(most)
    let table = Table(
      id: "priorities-table", caption: "Every priority, and what moved since \((month - 1).long)",
      columns: [Table.Column("Priority")]
        + ["Actions", "Complete", "Share", "Change", "Due", red, "Change"].map {
          Table.Column($0, isNumber: true)
        },
      groups: [Table.Group(rows: shown.map(row))], footer: total)
    let rest = rows.count - shown.count
    guard rest > 0 else { return [.table(table)] + drawn }
    let others = rest == 1 ? "1 more priority is" : "\(rest) more priorities are"
    return [.table(table), .note([.text("\(others) in the total and in the "), reportLink, .text(".")])]
      + drawn
  }

  /// Where every bar has room.
  private var drawn: [Block] {
    guard (2...10).contains(content.report.position.byPriority.count) else { return [] }
    let chart = PriorityRatingsChart(plan, content.report.position, row: 15).chart
    return [.figure(Figure(chart, caption: chart.title))]
  }

  private func row(_ row: BoardSummary.PriorityRow) -> [[Block]] {
    let number = row.priority.number
    return cells(
      "\(number)  \(Words.short(row.priority.title, 42))", row.now, row.completeDifference,
      row.exceptionsDifference
    ) { $0.priority = number }
  }

  private var total: [[Block]] {
    let before = summary.priorities.reduce(0) { $0 + $1.completeBefore }
    return cells(
      "Total", summary.totals, summary.totals.complete - before,
      summary.totals.exceptions - content.report.movement.before.count
    ) { _ in }
  }

  private func cells(
    _ name: String, _ totals: PlanTotals, _ complete: Int, _ exceptions: Int,
    _ narrow: @escaping (inout RegisterFilter) -> Void
  ) -> [[Block]] {
    let share = Shares.single(totals.complete, of: totals.actions, decimals: plan.settings.decimals)
    func count(_ number: Int, _ change: (inout RegisterFilter) -> Void = { _ in }) -> [Block] {
      cell([
        figure(number) {
          narrow(&$0)
          change(&$0)
        }
      ])
    }
    return [
      cell(name), count(totals.actions), count(totals.complete) { $0.ratings = keys(.complete) },
      cell(share?.text ?? "-"), difference(complete), count(totals.due) { $0.due = .yes },
      count(totals.exceptions) { $0.list = .exceptions }, difference(exceptions),
    ]
  }

  // MARK: Completed

  var completed: [Block] {
    let (completed, most) = (summary.completed, 8)
    let values: [String: [Inline]] = [
      "Number": [
        report.figure(Words.capitalised(report.say.counted(completed.count, "action")), completed)
      ],
      "were": completed.count.of("was", "were"), "month": [.text(month.long)],
    ]
    guard !completed.isEmpty else { return [report.paragraph(.summaryNoneCompleted, values)] }
    return [
      report.paragraph(.summaryCompleted, values), .bullets(completed.prefix(most).map { named($0, 80) }),
    ] + more(completed.count - most, .completed)
  }

  // MARK: Reasons

  /// Those that have stood longest first.
  var reasons: [Block] {
    let listed = content.report.listed
    guard !listed.isEmpty else {
      return [report.paragraph(.noneListed, ["is listed": report.text(report.words.isListed)])]
    }
    let most = 5
    let longest = listed.sorted { (months($1), $0.reference) < (months($0), $1.reference) }.prefix(most)
    let table = Table(
      id: "reasons-table", caption: "What has stood \(red) longest", showsCaption: false,
      columns: [
        Table.Column("Action"), Table.Column("Why"), Table.Column("In the meantime"),
        Table.Column("Months \(red)", isNumber: true),
      ],
      groups: [Table.Group(rows: longest.map(reason))])
    return categories + [.table(table)] + more(listed.count - longest.count)
  }

  private func months(_ standing: Standing) -> Int { content.monthsAtRating[standing.reference] ?? 0 }

  private func reason(_ standing: Standing) -> [[Block]] {
    let update = content.update(standing)
    let why = update?.narrative.text ?? ""
    let months = content.monthsAtRating[standing.reference]
    return [
      cell([report.reference(standing)]),
      cell(why.isEmpty ? "No account has been given." : Words.short(why, 95)),
      cell(update?.interim.map { Words.short($0, 75) } ?? "-"), cell(months.map(String.init) ?? "-"),
    ]
  }

  /// "By category: practice 3, process 2 and workforce 1."
  private var categories: [Block] {
    let categories = content.report.categories
    guard !categories.isEmpty else { return [] }
    let most = 6
    var named = categories.prefix(most).map { "\($0.category) \($0.standings.count)" }
    let rest = categories.dropFirst(most).reduce(0) { $0 + $1.standings.count }
    if rest > 0 { named.append("others \(rest)") }
    return [.paragraph([.text("By category: \(Words.list(named)).")])]
  }
}
