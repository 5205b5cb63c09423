import Improvement
import Records

/// A month as the officer works it: who has answered, what waits for review, what stands in the way.
struct MonthDesk: Sendable {
  /// An update that waits, with what a reviewer should look at.
  struct Waiting: Sendable {
    let submission: Submission
    let standing: Standing
    let last: Update?
    let suggested: Rating.Kind
    let notes: ReviewNotes
  }

  let view: PlanView
  let period: ReportingPeriod
  let answers: MonthAnswers
  let waiting: [Waiting]
  let awaitingBoard: [(submission: Submission, standing: Standing)]
  let preflight: Preflight
  let snapshots: [SnapshotRecords.Kept]
  /// When those who have not answered were reminded, by post.
  let reminders: [String: [NoticeRecords.Sent]]
  let people: [Person]
  let restatement: Restatement?

  static func load(_ site: Site, _ view: PlanView, _ session: any Session) throws -> MonthDesk {
    let (entry, month) = (view.entry, view.asAt)
    let position = try site.book.position(entry, asAt: month, knownOn: nil, session)
    let submissions = try SubmissionRecords.all(entry.listed, month, session)
    let actions = try ActionRecords.actions(
      entry.listed, only: submissions.filter { $0.state == .sent }.compactMap { reference($0, position) },
      session)
    let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
    let standings = Dictionary(uniqueKeysWithValues: position.standings.map { ($0.action, $0) })
    let waiting = submissions.filter { $0.state == .sent }.compactMap { submission -> Waiting? in
      guard let action = byID[submission.action], let standing = standings[submission.action] else {
        return nil
      }
      let last = History(action.updates).standing(asAt: month - 1)
      let facts = UpdateCheck.facts(
        submission.content, of: action, scale: view.plan.scale, month: month, last: last)
      return Waiting(
        submission: submission, standing: standing, last: last,
        suggested: RatingRules.suggestion(facts).kind,
        notes: ReviewNotes(
          submission, standing, last: last, scale: view.plan.scale, evidence: action.evidence.count))
    }
    let kept = view.period?.isClosed == true ? try SnapshotRecords.all(month, entry.listed, session) : []
    return MonthDesk(
      view: view, period: view.period ?? ReportingPeriod(month: month, state: .open, closedOn: nil),
      answers: MonthAnswers(position, submissions: submissions),
      waiting: waiting.sorted { order($0, view) < order($1, view) },
      awaitingBoard: submissions.filter { $0.state == .awaitingBoard }.compactMap { submission in
        standings[submission.action].map { (submission, $0) }
      },
      preflight: try Closing(site: site).preflight(entry, month, session), snapshots: kept,
      reminders: try NoticeRecords.reminders(of: month, entry.listed, session),
      people: try PersonRecords.all(entry.listed.council.id, session),
      restatement: try Snapshots(site: site).restatement(entry, month, session))
  }

  private static func reference(_ submission: Submission, _ position: Position) -> Reference? {
    position.standings.first { $0.action == submission.action }?.reference
  }

  /// Exceptions first, then what asks for a second look, then by reference.
  private static func order(_ waiting: Waiting, _ view: PlanView) -> (Int, Int, Reference) {
    let isException = view.plan.scale[waiting.submission.content.rating]?.kind == .exception
    return (
      isException || waiting.standing.isException ? 0 : 1, waiting.notes.isPlain ? 1 : 0,
      waiting.standing.reference
    )
  }

  /// Those with nothing to look at.
  var plain: [Waiting] { waiting.filter(\.notes.isPlain) }
}
