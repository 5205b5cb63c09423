import Improvement

/// All that the exception report is told from: the figures, and the words of those whose actions it lists.
package struct ExceptionReportContent: Sendable {
  package var report: ExceptionReport
  package var period: ReportingPeriod?
  package var knownOn: Day?
  package var recommendations: Int
  /// The listed actions with their parts and the update that stands, by reference.
  package var actions: [Reference: Action]
  package var priorityNarratives: [PriorityNarrative]
  /// Months in a row at the rating that stands.
  package var monthsAtRating: [Reference: Int]
  /// Listed actions whose narrative is last month's again.
  package var unchanged: Set<Reference>
  /// The month ends before it that its trend shows, oldest first, as they were known when it was told.
  package var trend: [RatedMonth] = []
  /// Nil when it is told from the records.
  package var history: ReportHistory?

  package init(
    report: ExceptionReport, period: ReportingPeriod?, knownOn: Day?, recommendations: Int,
    actions: [Action], priorityNarratives: [PriorityNarrative], monthsAtRating: [Reference: Int],
    unchanged: Set<Reference>
  ) {
    self.report = report
    self.period = period
    self.knownOn = knownOn
    self.recommendations = recommendations
    self.actions = Dictionary(uniqueKeysWithValues: actions.map { ($0.reference, $0) })
    self.priorityNarratives = priorityNarratives
    self.monthsAtRating = monthsAtRating
    self.unchanged = unchanged
  }

  /// Whether the month was closed, as far as was known on the reader's day.
  package var isClosed: Bool {
    guard let period, period.isClosed else { return false }
    guard let knownOn, let closedOn = period.closedOn else { return true }
    return closedOn <= knownOn
  }
  package var plan: Plan { report.plan }
  /// The trend with the month itself.
  var months: [RatedMonth] { trend + [RatedMonth(report.position)] }

  func update(_ standing: Standing) -> Update? {
    actions[standing.reference]?.updates.last
  }

  /// Listed actions whose exception leaves a child at immediate risk.
  var atImmediateRisk: [(standing: Standing, risk: SafeguardingRisk)] {
    report.listed.compactMap { standing in
      update(standing)?.risk.flatMap { $0.isImmediate ? (standing, $0) : nil }
    }
  }

  /// Listed actions without an answer on safeguarding risk for this month.
  var riskUnanswered: [Standing] {
    report.listed.filter { update($0)?.risk == nil }
  }
}
