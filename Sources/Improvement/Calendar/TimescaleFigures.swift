// Moments that begin with figures: years, financial years and dates without a month's name.
extension TimescaleReader {
  typealias Figures = (value: Int, digits: Int)

  mutating func inFigures(financial: Bool) throws(TimescaleProblem) -> TimescaleMoment? {
    guard let first = peekNumber() else { return nil }
    if first.digits == 5, rest.count == 1 || rest.count == 3 && peek(1) == .dot {
      let day = Day(ordinal: first.value - 25_569)  // spreadsheets count from 30 December 1899
      if context.years.contains(day.year) { throw .spreadsheetDay(day, printed: printed) }
    }
    if let date = try wholeDate(first) { return date }
    if let moment = try pair(first, financial: financial) { return moment }
    guard first.digits == 4 || first.digits == 2 && financial else { return nil }
    take(1)
    let place = rest
    if peek()?.joins == true { take(1) }
    if let month = peekWord().flatMap(monthNumber) {
      take(1)
      return TimescaleMoment(part: .month(month), year: .calendar(fullYear(first)))
    }
    goBack(to: place)
    return TimescaleMoment(part: try partAfterYear() ?? .year, year: .calendar(fullYear(first)))
  }

  /// "31/01/2017" and "31.01.17", day first; "2017-01-31", year first.
  private mutating func wholeDate(_ first: Figures) throws(TimescaleProblem) -> TimescaleMoment? {
    guard let joint = peek(1), joint.joins, joint == peek(3) else { return nil }
    guard let second = peekNumber(2), let third = peekNumber(4), second.digits <= 2 else { return nil }
    let yearFirst = first.digits == 4 && third.digits <= 2
    let dayFirst = first.digits <= 2 && (third.digits == 4 || third.digits == 2)
    guard yearFirst || dayFirst else { return nil }
    take(5)
    let year = fullYear(yearFirst ? first : third)
    let day = yearFirst ? third.value : first.value
    guard (1...12).contains(second.value) else {
      throw .noMonth(second.value, orDay: day, of: year, printed: printed)
    }
    return TimescaleMoment(part: .day(day, month: second.value), year: .calendar(year))
  }

  /// "2017-03", "03/2017", "2016/17", "2016/17 Q4": what two numbers mean depends on their lengths.
  private mutating func pair(_ first: Figures, financial: Bool) throws(TimescaleProblem) -> TimescaleMoment? {
    guard let joint = peek(1), joint.joins, let second = peekNumber(2) else { return nil }
    let place = rest
    take(3)
    let saysYear = takeWord(["financial", "fiscal", "fy"]) != nil
    if saysYear { _ = takeWord(["year"]) }
    let part = try partAfterYear()
    let follows = self.follows(first, second)
    let isMonth = (1...12).contains(second.value)
    let year = TimescaleMoment(part: part ?? .year, year: .financial(from: fullYear(first)))

    if financial || saysYear || part != nil {
      guard follows else { throw .notOneYear(printed) }
      return year
    }
    switch (first.digits, second.digits) {
    case (4, 1), (4, 2):
      if follows, isMonth { throw financialOrMonth(first.value, month: second.value, of: first.value) }
      if follows { return year }
      guard isMonth else { throw .notOneYear(printed) }
      return TimescaleMoment(part: .month(second.value), year: .calendar(first.value))
    case (4, 4) where joint == .slash:
      guard follows else { throw .notOneYear(printed) }
      return year
    case (4, 4):
      if follows { throw .financialOrCalendar(first.value, printed: printed) }
      goBack(to: place)  // a range of years
      return nil
    case (1...2, 4):
      guard (1...12).contains(first.value) else { throw .noMonth(first.value, printed: printed) }
      return TimescaleMoment(part: .month(first.value), year: .calendar(second.value))
    case (1...2, 2) where joint == .slash && first.value <= 12 && second.value > 12:
      if follows { throw financialOrMonth(fullYear(first), month: first.value, of: fullYear(second)) }
      return TimescaleMoment(part: .month(first.value), year: .calendar(fullYear(second)))
    case (2, 2) where joint == .slash && follows && !isMonth: return year
    case (1...2, 1...2): throw .figures(printed)
    default:
      goBack(to: place)
      return nil
    }
  }

  private func financialOrMonth(_ year: Int, month: Int, of monthsYear: Int) -> TimescaleProblem {
    .financialOrMonth(year, Month(ordinal: monthsYear * 12 + month - 1), printed: printed)
  }
}
