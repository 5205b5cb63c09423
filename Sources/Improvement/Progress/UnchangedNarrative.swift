extension History {
  /// Months for which the words that stand at a month end have stood already: nought when they are
  /// that month's own and new, one when they are last month's. A month without an update, and an
  /// update without words, leave what was said before. Nil while nothing has been said.
  package func monthsNarrativeUnchanged(asAt month: Month, knownOn day: Day? = nil) -> Int? {
    let said = effective(asAt: month, knownOn: day).filter { !$0.narrative.isEmpty }
    guard let now = said.first else { return nil }
    let run = said.prefix { $0.narrative.saysTheSame(as: now.narrative) }
    return run.last.map { month - $0.asAt }
  }
}
