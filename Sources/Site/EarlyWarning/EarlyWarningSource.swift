import Improvement
import Records

/// What a month tells of the next, from what is kept.
struct EarlyWarningSource: Sendable {
  let site: Site

  /// How the updates of a month were answered, and by when they were asked for.
  struct Answers: Sendable {
    let period: ReportingPeriod
    let answers: MonthAnswers
    let sentOn: [ID<Action>: Day]

    var leads: [LeadAnswers] { LeadAnswers.all(answers, sentOn: sentOn, by: period.updatesBy) }

    /// The updates that a lead owes or sent late.
    func behind(_ lead: String?) -> [Standing] {
      let items = answers.leads.first { $0.name == lead }?.items ?? []
      return items.filter { item in
        item.isAsked && !item.answer.isIn || LeadAnswers.isLate(item, sentOn, by: period.updatesBy)
      }.map(\.standing)
    }
  }

  /// Nil to a reader of an earlier day: what was sent is not told as it was known then.
  func answers(_ view: PlanView, _ session: any Session) throws -> Answers? {
    guard view.knownOn == nil, let period = view.period else { return nil }
    return Answers(
      period: period, answers: try MonthAnswersSource(site: site).answers(view.entry, period, session),
      sentOn: try SentDayRecords.first(view.entry.listed, view.asAt, session))
  }

  func warning(_ view: PlanView, _ answers: Answers?, _ session: any Session) throws -> EarlyWarning {
    let position = try site.position(view, session)
    let open = position.live.filter { !$0.isComplete }
    let months = try NarrativeRecords.monthsUnchanged(
      open.map(\.action), of: view.plan.council.id, asAt: view.asAt, knownOn: view.knownOn,
      since: view.firstMonth, session)
    let unchanged = open.compactMap { standing in months[standing.action].map { (standing.reference, $0) } }
    return EarlyWarning(
      position, scale: view.plan.scale, monthsUnchanged: Dictionary(uniqueKeysWithValues: unchanged),
      answers: answers?.leads ?? [])
  }

  /// The plan's own pace: each month up to the view's, at most a year of them. The first month that was
  /// reported has none before it, so that what it completed is not known.
  func pace(_ view: PlanView, _ session: any Session) throws -> [MonthlyCompletions] {
    let most = CompletionForecast.Method().recent
    return try view.months.dropFirst().filter { $0 <= view.asAt }.suffix(most).map { month in
      MonthlyCompletions(
        try PositionRecords.position(view.plan, asAt: month, knownOn: view.knownOn, session))
    }
  }
}
