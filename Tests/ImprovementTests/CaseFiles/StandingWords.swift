import Improvement

/// What may be said of one action after "is".
enum StandingWords {
  /// What must be said when it holds.
  static func flags(_ standing: Standing) -> [String] {
    [
      (standing.isDue, "due"), (standing.isLate, "late"), (standing.isWithdrawn, "withdrawn"),
      (standing.shouldHaveStarted, "should have started"), (standing.isRebaselined, "re-baselined"),
    ].filter(\.0).map(\.1)
  }

  /// What may be said, or left.
  static func others(_ standing: Standing, _ history: History, knownOn day: Day?) -> [String] {
    let past = standing.monthsPast
    let run = history.monthsAtRating(asAt: standing.asAt, knownOn: day)
    let isUnchanged = history.isNarrativeUnchanged(asAt: standing.asAt, knownOn: day)
    return [
      standing.rating?.label ?? "not rated",
      "was \(standing.ratingBefore?.label ?? "not rated")",
      standing.isNewlyDue ? "newly due" : "not newly due",
      standing.isNotYetDue ? "not yet due" : nil,
      standing.isException ? "an exception" : "no exception",
      standing.isComplete ? "complete" : nil,
      "\(past) \(past == 1 ? "month" : "months") past",
      "\(run) \(run == 1 ? "month" : "months") in a row",
      isUnchanged ? "in the same words" : "in its own words",
      standing.forecast.map { "forecast for \($0.long)" } ?? "not forecast",
      standing.updatedAsAt.map { "updated as at \($0.long)" } ?? "never updated",
      "planned for \(standing.timescale.printed)",
    ].compactMap { $0 }
  }
}
