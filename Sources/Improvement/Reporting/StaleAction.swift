/// An action that has gone without an update for more months than the plan's rhythm allows.
package struct StaleAction: Hashable, Sendable {
  package let standing: Standing
  /// Month ends without an update of their own, up to and with the month looked at.
  package let months: Int

  /// Nil when it is not stale, or owes no news. One that never had an update is counted from the month
  /// in which it joined the plan.
  package init?(_ standing: Standing, rhythm: Int) {
    guard standing.owesNews else { return nil }
    let months = standing.asAt - (standing.updatedAsAt ?? standing.joined - 1)
    guard months > rhythm else { return nil }
    self.standing = standing
    self.months = months
  }

  package var sentence: String {
    guard let last = standing.updatedAsAt else {
      return
        "\(standing.reference) has had no update since it joined the plan in \(standing.joined.long)."
    }
    return "\(standing.reference) has had no update for \(counted(months, "month")): the last is as at "
      + "\(last.long)."
  }
}

/// An action whose narrative says what it said some months ago.
package struct UnchangedAction: Hashable, Sendable {
  package let standing: Standing
  /// For which the words have stood.
  package let months: Int

  package init(standing: Standing, months: Int) {
    self.standing = standing
    self.months = months
  }

  package var sentence: String {
    "The narrative of \(standing.reference) has stood unchanged for \(counted(months, "month"))."
  }
}

extension Standing {
  /// Whether something is expected to be said of it every time: what updates are asked for, but for
  /// what has been completed since.
  var owesNews: Bool { !isComplete && MonthAnswers.isAsked(self) }
}
