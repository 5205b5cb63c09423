// One end of a timescale: "by the end of June 2017", "Q4 2016/17", "31/01/2017".
extension TimescaleReader {
  mutating func moment() throws(TimescaleProblem) -> TimescaleMoment {
    let opening = opening()
    guard var moment = try unopenedMoment(financial: opening.financial) else { throw .unread(printed) }
    moment.lead = opening.lead
    moment.weekday = opening.weekday
    guard moment.kind != .date || !opening.namesYear else { throw .unread(printed) }
    if opening.financial, case .calendar(let year) = moment.year {
      throw .whichFinancialYear(year, printed: printed)
    }
    return moment
  }

  private mutating func unopenedMoment(financial: Bool) throws(TimescaleProblem) -> TimescaleMoment? {
    if let part = try part() { return TimescaleMoment(part: part, year: try yearOfPart()) }
    if let moment = try monthFirst() { return moment }
    if let moment = try dayFirst() { return moment }
    return try inFigures(financial: financial)
  }

  /// "June 2017", "Jan-17", "June 30th 2017", and "Jan" where a range gives the year later.
  private mutating func monthFirst() throws(TimescaleProblem) -> TimescaleMoment? {
    guard let month = peekWord().flatMap(monthNumber) else { return nil }
    take(1)
    if let number = peekNumber(), number.digits <= 2 {
      if Self.suffixes.contains(peekWord(1) ?? "") {
        take(2)
        return TimescaleMoment(part: .day(number.value, month: month), year: singleYear())
      }
      // Not read, because "Jan 10 – Mar 31 2017" would then begin in January 2010.
      if let year = peekNumber(1), year.digits == 4 {
        throw .dayAfterMonth(number.value, month: month, year: year.value, printed: printed)
      }
      if number.digits == 1 { throw .whichYear(printed) }
    }
    return TimescaleMoment(part: .month(month), year: singleYear())
  }

  /// "30 June 2017", "31st of March 17", "30-Jun-17", and "5–9 June 2017", which is one month.
  private mutating func dayFirst() throws(TimescaleProblem) -> TimescaleMoment? {
    let place = rest
    guard let first = takeDay() else { return nil }
    var day = first
    if peekNumber(1) != nil, takeRangeMark(opening: nil), let second = takeDay() {
      day = second
    }
    if peek() == .dash(tight: true) || peek() == .slash || peekWord() == "of" { take(1) }
    if let month = peekWord().flatMap(monthNumber) {
      take(1)
      guard first > 0, first <= day else { throw .unread(printed) }
      return TimescaleMoment(part: .day(day, month: month), year: singleYear())
    }
    goBack(to: place)
    return nil
  }

  private mutating func takeDay() -> Int? {
    guard let number = peekNumber(), number.digits <= 2 else { return nil }
    take(1)
    _ = takeWord(Self.suffixes)
    return number.value
  }

  /// The year after a month. Never a pair: "March 2016/17" would be asked about.
  mutating func singleYear() -> TimescaleMoment.Year? {
    let place = rest
    let spacedDash = peek() == .dash(tight: false)
    if spacedDash || peek()?.joins == true || peekWord() == "of" { take(1) }
    if let number = peekNumber(), number.digits == 2 || number.digits == 4 {
      // In "Jan – 31 Mar 17" the figures after the dash begin another day.
      let startsDay =
        peekWord(1).map { Self.suffixes.contains($0) || $0 == "of" || monthNumber($0) != nil }
        ?? (peek(1)?.joins == true)
      if !(spacedDash && startsDay) {
        take(1)
        return .calendar(fullYear(number))
      }
    }
    goBack(to: place)
    return nil
  }

  /// "Q4", "Quarter 4", "4th quarter", "H1", "second half".
  mutating func part() throws(TimescaleProblem) -> TimescaleMoment.Part? {
    let place = rest
    let named = takeWord(["q", "qtr", "quarter", "h", "half"])
    if let word = named, let number = peekNumber(), number.digits == 1 {
      take(1)
      return try part(word, number.value)
    }
    goBack(to: place)
    if let ordinal = takeOrdinal(), let word = takeWord(["quarter", "qtr", "half"]) {
      return try part(word, ordinal)
    }
    goBack(to: place)
    return nil
  }

  private func part(_ word: String, _ number: Int) throws(TimescaleProblem) -> TimescaleMoment.Part {
    let isHalf = word.hasPrefix("h")
    guard number >= 1, number <= (isHalf ? 2 : 4) else {
      throw .noPart(number, isHalf: isHalf, printed: printed)
    }
    return isHalf ? .half(number) : .quarter(number)
  }

  private mutating func takeOrdinal() -> Int? {
    if let word = peekWord(), let place = Self.ordinals.firstIndex(of: word) {
      take(1)
      return place + 1
    }
    guard let number = peekNumber(), number.digits == 1 else { return nil }
    take(1)
    return takeWord(Self.suffixes) == nil ? nil : number.value
  }

  private static let suffixes: Set = ["st", "nd", "rd", "th"]
  private static let ordinals = ["first", "second", "third", "fourth"]
}
