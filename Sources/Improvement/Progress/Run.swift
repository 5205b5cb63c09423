/// How long an action has stood at its rating, and whether it was said in new words.
package struct Run: Hashable, Sendable {
  /// Months in a row, up to and with this one, at the rating that stands.
  package let months: Int
  /// Whether this month's account is the same as the one before it, or there is none for this month.
  package let isUnchanged: Bool

  package init(months: Int, isUnchanged: Bool) {
    self.months = months
    self.isUnchanged = isUnchanged
  }
}

extension History {
  package func run(asAt month: Month, knownOn day: Day? = nil) -> Run {
    let isCarriedOver = standing(asAt: month, knownOn: day).map { $0.asAt < month } ?? false
    return Run(
      months: monthsAtRating(asAt: month, knownOn: day),
      isUnchanged: isCarriedOver || isNarrativeUnchanged(asAt: month, knownOn: day))
  }
}
