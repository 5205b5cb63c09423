extension Timescale {
  /// Reads any style in which councils print a timescale (Tests/ImprovementTests/Cases/timescales.case
  /// has them all). Never guesses: what could mean two things, or has no end month, is a problem whose
  /// sentence says what to write instead.
  package static func read(
    _ printed: String, in context: TimescaleContext = .init()
  ) -> Result<Timescale, TimescaleProblem> {
    let tidied = printed.spacesTidied
    return Result { () throws(TimescaleProblem) in
      var reader = TimescaleReader(printed: tidied, context: context)
      let days = try reader.days()
      return Timescale(printed: tidied, from: days.lowerBound.inMonth, to: days.upperBound.inMonth)
    }
  }
}

extension TimescaleReader {
  mutating func days() throws(TimescaleProblem) -> ClosedRange<Day> {
    if let problem = TimescaleProblem.ofWords(in: Array(rest), printed: printed) { throw problem }
    let opening = takeWord(["from", "between"])
    let first = try moment()
    guard takeRangeMark(opening: opening) else {
      guard rest.isEmpty else { throw leftOver }
      guard opening == nil else { throw .noEnd(printed) }
      guard let year = first.year else { throw .whichYear(printed) }
      return try first.days(in: year, context: context, quoting: printed)
    }
    let last = try moment()
    guard rest.isEmpty else { throw leftOver }
    return try range(from: first, to: last)
  }

  private func range(
    from first: TimescaleMoment, to last: TimescaleMoment
  ) throws(TimescaleProblem) -> ClosedRange<Day> {
    guard let lastYear = last.year else { throw .whichYear(printed) }
    let alike = first.kind == last.kind
    let bothEndInMonths = first.kind != .year && last.kind != .year
    guard alike || first.year != nil && bothEndInMonths else { throw .unlike(printed) }

    var firstYear = first.year ?? lastYear
    // "Dec – Feb 17" begins in the year before.
    if first.year == nil, case .calendar(let year) = lastYear, let month = first.month, let end = last.month,
      month > end
    {
      firstYear = .calendar(year - 1)
    }
    if !bothEndInMonths {
      switch (firstYear, lastYear) {
      case (.calendar(let year), .calendar(let next)) where next == year + 1:
        throw .financialOrCalendar(year, printed: printed)
      case (.calendar, .financial), (.financial, .calendar): throw .unlike(printed)
      default: break
      }
    }
    let beginning = try first.days(in: firstYear, context: context, quoting: printed)
    let end = try last.days(in: lastYear, context: context, quoting: printed)
    guard beginning.lowerBound <= end.upperBound, beginning.upperBound.inMonth <= end.upperBound.inMonth
    else { throw .backwards(beginning, end, printed: printed) }
    return beginning.lowerBound...end.upperBound
  }

  mutating func takeRangeMark(opening: String?) -> Bool {
    if case .dash = peek() {
      take(1)
      return true
    }
    if opening == "between", takeWord(["and"]) != nil { return true }
    return takeWord(["to", "until", "till", "through"]) != nil
  }

  private var leftOver: TimescaleProblem {
    let dated = rest.contains { token in
      switch token {
      case .number: true
      case .word(let word): monthNumber(word) != nil
      default: false
      }
    }
    return dated ? .moreThanOne(printed) : .unread(printed)
  }
}
