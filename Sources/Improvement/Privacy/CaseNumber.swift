// Case numbers as most councils write them: five figures or more, or seven in shorter pieces, after words
// such as "case no.", "CN", "client ID", or the name of the system that they are kept in.
extension TypedText {
  func caseNumbers() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var last: TypedCode?
    var run = 0
    while run < runs.count {
      guard let code = code(from: run) else {
        run += 1
        continue
      }
      run = code.runs.upperBound
      guard !isAmount(code.span), !isInWebAddress(code.span.lowerBound) else { continue }
      if let start = caseStart(code) {
        found.append(start..<code.span.upperBound)
      } else if let last, carriesOn(last, to: code) {
        found.append(code.span)
      } else {
        continue
      }
      last = code
    }
    return found
  }

  /// Figures with the letters, hyphens and strokes that belong to them: "P1234567", "2016-CN-00417".
  private func code(from run: Int) -> TypedCode? {
    var end = run
    while end < runs.count, end - run < 6, end == run || isJoined(end),
      runs[end].isFigures || runs[end].span.count <= 4
    { end += 1 }
    guard longCode(run..<end) != nil else { return nil }
    end = (run..<end).first(where: isCaseWord) ?? end
    while end > run, !runs[end - 1].isFigures { end -= 1 }
    return longCode(run..<end)
  }

  /// Nil when there are too few figures for a case number, or too many.
  private func longCode(_ pieces: Range<Int>) -> TypedCode? {
    var (all, most) = (0, 0)
    for piece in pieces {
      let count = figures(piece) ?? 0
      (all, most) = (all + count, max(most, count))
    }
    guard most >= 5 || all >= 7, most <= 12 else { return nil }
    let span = runs[pieces.lowerBound].span.lowerBound..<runs[pieces.upperBound - 1].span.upperBound
    return TypedCode(runs: pieces, span: span, mostFigures: most)
  }

  private func isJoined(_ run: Int) -> Bool {
    switch join(before: run) {
    case "", "-", "/": true
    default: false
    }
  }

  private func isCaseWord(_ run: Int) -> Bool {
    !runs[run].isFigures && (caseCue(at: run) != nil || CaseWords.isLabel(word(run)))
  }

  /// Where the number begins, "CN" included; nil when nothing says that it is a case's.
  private func caseStart(_ code: TypedCode) -> Int? {
    let first = code.runs.lowerBound
    let label = caseLabel(before: first, figures: code.mostFigures)
    let hasManyFigures = code.mostFigures >= 5
    switch label.cue {
    case .initials where label.isClose && !isDated(code): return runs[first - 1].span.lowerBound
    case .initials where !isDated(code), .numbered where !isDated(code): return code.span.lowerBound
    case .counted(let figures) where code.mostFigures >= figures && label.isClose: return code.span.lowerBound
    case .reference where hasManyFigures && !isNumberOfAThing(first) && !isWholeDate(code):
      return code.span.lowerBound
    case .name where code.mostFigures >= 6 && label.isClose && !isWholeDate(code) && !isCount(code):
      return code.span.lowerBound
    default: return nil
    }
  }

  /// Whether what follows says that the figures count something: "LCS 125000 records".
  private func isCount(_ code: TypedCode) -> Bool { CaseWords.counted.contains(word(code.runs.upperBound)) }

  /// "12/03/2017" or "2016-2017", which are made of short runs as some case numbers are.
  private func isDated(_ code: TypedCode) -> Bool {
    guard code.mostFigures < 5 else { return false }
    return date(at: code.runs.lowerBound) != nil
      || code.runs.allSatisfy { (1900...2099).contains(number($0)?.value ?? 0) }
  }

  /// "20170331" or "31032017".
  private func isWholeDate(_ code: TypedCode) -> Bool {
    guard code.runs.count == 1, let number = number(code.runs.lowerBound), number.figures == 8 else {
      return false
    }
    let (year, month, day) = (number.value / 10_000, number.value / 100 % 100, number.value % 100)
    return date(at: code.runs.lowerBound) != nil
      || (1900...2099).contains(year) && Day(year: year, month: month, day: day) != nil
  }

  /// "case numbers 4471902, 4471903 and 4471904".
  private func carriesOn(_ last: TypedCode, to code: TypedCode) -> Bool {
    let between = last.runs.upperBound..<code.runs.lowerBound
    guard between.count <= 1, between.allSatisfy({ word($0) == "and" || word($0) == "or" }) else {
      return false
    }
    return code.mostFigures == last.mostFigures && !isCount(code)
      && (between.lowerBound...between.upperBound).allSatisfy {
        gap(before: $0).allSatisfy(Array(" ,&/;".utf8).contains)
      }
  }
}

/// Figures and what is written together with them.
private struct TypedCode {
  let runs: Range<Int>
  let span: Range<Int>
  /// In the longest stretch.
  let mostFigures: Int
}
