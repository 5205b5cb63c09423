/// Whether an action can be withdrawn as somebody asks.
package enum WithdrawalCheck {
  /// Fields: "date", "reason", "approver", "successor".
  ///
  /// - Parameter actions: every action of the plan.
  package static func problems(
    _ withdrawal: Withdrawal, of action: Action, among actions: [Action], today: Day
  ) -> [EditProblem] {
    var problems: [EditProblem] = []
    if withdrawal.date > today {
      problems.append(
        EditProblem("date", "The day is still to come. An action is withdrawn once that has been decided."))
    } else if withdrawal.date < action.inPlanFrom.firstDay {
      problems.append(
        EditProblem(
          "date", "The action joined the plan in \(action.inPlanFrom.long), so it cannot leave before"))
    }
    if isBlank(withdrawal.reason) {
      problems.append(EditProblem("reason", "Say why the action leaves the plan"))
    }
    if isBlank(withdrawal.approvedBy) {
      problems.append(EditProblem("approver", "Enter the body or post that approved it"))
    }
    if let sentence = refusal(of: withdrawal.successor, action, actions) {
      problems.append(EditProblem("successor", sentence))
    }
    return problems
  }

  private static func refusal(of successor: Reference?, _ action: Action, _ actions: [Action]) -> String? {
    guard let successor else { return nil }
    if successor == action.reference { return "An action cannot follow itself. Name another one, or none." }
    guard let other = actions.first(where: { $0.reference == successor }) else {
      return "The plan has no action \(successor). Add it first, or leave this empty."
    }
    if other.withdrawal != nil {
      return "\(successor) is withdrawn too. Name one that is in the plan, or none."
    }
    if let earlier = other.successorOf, earlier != action.reference {
      return "\(successor) follows \(earlier) already. Name another one, or none."
    }
    return nil
  }
}
