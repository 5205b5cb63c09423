/// Whether a barrier can be kept as somebody wrote it.
package enum BarrierCheck {
  /// Fields: "what", "owner", "response", "after-likelihood", "review-on".
  ///
  /// - Parameter old: as it is kept; nil for a new one.
  package static func problems(_ new: Barrier, old: Barrier?, today: Day) -> [EditProblem] {
    var problems: [EditProblem] = []
    if isBlank(new.what) { problems.append(EditProblem("what", "Say what stands in the way")) }
    if isBlank(new.owner) { problems.append(EditProblem("owner", "Enter the post that looks after it")) }
    if isBlank(new.response) { problems.append(EditProblem("response", "Say what is being done about it")) }
    if new.after.value > new.before.value {
      problems.append(
        EditProblem(
          "after-likelihood",
          "It would be worse for what is done about it (\(new.before.value) before, \(new.after.value) after). Look at both scores again."
        ))
    }
    // A review that is overdue may stay so while its words are mended.
    if new.reviewOn < today, new.reviewOn != old?.reviewOn {
      problems.append(EditProblem("review-on", "The day of the next review is past already"))
    }
    return problems
  }

  /// Fields: "closed-on", "because".
  package static func closing(
    _ barrier: Barrier, on day: Day?, because reason: String, today: Day
  ) -> [EditProblem] {
    var problems: [EditProblem] = []
    if let day {
      if day > today { problems.append(EditProblem("closed-on", "The day is still to come")) }
      if day < barrier.raisedOn {
        problems.append(
          EditProblem("closed-on", "It was raised on \(barrier.raisedOn.long), and cannot be closed before"))
      }
    } else {
      problems.append(EditProblem("closed-on", "Enter the day on which it was closed"))
    }
    if isBlank(reason) {
      problems.append(EditProblem("because", "Say why it stands in the way no longer"))
    }
    return problems
  }
}
