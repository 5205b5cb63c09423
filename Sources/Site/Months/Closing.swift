import Documents
import Improvement
import Papers
import Records

/// Closes a month: what stands in the way, and the snapshot that is frozen.
package struct Closing: Sendable {
  let book: PlanBook

  package init(book: PlanBook) { self.book = book }
  init(site: Site) { book = site.book }

  /// - Parameter answers: those of the month.
  func preflight(
    _ entry: PlanBook.Entry, _ answers: MonthAnswers, _ session: any Session
  ) throws -> Preflight {
    Preflight(
      answers,
      narratives: try SentNarrativeRecords.all(entry.listed, answers.month, session).filter {
        $0.state == .sent
      },
      rest: try book.checks(entry, answers.month) { try checks(entry, answers.month, session) })
  }

  /// What is checked of the records as they are accepted: it reads every action.
  private func checks(
    _ entry: PlanBook.Entry, _ month: Month, _ session: any Session
  ) throws -> [Preflight.Check] {
    let position = try book.position(entry, asAt: month, knownOn: nil, session)
    let report = try ExceptionReportSource(book: book).live(entry, asAt: month, knownOn: nil, session).report
    let actions = try ActionRecords.actions(
      entry.listed, updates: .standing(asAt: month, knownOn: nil), session)
    let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
    let reasons = Dictionary(
      try SubmissionRecords.all(entry.listed, month, session).filter { $0.state == .accepted }
        .map { ($0.action, $0.content.privacyReason) },
      uniquingKeysWith: { $1 })
    let accounts = position.live.map { standing -> Preflight.Account in
      let action = byID[standing.action]
      return Preflight.Account(
        standing: standing, update: action?.updates.last, parts: action?.parts ?? [], start: action?.start,
        hasEvidence: action?.evidence.isEmpty == false,
        newEvidence: action?.evidence.filter { $0.addedOn.map { $0.inMonth >= month } == true }.map(\.title)
          ?? [],
        privacyReason: reasons[standing.action] ?? nil)
    }
    return Preflight.checks(
      report, accounts: accounts,
      narratives: try UpdateRecords.priorityNarratives(entry.listed, asAt: month, session),
      privacy: PrivacyGuard(casePatterns: entry.plan.settings.casePatterns))
  }

  /// Freezes the month and marks it closed, in the ledger's transaction.
  ///
  /// - Parameter faults: what stood in the way, each with the reason for closing all the same.
  @discardableResult
  package func close(
    _ entry: PlanBook.Entry, _ period: ReportingPeriod, faults: [PeriodSnapshot.Fault], _ ledger: Ledger
  ) throws -> PeriodClosure {
    let snapshot = try snapshot(entry, period.month, faults: faults, knownOn: nil, ledger)
    let closure = try SnapshotRecords.keep(
      SnapshotFile(snapshot).text, of: snapshot, ledger)
    var closed = period
    (closed.state, closed.closedOn) = (.closed, ledger.occasion.day)
    try PeriodRecords.change(period, to: closed, of: entry.plan.id, ledger)
    return closure
  }

  /// Freezes a month that was closed before its plan came here, as it was known on the day of closing. Where
  /// the month was published, so is its closing.
  @discardableResult
  package func freeze(
    _ entry: PlanBook.Entry, _ period: ReportingPeriod, _ ledger: Ledger
  ) throws -> PeriodClosure? {
    guard let closedOn = period.closedOn else { return nil }
    let snapshot = try snapshot(entry, period.month, faults: [], knownOn: closedOn, ledger)
    let frozen = try SnapshotRecords.keep(
      SnapshotFile(snapshot).text, of: snapshot, closedOn: closedOn, ledger)
    guard let day = period.publishedOn else { return frozen }
    var published = frozen
    published.publishedOn = day
    try SnapshotRecords.change(frozen, to: published, of: period.month, entry.plan.id, ledger)
    return published
  }

  private func snapshot(
    _ entry: PlanBook.Entry, _ month: Month, faults: [PeriodSnapshot.Fault], knownOn: Day?, _ ledger: Ledger
  ) throws -> PeriodSnapshot {
    PeriodSnapshot(
      closing: month, of: entry.plan, actions: try ActionRecords.actions(entry.listed, ledger.session),
      priorityNarratives: try UpdateRecords.priorityNarratives(entry.listed, ledger.session),
      recommendations: entry.recommendations.count, firstReported: entry.periods.first?.month ?? month,
      closedOn: knownOn ?? ledger.occasion.day, closedBy: ledger.occasion.who, faults: faults,
      knownOn: knownOn)
  }
}
