/// A whole date in a text: a day, a month and a year.
struct TypedDate {
  enum Form {
    /// "12 March 2009"
    case words
    /// "12/03/2009", "2009-03-12"
    case figures
    /// "12032009", "12 03 09", which are dates only where one is said to follow.
    case bare
  }

  let form: Form
  /// Its runs in the text.
  let runs: Range<Int>

  /// A day and a month, either first; a year of two figures, or of four in our time.
  fileprivate static func isDate(_ day: Int, _ month: Int, year: (value: Int, figures: Int)) -> Bool {
    let isDay =
      (1...31).contains(max(day, month)) && (1...12).contains(min(day, month)) && min(day, month) > 0
    return isDay && (year.figures == 2 || year.figures == 4 && (1900...2099).contains(year.value))
  }
}

extension TypedText {
  /// The date that begins with this run.
  func date(at run: Int) -> TypedDate? {
    guard let first = number(run) else { return dateFromMonth(run) }
    guard first.figures <= 2 || first.figures == 4 || first.figures == 6 || first.figures == 8 else {
      return nil
    }
    return dateInFigures(run) ?? dateInOneRun(run, first) ?? dateFromDay(run, first)
  }

  func span(of date: TypedDate) -> Range<Int> {
    runs[date.runs.lowerBound].span.lowerBound..<runs[date.runs.upperBound - 1].span.upperBound
  }

  /// "12/03/2009", "12 - 3 - 09", "2009.03.12", "12 03 2009".
  private func dateInFigures(_ run: Int) -> TypedDate? {
    guard let first = number(run), let second = number(run + 1), let third = number(run + 2) else {
      return nil
    }
    guard let join = join(before: run + 1), join == self.join(before: run + 2) else { return nil }
    let sign = join.filter { $0 != " " }
    guard sign == "/" || sign == "-" || sign == "." || join == " " else { return nil }
    guard second.figures <= 2, !goesOn(run..<run + 3) else { return nil }
    let isDate =
      first.figures == 4
      ? third.figures <= 2 && TypedDate.isDate(third.value, second.value, year: first)
      : first.figures <= 2 && TypedDate.isDate(first.value, second.value, year: third)
    return isDate ? TypedDate(form: sign.isEmpty ? .bare : .figures, runs: run..<run + 3) : nil
  }

  /// Whether the figures are part of something longer: "1.5.8.10", "CE/12/03/2009".
  private func goesOn(_ date: Range<Int>) -> Bool {
    let (start, end) = (runs[date.lowerBound].span.lowerBound, runs[date.upperBound - 1].span.upperBound)
    let beforeThat = sign(at: start - 2)
    if sign(at: start - 1) == UInt8(ascii: "/"), beforeThat.isLetter { return true }
    return sign(at: start - 1).joinsFigures && beforeThat.isFigure
      || sign(at: end).joinsFigures && sign(at: end + 1).isFigure
  }

  /// "12032009" or "120309".
  private func dateInOneRun(_ run: Int, _ whole: (value: Int, figures: Int)) -> TypedDate? {
    guard whole.figures == 6 || whole.figures == 8 else { return nil }
    let yearFigures = whole.figures - 4
    let places = yearFigures == 2 ? 100 : 10_000
    let (day, month) = (whole.value / places / 100, whole.value / places % 100)
    guard TypedDate.isDate(day, month, year: (whole.value % places, yearFigures)) else { return nil }
    return TypedDate(form: .bare, runs: run..<run + 1)
  }

  /// "12 March 2009", "12th of March, 09".
  private func dateFromDay(_ run: Int, _ day: (value: Int, figures: Int)) -> TypedDate? {
    guard (1...31).contains(day.value) else { return nil }
    var next = run + 1
    if join(before: next) == "", ["st", "nd", "rd", "th"].contains(word(next)) { next += 1 }
    if word(next) == "of" { next += 1 }
    guard monthNumber(word(next)) != nil else { return nil }
    return dateToYear(from: run, year: next + 1)
  }

  /// "March 12th, 2009".
  private func dateFromMonth(_ run: Int) -> TypedDate? {
    guard let day = number(run + 1), day.figures <= 2, (1...31).contains(day.value) else { return nil }
    guard monthNumber(word(run)) != nil else { return nil }
    let isOrdinal = join(before: run + 2) == "" && ["st", "nd", "rd", "th"].contains(word(run + 2))
    return dateToYear(from: run, year: run + (isOrdinal ? 3 : 2))
  }

  private func dateToYear(from run: Int, year: Int) -> TypedDate? {
    guard let value = number(year), TypedDate.isDate(1, 1, year: value) else { return nil }
    for later in (run + 1)...year {
      guard let join = join(before: later), join.utf8.allSatisfy(\.joinsDates) else { return nil }
    }
    return TypedDate(form: .words, runs: run..<year + 1)
  }
}

extension UInt8 {
  private static let figureJoins = Array("/-.".utf8)
  private static let dateJoins = Array("/-. ,'".utf8)

  fileprivate var joinsFigures: Bool { Self.figureJoins.contains(self) }

  fileprivate var joinsDates: Bool { Self.dateJoins.contains(self) }
}
