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

  /// A closed month is told from what was frozen at its closing; an open one, and any month as it was
  /// known on a day, from the records. Members are told what was published, also while the month is
  /// open again.
  package func content(
    _ entry: PlanBook.Entry, asAt: Month, knownOn: Day?, list: ReportList = .exceptions,
    scope: ReportScope = ReportScope(), edition: ReportEdition = .newest, _ session: any Session
  ) throws -> ExceptionReportContent {
    let closures = try SnapshotRecords.all(asAt, entry.listed, session)
    guard knownOn == nil, var period = entry.periods.first(where: { $0.month == asAt }),
      let closure = edition.closure(among: closures, isClosed: period.isClosed)
    else {
      var content = try live(entry, asAt: asAt, knownOn: knownOn, list: list, scope: scope, session)
      content.trend = try trend(entry, content.report.position, knownOn: knownOn, scope, session)
      return content
    }
    (period.state, period.closedOn) = (.closed, closure.closedOn)
    let snapshot = try Snapshots(book: book).snapshot(closure, entry, asAt, session)
    let earlier =
      SnapshotReport.needsEarlier(list: list, scope: scope)
      ? try earlier(entry, asAt: asAt, knownOn: nil, list: list, scope: scope, areFrozen: true, session) : []
    var content = SnapshotReport(snapshot).content(
      period: period, list: list, scope: scope, earlier: earlier)
    content.history = ReportHistory(closure, among: closures, as: edition)
    if content.trend.isEmpty {
      content.trend = try trend(entry, content.report.position, knownOn: closure.closedOn, scope, session)
    }
    return content
  }

  /// - Parameter areFrozen: takes each month as it was closed, so that a correction moves nothing that a
  ///   closed month's report says of the months before it.
  private func earlier(
    _ entry: PlanBook.Entry, asAt: Month, knownOn: Day?, list: ReportList, scope: ReportScope,
    areFrozen: Bool = false, _ session: any Session
  ) throws -> [(month: Month, counts: [Int: Int])] {
    guard list.carriesOver else { return [] }
    let first = max(asAt - (entry.plan.settings.tableMonths - 1), entry.periods.first?.month ?? asAt)
    return try stride(from: first, to: asAt, by: 1).map { month in
      let closed = areFrozen ? try Snapshots(book: book).snapshot(entry, month, session)?.position : nil
      let before =
        try (closed ?? book.position(entry, asAt: month, knownOn: knownOn, session)).narrowed(to: scope)
      let listed = Dictionary(grouping: before.standings.filter(list.lists), by: \.priority)
      return (month, listed.mapValues(\.count))
    }
  }

  /// The month ends before a position's own, as they were known on a day.
  private func trend(
    _ entry: PlanBook.Entry, _ now: Position, knownOn: Day?, _ scope: ReportScope, _ session: any Session
  ) throws -> [RatedMonth] {
    let first = entry.periods.first?.month ?? now.asAt
    func position(_ month: Month) throws -> Position {
      try book.position(entry, asAt: month, knownOn: knownOn, session).narrowed(to: scope)
    }
    // A body may have answered for other priorities a month before.
    guard scope.body == nil else {
      return try stride(from: max(first, now.asAt - (RatedMonth.most - 1)), to: now.asAt, by: 1).map {
        RatedMonth(try position($0))
      }
    }
    return try RatedMonth.trend(before: now, since: first, position)
  }

  /// Told from the records.
  func live(
    _ entry: PlanBook.Entry, asAt: Month, knownOn: Day?, list: ReportList = .exceptions,
    scope: ReportScope = ReportScope(), _ session: any Session
  ) throws -> ExceptionReportContent {
    let plan = entry.plan
    let position = try book.position(entry, asAt: asAt, knownOn: knownOn, session)
    let earlier = try earlier(entry, asAt: asAt, knownOn: knownOn, list: list, scope: scope, session)
    let report = ExceptionReport(plan: plan, position: position, earlier: earlier, list: list, scope: scope)
    let accounts =
      list == .exceptions
      ? try book.accounts(entry, of: position, knownOn: knownOn, session)
      : try PlanBook.Accounts.read(report.listed, entry, asAt: asAt, knownOn: knownOn, session)
    return ExceptionReportContent(
      report: report, period: entry.periods.first { $0.month == asAt }, knownOn: knownOn,
      recommendations: entry.recommendations.count,
      actions: report.listed.compactMap { accounts.actions[$0.reference] },
      priorityNarratives: PriorityNarrative.standing(
        try UpdateRecords.priorityNarratives(entry.listed, asAt: asAt, session), asAt: asAt),
      monthsAtRating: accounts.runs.mapValues(\.months),
      unchanged: Set(accounts.runs.filter(\.value.isUnchanged).keys))
  }
}
