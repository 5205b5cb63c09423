import Improvement

/// What a reviewer should look at in an update before accepting it.
struct ReviewNotes: Sendable {
  struct Note: Hashable, Sendable {
    let words: String
    /// Whether it asks for a second look; others only inform.
    let isFlag: Bool
  }

  let notes: [Note]
  /// What the rules suggest.
  let suggested: Rating.Kind
  /// Nothing asks for a second look: it may be accepted with others in one step.
  var isPlain: Bool { !notes.contains(where: \.isFlag) }

  /// - Parameters:
  ///   - last: the update that stood before the submission's month.
  ///   - isMonthClosed: whether the month for which it was sent was closed over it.
  init(
    _ submission: Submission, of action: Action, _ standing: Standing, last: Update?, scale: RatingScale,
    isMonthClosed: Bool
  ) {
    let facts = UpdateCheck.facts(
      submission.content, of: action, scale: scale, month: submission.month, last: last)
    suggested = RatingRules.suggestion(facts).kind
    let evidence = action.evidence.count
    let content = submission.content
    let rating = scale[content.rating]
    var notes: [Note] = []
    func flag(_ words: String) { notes.append(Note(words: words, isFlag: true)) }
    func note(_ words: String) { notes.append(Note(words: words, isFlag: false)) }
    if isMonthClosed { flag("Sent for \(submission.month.long), which is closed") }
    if content.risk == true { flag("Immediate risk") }
    if last?.risk?.isImmediate == true, content.risk != true { flag("Was at immediate risk before") }
    if content.overrideReason != nil {
      flag("Breaks a rule: reason given")
    } else if rating?.kind != suggested {
      flag("Not the rating that is suggested")
    }
    if content.privacyReason != nil { flag("May name somebody: reason given") }
    if rating?.kind == .exception, content.risk == nil { flag("No risk answer") }
    if content.isUnchanged { flag("Same words as \(last?.asAt.name ?? "before")") }
    if rating?.kind == .complete {
      flag("Complete: \(evidence) \(evidence == 1 ? "piece" : "pieces") of evidence")
    }
    if let forecast = content.forecast, let before = last?.forecast, forecast > before {
      note("Forecast moved from \(before.long) to \(forecast.long)")
    }
    if let before = last.flatMap({ scale[$0.rating] }), before.key != content.rating {
      if before.kind == .complete { flag("Reopened") }
      if before.kind == .notStarted, rating?.kind == .underWay {
        note(standing.start.map { $0 >= submission.month } ?? true ? "Began on time" : "Began late")
      }
    }
    if submission.origin == .link { note("Through a link") }
    if submission.origin == .officer { note("Said by the officer for the lead") }
    self.notes = notes
  }
}
