import Improvement
import Records

/// What was asked for a month and what has come in; of a closed month, what had come in when it was closed.
struct MonthAnswersSource: Sendable {
  let site: Site

  func answers(
    _ entry: PlanBook.Entry, _ period: ReportingPeriod, _ session: any Session
  ) throws -> MonthAnswers {
    let closed = period.isClosed ? try Snapshots(site: site).snapshot(entry, period.month, session) : nil
    let position =
      try closed?.position ?? site.book.position(entry, asAt: period.month, knownOn: nil, session)
    let submissions = try SubmissionRecords.all(entry.listed, period.month, session)
    return MonthAnswers(position, submissions: submissions)
  }
}
