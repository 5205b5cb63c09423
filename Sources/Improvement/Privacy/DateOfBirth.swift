// Dates of birth. Narratives are full of dates, so a date counts only when the words round it say birth,
// or when it stands alone in brackets after a child, a parent or an age.
extension TypedText {
  func datesOfBirth() -> [Range<Int>] {
    var births: [TypedDate] = []
    var run = 0
    while run < runs.count {
      guard let date = date(at: run) else {
        run += 1
        continue
      }
      if isBirth(date, after: births.last) { births.append(date) }
      run = date.runs.upperBound
    }
    return births.map(span(of:))
  }

  private func isBirth(_ date: TypedDate, after last: TypedDate?) -> Bool {
    if saysBirth(before: date) { return true }
    guard date.form != .bare else { return false }
    return saysBirth(after: date) || isBracketedPerson(date) || last.map { carriesOn($0, to: date) } ?? false
  }

  /// "born on 12 March 2009", "DOB for the younger child: 12/03/2009".
  private func saysBirth(before date: TypedDate) -> Bool {
    var run = date.runs.lowerBound - 1
    for between in 0...8 where run >= 0 {
      let gap = gap(before: run + 1)
      if let cue = birthCue(endingAt: run) {
        guard between == 0 || date.form != .bare && cue.kind != .letter else { return false }
        return gap.joinsBirth(besideCue: between == 0 || cue.kind == .initials)
      }
      guard date.form != .bare, gap.joinsBirth(besideCue: false), mayStandInBirth(run) else { return false }
      guard between > 0 || !BirthWords.neverBeforeDate.contains(word(run)) else { return false }
      run -= 1
    }
    return false
  }

  /// "12 March 2009 was her date of birth", "12/03/2009 (DOB)".
  private func saysBirth(after date: TypedDate) -> Bool {
    guard !BirthWords.limits.contains(word(date.runs.lowerBound - 1)) else { return false }
    var says = false
    for run in date.runs.upperBound..<min(date.runs.upperBound + 6, runs.count) {
      let gap = gap(before: run)
      guard gap.joinsBirth(besideCue: false) else { return false }
      if let cue = birthCue(startingAt: run) {
        let isBeside = run == date.runs.upperBound && (date.form == .figures || gap.contains(.opening))
        let isHis = run == date.runs.upperBound + 1 && BirthWords.owners.contains(word(run - 1))
        return says || (isBeside || isHis) && isClosed(after: cue.runs.upperBound - 1)
      }
      guard mayStandInBirth(run) else { return false }
      says = says || BirthWords.verbs.contains(word(run))
    }
    return false
  }

  /// Whether a bracket, a stop or the end of the line follows a run.
  private func isClosed(after run: Int) -> Bool {
    let end = runs[run].span.upperBound
    return end == signs.count || Array(").,;]\n".utf8).contains(signs[end])
  }

  /// "the boy (12/03/2009)", "Child A (12/03/2009)", "aged 8 (12/03/2009)".
  private func isBracketedPerson(_ date: TypedDate) -> Bool {
    let (run, span) = (date.runs.lowerBound - 1, span(of: date))
    guard run >= 0, date.form == .figures, sign(at: span.upperBound) == .closing,
      let opening = join(before: run + 1), opening == " (" || opening == "("
    else { return false }
    let (word, before) = (word(run), word(run - 1))
    if BirthWords.person.contains(word) { return true }
    if word == "person" { return before == "young" }
    if word == "old" { return before == "year" }
    if let figures = figures(run), figures <= 2 { return ["aged", "age"].contains(before) }
    return word.count == 1 && BirthWords.person.contains(before)
      && !BirthWords.events.contains(self.word(run - 2))
  }

  /// "dates of birth 12/03/2009, 03/06/2011 and, for Child C, 15/10/2014".
  private func carriesOn(_ last: TypedDate, to date: TypedDate) -> Bool {
    let between = last.runs.upperBound..<date.runs.lowerBound
    guard between.count <= 4, last.form == date.form else { return false }
    return between.allSatisfy { word($0) == "and" || BirthWords.people.contains(word($0)) || isName($0) }
      && (between.lowerBound...between.upperBound).allSatisfy { gap(before: $0).allSatisfy(\.joinsBirths) }
  }

  /// Linking words, people and names, but nothing that happens.
  private func mayStandInBirth(_ run: Int) -> Bool {
    let word = word(run)
    let isLinking = [BirthWords.links, BirthWords.verbs, BirthWords.owners, BirthWords.people].contains {
      $0.contains(word)
    }
    return isLinking || isName(run) || self.word(run + 1) == "weeks"
  }

  private func isName(_ run: Int) -> Bool {
    startsWithCapital(run) && !BirthWords.events.contains(word(run)) && !BirthWords.limits.contains(word(run))
  }
}
