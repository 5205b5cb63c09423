/// One end of a timescale as it was printed: a part of the calendar, and the year if it was given.
struct TimescaleMoment {
  enum Part {
    case year
    case half(Int)
    case quarter(Int)
    case month(Int)
    case day(Int, month: Int)
  }

  enum Year: Equatable {
    case calendar(Int)
    case financial(from: Int)  // April of this year to March of the next

    var first: Month {
      switch self {
      case .calendar(let year): Month(ordinal: year * 12)
      case .financial(let year): Month(ordinal: year * 12 + 3)
      }
    }
  }

  /// The words before it, in order of what they decide: "by the end of" is `end`, "by mid" is `loose`.
  enum Lead: Int {
    case none, by, end, loose
  }

  /// What a moment may stand opposite in a range.
  enum Kind {
    case date, part, year, endOfYear
  }

  var part: Part
  var year: Year?
  var lead = Lead.none
  var weekday: Int?

  var kind: Kind {
    switch part {
    case .month, .day: .date
    case .quarter, .half: .part
    case .year: lead == .end ? .endOfYear : .year
    }
  }

  /// 1 to 12 for a day or a month.
  var month: Int? {
    switch part {
    case .month(let month), .day(_, let month): month
    default: nil
    }
  }

  /// The days it covers once its year is known.
  func days(in year: Year, context: TimescaleContext, quoting printed: String)
    throws(TimescaleProblem) -> ClosedRange<Day>
  {
    let months = months(in: year)
    for found in [months.lowerBound.year, months.upperBound.year] where !context.years.contains(found) {
      throw .unlikely(year: found, in: printed, likely: context.years)
    }
    if case .day(let number, _) = part {
      guard number >= 1, number <= months.lowerBound.lastDay.day else {
        throw .noDay(number, in: months.lowerBound, printed: printed)
      }
      let day = months.lowerBound.firstDay + (number - 1)
      if let weekday, weekday != day.weekday { throw .weekday(weekday, isNot: day, printed: printed) }
      return day...day
    }
    guard kind == .date || lead != .loose else { throw .loose(printed) }
    // "By 2017" may mean before it begins or before it ends.
    guard kind != .year || lead != .by else { throw .by(year, printed: printed) }
    let first = kind != .date && lead != .none ? months.upperBound : months.lowerBound
    return first.firstDay...months.upperBound.lastDay
  }

  private func months(in year: Year) -> ClosedRange<Month> {
    let first = year.first
    return switch part {
    case .year: first...(first + 11)
    case .half(let half): (first + (half - 1) * 6)...(first + (half - 1) * 6 + 5)
    case .quarter(let quarter): (first + (quarter - 1) * 3)...(first + (quarter - 1) * 3 + 2)
    case .month(let month), .day(_, let month): (first + month - 1)...(first + month - 1)
    }
  }
}
