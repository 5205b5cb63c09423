/// When an action may have which rating. A person rates; the rules suggest, warn and refuse.
package enum RatingRules {
  /// The facts that the rules look at, as at a month end.
  package struct Facts: Hashable, Sendable {
    package var isCompleted = false
    package var isProgressing = false
    package let start: Month?
    package let end: Month
    package let asAt: Month

    package init(
      start: Month?, end: Month, asAt: Month, isCompleted: Bool = false, isProgressing: Bool = false
    ) {
      self.start = start
      self.end = end
      self.asAt = asAt
      self.isCompleted = isCompleted
      self.isProgressing = isProgressing
    }

    /// The facts as an update tells them.
    ///
    /// - Parameters:
    ///   - rated: the rating that it gives, as far as one is chosen.
    ///   - before: the rating that stood before its month.
    ///   - parts: of each of the action's parts, whether it is done.
    package init(
      start: Month?, end: Month, asAt: Month, rated: Rating.Kind?, before: Rating.Kind?, parts: [Bool]
    ) {
      let isWholeDone = parts.isEmpty ? rated == .complete : parts.allSatisfy { $0 }
      self.init(
        start: start, end: end, asAt: asAt,
        // What was complete stays so until somebody says otherwise, and why.
        isCompleted: isWholeDone || before == .complete,
        isProgressing: before == .underWay || parts.contains(true))
    }

    package var isDue: Bool { end <= asAt }
    package var isToHaveStarted: Bool { start.map { $0 <= asAt } ?? false }
  }

  package struct Suggestion: Hashable, Sendable {
    package let kind: Rating.Kind
    package let reason: String
    package let warning: String?
  }

  /// What the rules suggest, with the reason in words.
  package static func suggestion(_ facts: Facts) -> Suggestion {
    if facts.isCompleted {
      return Suggestion(kind: .complete, reason: "it is said to be complete", warning: nil)
    }
    if facts.isProgressing {
      let warning = facts.isDue ? "late: it was due in \(facts.end.long)" : nil
      return Suggestion(kind: .underWay, reason: "work is under way", warning: warning)
    }
    if facts.isDue {
      return Suggestion(
        kind: .exception, reason: "it was due in \(facts.end.long) and has not progressed", warning: nil)
    }
    let warning = facts.isToHaveStarted ? "should have started in \(facts.start!.long)" : nil
    return Suggestion(kind: .notStarted, reason: "it has not begun and is not yet due", warning: warning)
  }

  package enum Verdict: Hashable, Sendable {
    case fits
    /// Accepted only with a reason, which is kept.
    case needsReason(String)
    /// Never accepted.
    case refused(String)
  }

  /// Whether a rating that a person set may stand.
  package static func verdict(on rating: Rating, _ facts: Facts) -> Verdict {
    if rating.kind == .exception, !facts.isDue, !rating.beforeDue {
      return .refused(
        "\(rating.label) is only for actions that are due. This one is due by the end of \(facts.end.long).")
    }
    if rating.kind == .notStarted, facts.isDue {
      return .needsReason(
        "It was due in \(facts.end.long), so the rules do not expect \(rating.label). Say why it is right.")
    }
    let suggested = suggestion(facts)
    guard rating.kind != suggested.kind else { return .fits }
    if rating.kind == .notStarted || rating.kind == .exception || facts.isCompleted
      || rating.kind == .complete
    {
      return .needsReason(
        "The rules suggest another rating, because \(suggested.reason). Say why this one is right.")
    }
    return .fits
  }
}
