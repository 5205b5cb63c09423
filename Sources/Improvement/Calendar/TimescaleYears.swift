// The years that go with quarters, halves and financial years.
extension TimescaleReader {
  /// The year after a quarter or half: "2016/17", "of financial year 2016/17", "2017".
  mutating func yearOfPart() throws(TimescaleProblem) -> TimescaleMoment.Year? {
    let place = rest
    switch peek() {
    case .dash, .slash: take(1)
    default: break
    }
    var financial = false
    while let word = takeWord(["of", "the", "in", "financial", "fiscal", "year", "fy"]) {
      financial = financial || ["financial", "fiscal", "fy"].contains(word)
    }
    guard let first = peekNumber(), first.digits == 2 || first.digits == 4 else {
      goBack(to: place)
      return nil
    }
    take(1)
    if peek()?.joins == true, let second = peekNumber(1) {
      take(2)
      guard follows(first, second) else { throw .notOneYear(printed) }
      return .financial(from: fullYear(first))
    }
    if financial { throw .whichFinancialYear(fullYear(first), printed: printed) }
    return .calendar(fullYear(first))
  }

  /// "2016/17 Q4", "2017-Q1".
  mutating func partAfterYear() throws(TimescaleProblem) -> TimescaleMoment.Part? {
    let place = rest
    if peek()?.joins == true { take(1) }
    if let part = try part() { return part }
    goBack(to: place)
    return nil
  }

  /// Whether the second number is the year after the first, as in "2016/17" and "2016/2017".
  func follows(_ first: Figures, _ second: Figures) -> Bool {
    let next = fullYear(first) + 1
    return first.digits != 1 && second.value == (second.digits == 4 ? next : next % 100)
  }

  /// Two figures are a year of this century.
  func fullYear(_ figures: Figures) -> Int {
    figures.digits <= 2 ? 2000 + figures.value : figures.value
  }
}
