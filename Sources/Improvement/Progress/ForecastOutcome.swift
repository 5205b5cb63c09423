extension CompletionForecast {
  package enum Outcome: Hashable, Sendable {
    /// Nothing remains.
    case finished
    /// Fewer past months are known than the method asks for.
    case tooEarly
    /// Fewer than 85 of 100 trials end within the horizon; none does where no month drawn from
    /// completed more than it reopened.
    case notAtThisPace
    case within(Span)
  }

  /// The months by which the plan would be complete.
  package struct Span: Hashable, Sendable {
    /// The first month by whose end at least half of the trials have ended.
    package let median: Month
    /// From the first month by whose end at least 25 of 100 trials have ended to the first by whose
    /// end at least 75 have: the middle half.
    package let middleHalf: ClosedRange<Month>
    /// From the first month by whose end at least 15 of 100 trials have ended to the first by whose
    /// end at least 85 have. Its end is the cautious answer; its beginning is the matching early one,
    /// before which fewer than 15 of 100 end.
    package let fifteenToEightyFive: ClosedRange<Month>
  }

  package var outcome: Outcome {
    guard remaining > 0 else { return .finished }
    guard !pace.isEmpty, pace.count >= method.fewest else { return .tooEarly }
    guard let low = month(by: 15), let quarter = month(by: 25), let median = month(by: 50),
      let threeQuarters = month(by: 75), let high = month(by: 85)
    else { return .notAtThisPace }
    return .within(
      Span(median: median, middleHalf: quarter...threeQuarters, fifteenToEightyFive: low...high))
  }

  /// The first month by whose end at least so many of 100 trials have ended (the nearest-rank
  /// percentile); nil when they do not within the horizon.
  package func month(by percent: Int) -> Month? {
    var ended = 0
    for (index, number) in endings.enumerated() {
      ended += number
      if ended > 0, ended * 100 >= percent * method.trials { return asAt + index + 1 }
    }
    return nil
  }

  /// Trials that have ended by the end of a month: the points of a curve over the months.
  package func ended(by month: Month) -> Int {
    endings.prefix(max(0, month - asAt)).reduce(0, +)
  }
}
