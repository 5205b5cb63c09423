import Improvement
import Papers
import Records

/// Gathers what the exception report is told from. Its cost is that of the months that it shows, not
/// of the months that are kept.
package struct ExceptionReportSource: Sendable {
  package let book: PlanBook

  package init(book: PlanBook) {
    self.book = book
  }

  package func content(
    _ entry: PlanBook.Entry, asAt: Month, knownOn: Day?, list: ReportList = .exceptions,
    scope: ReportScope = ReportScope(), _ session: any Session
  ) throws -> ExceptionReportContent {
    let plan = entry.plan
    let position = try book.position(entry, asAt: asAt, knownOn: knownOn, session)
    let first = max(asAt - (plan.settings.tableMonths - 1), entry.periods.first?.month ?? asAt)
    var earlier: [(month: Month, counts: [Int: Int])] = []
    for month in stride(from: first, to: asAt, by: 1) where list.carriesOver {
      let before = try book.position(entry, asAt: month, knownOn: knownOn, session).narrowed(to: scope)
      let listed = Dictionary(grouping: before.standings.filter(list.lists), by: \.priority)
      earlier.append((month, listed.mapValues(\.count)))
    }
    let report = ExceptionReport(plan: plan, position: position, earlier: earlier, list: list, scope: scope)
    let accounts =
      list == .exceptions
      ? try book.accounts(entry, of: position, knownOn: knownOn, session)
      : try PlanBook.Accounts.read(report.listed, entry, asAt: asAt, knownOn: knownOn, session)
    return ExceptionReportContent(
      report: report, period: entry.periods.first { $0.month == asAt }, knownOn: knownOn,
      recommendations: entry.recommendations.count,
      actions: report.listed.compactMap { accounts.actions[$0.reference] },
      priorityNarratives: try UpdateRecords.priorityNarratives(entry.listed, asAt: asAt, session),
      monthsAtRating: accounts.runs.mapValues(\.months),
      unchanged: Set(accounts.runs.filter(\.value.isUnchanged).keys))
  }
}
