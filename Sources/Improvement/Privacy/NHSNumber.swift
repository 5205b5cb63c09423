// NHS numbers: ten figures, the last of which checks the others, often written 3-3-4.
extension TypedText {
  func nhsNumbers() -> [Range<Int>] {
    runs.indices.compactMap { run in
      guard let span = nhsNumber(at: run), !isAmount(span), !isHyphenated(span) else { return nil }
      guard !isNumberOfAThing(run), !isInWebAddress(span.lowerBound) else { return nil }
      return span
    }
  }

  private func nhsNumber(at run: Int) -> Range<Int>? {
    guard let first = figures(run) else { return nil }
    var (last, count) = (run, first)
    while count < 10, let next = figures(last + 1), let join = join(before: last + 1) {
      guard join == " " || join == "-", last - run < 4 else { return nil }
      last += 1
      count += next
    }
    guard count == 10 else { return nil }
    let isLabelled = isLabelled(run, by: NumberLabels.nhs, over: NumberLabels.links)
    let is334 = last == run + 2 && first == 3 && figures(run + 1) == 3
    guard last == run || is334 || isLabelled else { return nil }
    let span = runs[run].span.lowerBound..<runs[last].span.upperBound
    guard standsAlone(span) || isLabelled && !sign(at: span.upperBound).isLetterOrFigure else { return nil }
    return NHSNumber.checks(signs[span].filter(\.isFigure).map(\.figure)) ? span : nil
  }

  /// Whether figures or letters go on after a hyphen, on either side.
  private func isHyphenated(_ span: Range<Int>) -> Bool {
    (sign(at: span.lowerBound - 1) == .hyphen && sign(at: span.lowerBound - 2).isLetterOrFigure)
      || (sign(at: span.upperBound) == .hyphen && sign(at: span.upperBound + 1).isLetterOrFigure)
  }
}

enum NHSNumber {
  /// Modulus 11, as the NHS Data Dictionary gives it under "NHS NUMBER": the first nine figures by
  /// weights of 10 down to 2; 11 less the remainder is the tenth, 11 is written 0, and 10 is never
  /// given out. Ten equal figures would pass, and are how a form is left blank.
  static func checks(_ figures: [Int]) -> Bool {
    let sum = zip(figures, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (11 - sum % 11) % 11
    return figures.count == 10 && check == figures[9] && Set(figures).count > 1
  }
}
