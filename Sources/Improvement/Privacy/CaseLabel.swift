/// What the words before a number say of it.
struct CaseLabel {
  enum Cue: Equatable {
    /// "CN", which is written as part of the number
    case initials
    /// "case no.", "client ID", "Mosaic number"
    case numbered
    /// "case numbers" and "cases", which are as often how many there are: not with so many figures
    case counted(figures: Int)
    /// "our ref"
    case reference
    /// A name alone: "Liquidlogic", "case", "child"
    case name
  }

  var cue: Cue?
  /// Whether no other word stands between.
  var isClose = true
}

extension TypedText {
  /// Reads back from a run, over at most four linking words.
  func caseLabel(before run: Int, figures: Int) -> CaseLabel {
    var label = CaseLabel()
    var place = run - 1
    while place >= 0, run - place <= 5, joinsLabel(before: place + 1, beside: run) {
      let (word, cue) = (word(place), caseCue(at: place))
      // "The case number of the child is …" is not the child's by name alone.
      let isPassedOver = cue == .name && CaseWords.people.contains(word) && (figures < 6 || !label.isClose)
      if cue != nil, !isPassedOver {
        label.cue = cue
        return label
      }
      guard isPassedOver || CaseWords.links.contains(word) else { return label }
      label.isClose = false
      place -= 1
    }
    return label
  }

  private func joinsLabel(before run: Int, beside number: Int) -> Bool {
    let gap = gap(before: run)
    return gap.count <= 6 && gap.allSatisfy { $0.joinsLabels || $0 == .newLine && run == number }
  }

  /// What one word, and those it belongs with, say of the number after it.
  func caseCue(at place: Int) -> CaseLabel.Cue? {
    let word = word(place)
    if word == "cn" { return .initials }
    if word == "caseno" { return .numbered }
    if CaseWords.isLabel(word) { return numberedCue(word, at: place) }
    if word == "cases" || word == "clients" { return .counted(figures: 7) }
    return CaseWords.names.contains(word) ? .name : nil
  }

  /// Whose number it is: "case ref. no." is a case's, "ref. no." is somebody's, "no." alone is nobody's.
  private func numberedCue(_ word: String, at place: Int) -> CaseLabel.Cue? {
    var (holder, isReference) = (place, false)
    while holder >= 0, place - holder < 3, CaseWords.isLabel(self.word(holder)) {
      isReference = isReference || CaseWords.references.contains(self.word(holder))
      holder -= 1
    }
    guard CaseWords.names.contains(self.word(holder)) else { return isReference ? .reference : nil }
    // Bodies that inspect and pay have cases of their own.
    guard !["dfe", "ofsted", "ombudsman"].contains(self.word(holder - 1)) else { return nil }
    return word == "numbers" ? .counted(figures: 6) : .numbered
  }
}
