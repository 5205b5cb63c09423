import Improvement
import Records

/// A month as the officer works it: who has answered, what waits for review, what stands in the way.
struct MonthDesk: Sendable {
  /// An update that waits, with what a reviewer should look at.
  struct Waiting: Sendable {
    let submission: Submission
    let standing: Standing
    let last: Update?
    let notes: ReviewNotes
  }

  let view: PlanView
  let period: ReportingPeriod
  let answers: MonthAnswers
  /// Of this month, and of closed months whose updates nobody looked at in time.
  let waiting: [Waiting]
  let awaitingBoard: [(submission: Submission, standing: Standing)]
  /// Words for priorities that wait for a reviewer.
  let narratives: [SentNarrative]
  /// Sent back, and not sent again.
  let returned: [(submission: Submission, standing: Standing)]
  /// Nil once the month is closed.
  let preflight: Preflight?
  /// Its closings, in their order.
  let closures: [PeriodClosure]
  /// What stood in the way when it was closed, and why it was closed all the same.
  let closedDespite: [PeriodSnapshot.Fault]
  /// When those who have not answered were reminded, by post.
  let reminders: [String: [NoticeRecords.Sent]]
  let people: [Person]
  let restatement: Restatement?

  static func load(_ site: Site, _ view: PlanView, _ session: any Session) throws -> MonthDesk {
    let (entry, month) = (view.entry, view.asAt)
    let period = view.period ?? ReportingPeriod(month: month, state: .open, closedOn: nil)
    let position = try site.book.position(entry, asAt: month, knownOn: nil, session)
    let answers = try MonthAnswersSource(site: site).answers(entry, period, session)
    let undecided = try self.undecided(view, session)
    let snapshots = Snapshots(site: site)
    return MonthDesk(
      view: view, period: period, answers: answers,
      waiting: try waiting(undecided.filter { $0.state == .sent }, position, view, session),
      awaitingBoard: undecided.filter { $0.state == .awaitingBoard }.compactMap { submission in
        position.standings.first { $0.action == submission.action }.map { (submission, $0) }
      },
      narratives: try SentNarrativeRecords.all(entry.listed, month, session).filter { $0.state == .sent },
      returned: try returned(answers, view, session),
      preflight: period.isClosed ? nil : try Closing(site: site).preflight(entry, answers, session),
      closures: try SnapshotRecords.all(month, entry.listed, session),
      closedDespite: period.isClosed ? try snapshots.snapshot(entry, month, session)?.faults ?? [] : [],
      reminders: try NoticeRecords.reminders(of: month, entry.listed, session),
      people: try PersonRecords.all(entry.listed.council.id, session),
      restatement: try snapshots.restatement(entry, month, session))
  }

  /// Updates of the month that wait; on the newest open month also those of months that were closed over
  /// them, for it is there that they will stand once they are accepted.
  private static func undecided(_ view: PlanView, _ session: any Session) throws -> [Submission] {
    let periods = view.entry.periods
    let isNewestOpen = view.asAt == periods.last { !$0.isClosed }?.month
    let closed = Set(periods.filter(\.isClosed).map(\.month))
    return try SubmissionRecords.undecided(view.entry.listed, session).filter {
      $0.month == view.asAt || (isNewestOpen && closed.contains($0.month))
    }
  }

  private static func returned(
    _ answers: MonthAnswers, _ view: PlanView, _ session: any Session
  ) throws -> [(submission: Submission, standing: Standing)] {
    let standings = answers.items.reduce(into: [ID<Submission>: Standing]()) {
      if case .returned(let id) = $1.answer { $0[id] = $1.standing }
    }
    guard !standings.isEmpty else { return [] }
    return try SubmissionRecords.all(view.entry.listed, view.asAt, session).compactMap { submission in
      standings[submission.id].map { (submission, $0) }
    }
  }

  private static func waiting(
    _ sent: [Submission], _ position: Position, _ view: PlanView, _ session: any Session
  ) throws -> [Waiting] {
    let standings = Dictionary(uniqueKeysWithValues: position.standings.map { ($0.action, $0) })
    let actions = try ActionRecords.actions(
      view.entry.listed, only: sent.compactMap { standings[$0.action]?.reference }, session)
    let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
    return sent.compactMap { submission -> Waiting? in
      guard let action = byID[submission.action], let standing = standings[submission.action] else {
        return nil
      }
      let last = History(action.updates).standing(asAt: submission.month - 1)
      return Waiting(
        submission: submission, standing: standing, last: last,
        notes: ReviewNotes(
          submission, of: action, standing, last: last, scale: view.plan.scale,
          isMonthClosed: submission.month != view.asAt))
    }.sorted { order($0, view) < order($1, view) }
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
