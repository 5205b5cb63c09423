extension CompletionForecast {
  /// When the plan would be complete, in a sentence or two.
  package var sentence: String {
    switch outcome {
    case .finished: return "Nothing remains: every action in the plan is complete."
    case .tooEarly:
      return """
        It is too early to tell when the plan will be complete: the completions of \
        \(counted(pace.count, "month")) are known, and at least \(method.fewest) are needed.
        """
    case .notAtThisPace: return "At its own pace the plan is not completed: \(why)."
    case .within(let span):
      return """
        At its own pace the plan is as likely as not to be complete by \(span.median.long): half of the \
        trials end by then, the middle half of them \(words(for: span.middleHalf)), and 85 of 100 by \
        \(span.fifteenToEightyFive.upperBound.long).
        """
    }
  }

  /// How it was worked out; nil when nothing was.
  package var explanation: String? {
    guard !endings.isEmpty else { return nil }
    return """
      Each coming month is taken to be like one of the last \(pace.count), drawn by chance, until the \
      \(counted(remaining, "action")) that \(remaining == 1 ? "remains is" : "remain are") complete. That was \
      tried \(grouped(method.trials)) times, for up to \(counted(method.horizon, "month")) ahead. The months \
      drawn from completed, less what they reopened: \(pace.map { String($0) }.joined(separator: ", ")). It \
      is the plan's past carried on and no promise: it knows nothing of timescales, of actions still to join \
      or of how hard the rest is.
      """
  }

  private var why: String {
    guard pace.contains(where: { $0 > 0 }) else {
      return "no action was completed, on balance, in any of the last \(counted(pace.count, "month"))"
    }
    let ended = ended(by: asAt + method.horizon)
    let number = ended == 0 ? "none" : "only \(grouped(ended))"
    return """
      \(number) of \(grouped(method.trials)) trials \(ended < 2 ? "ends" : "end") by \
      \((asAt + method.horizon).long), and 85 of 100 are asked for
      """
  }

  private func words(for months: ClosedRange<Month>) -> String {
    months.lowerBound == months.upperBound
      ? "in \(months.lowerBound.long)" : "from \(months.lowerBound.long) to \(months.upperBound.long)"
  }

  /// "2,000"
  private func grouped(_ number: Int) -> String {
    number < 1000 ? String(number) : "\(number / 1000),\(padded(number % 1000, to: 3))"
  }
}
