import Hummingbird
import Improvement
import Records

/// A closed month is published as it was closed, and reopened with a reason. What members can read stays
/// as it was until another closing is published.
extension MonthPages {
  @Sendable func publish(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, day) = (site, site.now().day)
    return try await change(context, done: "published") { period, entry, ledger in
      guard period.isClosed, let closure = try Self.standing(period, entry, site, ledger) else { return }
      period.publishedOn = period.publishedOn ?? day
      var published = closure
      published.publishedOn = closure.publishedOn ?? day
      try SnapshotRecords.change(closure, to: published, of: period.month, entry.plan.id, ledger)
    }
  }

  @Sendable func reopen(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let reason = String(trimmed(form["reason"] ?? ""))
    let plan = try await site.database.read { try site.entry(context, $0).plan }
    var problems = FormProblems()
    if reason.isEmpty { problems.add("reason", "Say why the month must be reopened") }
    for (field, finding) in PrivacyQuestion.findings(in: [("reason", reason)], of: plan) {
      problems.add(field, finding.request + ". Its report will tell members this reason")
    }
    guard problems.isEmpty else {
      return try await page(context, problems: problems, reasons: ["reason": reason])
    }
    return try await change(context, done: "reopened") { period, entry, ledger in
      guard period.isClosed, let closure = try Self.standing(period, entry, site, ledger) else { return }
      var reopened = closure
      reopened.reopening = PeriodClosure.Reopening(on: occasion.day, by: occasion.who, reason: reason)
      try SnapshotRecords.change(closure, to: reopened, of: period.month, entry.plan.id, ledger)
      (period.state, period.closedOn) = (.inReview, nil)
      ledger.note("reopened", "reporting period", period.month.iso, [("reason", .text(reason))])
    }
  }

  /// The closing that stands. A month that was closed before it came here is frozen first, as it was
  /// known on its day.
  private static func standing(
    _ period: ReportingPeriod, _ entry: PlanBook.Entry, _ site: Site, _ ledger: Ledger
  ) throws -> PeriodClosure? {
    if let closure = try SnapshotRecords.all(period.month, entry.listed, ledger.session).last {
      return closure
    }
    return try Closing(site: site).freeze(entry, period, ledger)
  }
}
