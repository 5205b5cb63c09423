/// What a month end already tells of the next: which actions turn into exceptions or fall behind
/// unless they move, whose words stand still, whose updates were late, which forecasts lie beyond the
/// timescale and which records have gone stale. Withdrawn and complete actions are in none of its lists;
/// news is owed by those of which updates are asked for (`MonthAnswers.isAsked`).
package struct EarlyWarning: Sendable {
  package struct Settings: Hashable, Sendable {
    /// Months for which a narrative may stand unchanged before it is listed.
    package var unchangedFor = 3
    /// Months from one update of an action to the next: 1 in a plan that is reported every month.
    package var rhythm = 1

    package init() {}
  }

  package let asAt: Month
  package let settings: Settings
  package let scale: RatingScale
  /// End next month and are neither complete nor under way: exceptions then, unless they progress.
  package let turningException: [Standing]
  /// End next month and are under way: late then, unless they are completed.
  package let turningLate: [Standing]
  /// Of those that owe news, the ones whose words have stood too long.
  package let unchanged: [UnchangedAction]
  /// Leads with updates that are missing or came late, who has the most first.
  package let answers: [LeadAnswers]
  package let slips: [ForecastSlip]
  /// Of those that owe news, the ones without any for more months than the rhythm.
  package let stale: [StaleAction]

  /// - Parameters:
  ///   - monthsUnchanged: for how many months each action's narrative has stood
  ///     (`History.monthsNarrativeUnchanged`); those not named count as new.
  ///   - answers: how each lead answered when updates were asked for; leads who owe nothing are left out.
  package init(
    _ position: Position, scale: RatingScale, monthsUnchanged: [Reference: Int] = [:],
    answers: [LeadAnswers] = [], settings: Settings = Settings()
  ) {
    asAt = position.asAt
    self.scale = scale
    self.settings = settings
    let open = position.live.filter { !$0.isComplete }
    let turning = open.filter(ReportList.turning.lists)
    turningException = turning.filter { $0.rating?.kind != .underWay }
    turningLate = turning.filter { $0.rating?.kind == .underWay }
    unchanged = open.filter(\.owesNews).compactMap { standing in
      let months = monthsUnchanged[standing.reference] ?? 0
      return months >= max(1, settings.unchangedFor)
        ? UnchangedAction(standing: standing, months: months) : nil
    }
    self.answers = answers.filter(\.isBehind).sorted {
      ($1.behind, $0.lead ?? "") < ($0.behind, $1.lead ?? "")
    }
    slips = open.compactMap(ForecastSlip.init)
    stale = open.compactMap { StaleAction($0, rhythm: max(1, settings.rhythm)) }
  }

  package var isEmpty: Bool { sentences.isEmpty }
}
