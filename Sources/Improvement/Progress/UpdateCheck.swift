/// Whether an update can be sent as it is: what the rules suggest, and what must be mended first.
package struct UpdateCheck: Sendable {
  package struct Problem: Hashable, Sendable {
    /// The field of the form: "words", "forecast", "rating", "why", "risk", "risk-why", "different", "evidence", "privacy".
    package let field: String
    package let sentence: String
  }

  package let suggestion: RatingRules.Suggestion
  package private(set) var problems: [Problem] = []

  /// - Parameters:
  ///   - last: the update that stood before this month.
  ///   - hasEvidence: whether the action has any, this update's own included.
  ///   - findings: what looks like somebody's identity, with the field that it is in.
  package init(
    _ content: UpdateContent, of action: Action, scale: RatingScale, month: Month, last: Update?,
    hasEvidence: Bool, findings: [(field: String, finding: PrivacyGuard.Finding)] = []
  ) {
    let facts = Self.facts(content, of: action, scale: scale, month: month, last: last)
    suggestion = RatingRules.suggestion(facts)
    let rating = scale[content.rating]
    checkWords(content, rating, last, month)
    checkForecast(content, rating, facts, month)
    checkRating(content, rating, facts, action)
    if rating?.kind == .exception || content.risk == true { checkRisk(content) }
    if rating?.kind == .complete { checkCompletion(content, hasEvidence) }
    for (field, finding) in findings where content.privacyReason == nil {
      add(field, finding.request)
    }
    if !findings.isEmpty, content.privacyReason == nil {
      add("privacy", "Or, if it names nobody, say why it may be sent as it is")
    }
  }

  /// The facts that the rules look at, with this update's ticked parts.
  package static func facts(
    _ content: UpdateContent, of action: Action, scale: RatingScale, month: Month, last: Update?
  ) -> RatingRules.Facts {
    RatingRules.Facts(
      start: action.start, end: action.baseline(asAt: month).to, asAt: month,
      rated: scale[content.rating]?.kind, before: last.flatMap { scale[$0.rating]?.kind },
      parts: action.parts.map { content.partsDone.contains($0.letter) })
  }

  private mutating func add(_ field: String, _ sentence: String) {
    problems.append(Problem(field: field, sentence: sentence))
  }

  private mutating func checkWords(
    _ content: UpdateContent, _ rating: Rating?, _ last: Update?, _ month: Month
  ) {
    let words = Narrative(content.narrative)
    let before = last?.narrative
    let isSame = before.map { !words.isEmpty && words.saysTheSame(as: $0) } ?? false
    let name = last?.asAt.name ?? (month - 1).name
    if content.isUnchanged {
      if before?.isEmpty ?? true {
        add("words", "Nothing was said before, so there is nothing to print again. Say how things stand.")
      } else if !words.isEmpty, !isSame {
        add("no-change", "You wrote new words and said that nothing has changed. Take one of them out.")
      }
    } else if words.isEmpty {
      if rating?.kind != .notStarted {
        add("words", "Say what has happened and what happens next, or tick that nothing has changed")
      }
    } else if isSame {
      add("words", "These are \(name)’s words. Say what is new, or tick that nothing has changed.")
    }
  }

  private mutating func checkForecast(
    _ content: UpdateContent, _ rating: Rating?, _ facts: RatingRules.Facts, _ month: Month
  ) {
    guard let rating, rating.kind != .complete else { return }
    if let forecast = content.forecast {
      if forecast <= month { add("forecast", "The forecast must be \((month + 1).long) or later") }
      if let start = facts.start, forecast < start {
        add("forecast", "The forecast is before \(start.long), when the work is to begin")
      }
    } else if facts.isDue {
      add("forecast", "It was due in \(facts.end.long): say when it will be finished")
    }
  }

  private mutating func checkRating(
    _ content: UpdateContent, _ rating: Rating?, _ facts: RatingRules.Facts, _ action: Action
  ) {
    guard let rating else { return add("rating", "Choose a rating") }
    switch RatingRules.verdict(on: rating, facts) {
    case .fits: break
    case .refused(let sentence): add("rating", sentence)
    case .needsReason(let sentence):
      if content.overrideReason == nil { add("why", sentence) }
    }
  }

  private mutating func checkRisk(_ content: UpdateContent) {
    if content.risk == nil {
      add("risk", "Say whether any child is at immediate risk")
    } else if content.riskReason == nil {
      add("risk-why", "Say how you know")
    }
  }

  private mutating func checkCompletion(_ content: UpdateContent, _ hasEvidence: Bool) {
    if content.whatIsDifferent == nil { add("different", "Say what is different now for children") }
    if !hasEvidence {
      add("evidence", "Add the proof that it is done: a file, or a link to where it is kept")
    }
  }
}
