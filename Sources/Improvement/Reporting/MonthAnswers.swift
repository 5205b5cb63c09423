/// What was asked for a month and what has come in: who has answered, what waits for review, what is
/// accepted.
package struct MonthAnswers: MonthAnswerCounts {
  package enum Answer: Hashable, Sendable {
    case accepted
    /// Sent, and not looked at yet.
    case toReview(ID<Submission>)
    /// Looked at, accepted by the officer, and waiting for the board's minute.
    case awaitingBoard(ID<Submission>)
    /// Sent back, and not sent again.
    case returned(ID<Submission>)
    case none

    package var isIn: Bool {
      switch self {
      case .accepted, .toReview, .awaitingBoard: true
      case .returned, .none: false
      }
    }
  }

  package struct Item: Sendable {
    package let standing: Standing
    package let answer: Answer
    /// Whether an update was asked for; anybody may send one unasked.
    package let isAsked: Bool
  }

  package struct Lead: MonthAnswerCounts {
    package let name: String?
    package let items: [Item]
  }

  package let month: Month
  package let items: [Item]

  /// - Parameters:
  ///   - position: the plan at the month's end, as far as is known.
  ///   - submissions: those of the month, newest last.
  package init(_ position: Position, submissions: [Submission]) {
    month = position.asAt
    let newest = Dictionary(
      submissions.filter { $0.state != .replaced }.map { ($0.action, $0) }, uniquingKeysWith: { $1 })
    items = position.live.compactMap { standing in
      let answer = Self.answer(standing, newest[standing.action])
      let isAsked = Self.isAsked(standing)
      return isAsked || answer != .none ? Item(standing: standing, answer: answer, isAsked: isAsked) : nil
    }
  }

  /// Asked for are updates on what is being done, what has fallen due, and what should have begun;
  /// what was complete a month before is left in peace.
  package static func isAsked(_ standing: Standing) -> Bool {
    guard !standing.isWithdrawn else { return false }
    if standing.ratingBefore?.kind == .complete { return false }
    if standing.isDue { return true }
    if let before = standing.ratingBefore { return before.kind != .notStarted || standing.shouldHaveStarted }
    if let now = standing.rating { return now.kind != .notStarted }
    return standing.start.map { $0 <= standing.asAt } ?? true
  }

  /// The next month for which an update will be asked for, if nothing changes until then; nil when none will.
  package static func nextAsked(_ standing: Standing) -> Month? {
    guard !standing.isWithdrawn, !standing.isComplete else { return nil }
    let next = standing.asAt + 1
    guard standing.rating == nil || standing.rating?.kind == .notStarted else { return next }
    let begins = standing.start ?? standing.timescale.to
    return max(next, min(begins, standing.timescale.to))
  }

  private static func answer(_ standing: Standing, _ submission: Submission?) -> Answer {
    switch submission?.state {
    case .sent: return .toReview(submission!.id)
    case .returned where standing.updatedAsAt != standing.asAt: return .returned(submission!.id)
    case .awaitingBoard: return .awaitingBoard(submission!.id)
    default: return standing.updatedAsAt == standing.asAt ? .accepted : .none
    }
  }

  /// By lead, those with most outstanding first; then by name.
  package var leads: [Lead] {
    Dictionary(grouping: items, by: \.standing.lead).map { Lead(name: $0.key, items: $0.value) }
      .filter { $0.asked > 0 }
      .sorted { ($1.notAnswered, $1.asked, $0.name ?? "") < ($0.notAnswered, $0.asked, $1.name ?? "") }
  }

  package var answered: Int { asked - notAnswered }
}

/// What is counted of the answers of a month, and of one lead's among them: those that were asked for.
package protocol MonthAnswerCounts: Sendable {
  var items: [MonthAnswers.Item] { get }
}

extension MonthAnswerCounts {
  package var asked: Int { items.count(where: \.isAsked) }
  package var accepted: Int { asked { $0 == .accepted || $0.awaitsBoard } }
  package var toReview: Int { asked { $0.waits } }
  package var notAnswered: Int { asked { !$0.isIn } }

  private func asked(_ matches: (MonthAnswers.Answer) -> Bool) -> Int {
    items.count { $0.isAsked && matches($0.answer) }
  }
}

extension MonthAnswers.Answer {
  package var waits: Bool {
    if case .toReview = self { return true }
    return false
  }

  package var awaitsBoard: Bool {
    if case .awaitingBoard = self { return true }
    return false
  }
}
