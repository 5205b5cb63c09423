import Improvement

/// The exception report of a closed month, told from its snapshot and from nothing else.
package struct SnapshotReport: Sendable {
  package let snapshot: PeriodSnapshot

  package init(_ snapshot: PeriodSnapshot) {
    self.snapshot = snapshot
  }

  /// Whether the table by month needs counts that the snapshot does not hold: it has the exceptions of
  /// each priority, and neither another list's nor those of a category or a body.
  package static func needsEarlier(list: ReportList, scope: ReportScope) -> Bool {
    list == .late || list == .exceptions && (scope.category != nil || scope.body != nil)
  }

  /// Whether the trend needs counts that the snapshot does not hold: it has those of each priority.
  package static func needsTrend(_ scope: ReportScope) -> Bool { scope.category != nil || scope.body != nil }

  /// - Parameters:
  ///   - period: the month as it was closed; by default, with no other day than the snapshot's.
  ///   - earlier: what the list counted by priority, within the scope, at each month of
  ///     `snapshot.earlier`. Looked at only where `needsEarlier` says so; without it that report has no
  ///     table by month.
  package func content(
    period: ReportingPeriod? = nil, list: ReportList = .exceptions, scope: ReportScope = ReportScope(),
    earlier: [(month: Month, counts: [Int: Int])]? = nil
  ) -> ExceptionReportContent {
    let closed = ReportingPeriod(month: snapshot.month, state: .closed, closedOn: snapshot.closedOn)
    let own = list.carriesOver ? snapshot.earlier : []
    let report = ExceptionReport(
      plan: snapshot.plan, position: snapshot.position,
      earlier: Self.needsEarlier(list: list, scope: scope) ? earlier ?? [] : own, list: list, scope: scope)
    let listed = Set(report.listed.map(\.reference))
    let runs = snapshot.runs.filter { listed.contains($0.key) }
    var content = ExceptionReportContent(
      report: report, period: period ?? closed, knownOn: nil, recommendations: snapshot.recommendations,
      actions: snapshot.actions.filter { listed.contains($0.reference) },
      priorityNarratives: snapshot.priorityNarratives, monthsAtRating: runs.mapValues(\.months),
      unchanged: Set(runs.filter(\.value.isUnchanged).keys))
    if !Self.needsTrend(scope) { content.trend = snapshot.trend.map { $0.narrowed(to: scope.priority) } }
    return content
  }
}
