import Improvement
import Papers
import Records

/// The action that an update is about, with all that the form shows beside its questions.
struct UpdateSubject: Sendable {
  let entry: PlanBook.Entry
  let period: ReportingPeriod
  let action: Action
  let standing: Standing
  /// What stood before this month.
  let last: Update?
  /// What was sent for this month, newest first.
  let sent: [Submission]
  /// Other actions of the same lead in the same priority, which the same words may cover.
  let companions: [Standing]
  /// The author's actions that were asked for and have no answer yet, this one left out.
  let outstanding: [Standing]
  let asked: Int
  /// Whether somebody is written to when a child is said to be at immediate risk.
  let alerts: Bool

  var plan: Plan { entry.plan }
  /// Said of a month that is closed: its figures stand, and the difference is shown as restated since.
  var isCorrection: Bool { period.isClosed }
  var scale: RatingScale { plan.scale }
  var month: Month { period.month }
  var lastRating: Rating? { last.flatMap { scale[$0.rating] } }

  /// What was said for the month so far: what was sent, else what stands for it.
  var said: UpdateContent? {
    if let sent = sent.first(where: { $0.state != .replaced }) { return sent.content }
    let standing = History(action.updates).standing(asAt: month)
    return standing.flatMap { $0.asAt == month ? UpdateContent($0, parts: action.parts) : nil }
  }

  func suggestion(_ content: UpdateContent) -> RatingRules.Suggestion {
    RatingRules.suggestion(
      UpdateCheck.facts(content, of: action, scale: scale, month: month, last: last))
  }

  func verdict(on rating: Rating, _ content: UpdateContent) -> RatingRules.Verdict {
    RatingRules.verdict(
      on: rating, UpdateCheck.facts(content, of: action, scale: scale, month: month, last: last))
  }

  /// - Parameters:
  ///   - isWhole: false leaves out what only the page shows; sending needs none of it.
  ///   - mayCorrect: whether the author may say something else of a month that is closed.
  ///   - isOwn: whether an action is one that the author answers for.
  static func load(
    _ site: Site, _ entry: PlanBook.Entry, month name: String?, reference: Reference, isWhole: Bool = true,
    mayCorrect: Bool = false, isOwn: (Standing) -> Bool, _ session: any Session
  ) throws -> UpdateSubject? {
    let links = PlanLinks(plan: entry.plan.slug, asAt: nil)
    let period = try period(entry, name, mayCorrect: mayCorrect, links)
    guard let action = try ActionRecords.actions(entry.listed, only: [reference], session).first else {
      return nil
    }
    let position = try site.book.position(entry, asAt: period.month, knownOn: nil, session)
    guard let standing = position.standings.first(where: { $0.reference == reference }) else { return nil }
    let asked =
      isWhole
      ? MonthAnswers(position, submissions: try SubmissionRecords.all(entry.listed, period.month, session))
        .items.filter(\.isAsked) : []
    let mine = asked.filter { isOwn($0.standing) }
    // Whoever answers in a lead's place may say of that lead's actions what the lead may.
    let companions = (mine.contains { $0.standing.reference == reference } ? mine : asked).filter {
      isOwn($0.standing) || $0.standing.lead == action.lead
    }
    return UpdateSubject(
      entry: entry, period: period, action: action, standing: standing,
      last: History(action.updates).standing(asAt: period.month - 1),
      sent: isWhole ? try SubmissionRecords.of(action.id, session).filter { $0.month == period.month } : [],
      companions: companions.map(\.standing).filter {
        $0.priority == action.priority && $0.reference != reference
      },
      outstanding: mine.filter { !$0.answer.isIn }.map(\.standing).filter { $0.reference != reference },
      asked: mine.count,
      alerts: site.settings.sendsMail && !entry.plan.settings.alertAddresses.isEmpty)
  }

  /// The month that is asked about: the one named, else the newest that is open.
  private static func period(
    _ entry: PlanBook.Entry, _ name: String?, mayCorrect: Bool, _ links: PlanLinks
  ) throws -> ReportingPeriod {
    let open = entry.periods.filter { !$0.isClosed }
    if let name, let period = entry.periods.first(where: { $0.month.iso == name }),
      mayCorrect || !period.isClosed
    {
      return period
    }
    guard name == nil, let newest = open.last else {
      let words = name.flatMap { Month($0)?.long } ?? "Every month"
      throw PageProblem(
        status: .conflict, title: "\(words) is closed",
        sentences: [
          "Updates can be sent only for a month that is open. A closed month’s figures never change.",
          "What you have to say belongs to the next month; the improvement officer opens it.",
        ], links: [("The plan", links.overview)])
    }
    return newest
  }
}
