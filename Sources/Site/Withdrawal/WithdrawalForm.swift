import Documents
import Improvement
import Papers

/// What is asked when an action leaves the plan: why, on which day, who approved it, what follows it.
struct WithdrawalForm: Sendable {
  let filled: Filled

  private static let labels = [
    (name: "reason", label: "Reason"), (name: "date", label: "Withdrawn on"),
    (name: "approver", label: "Approved by"), (name: "successor", label: "Followed by"),
  ]

  /// Blank while the action is in the plan.
  static func kept(_ action: Action) -> KeptRecord {
    var filled = Filled()
    if let withdrawal = action.withdrawal {
      filled["reason"] = withdrawal.reason
      filled["date"] = withdrawal.date.iso
      filled["approver"] = withdrawal.approvedBy
      filled["successor"] = withdrawal.successor?.text ?? ""
    }
    return KeptRecord(filled: filled, labels: labels, ids: [action.id.rawValue])
  }

  /// - Parameter actions: every action of the plan.
  func withdrawal(
    of action: Action, among actions: [Action], plan: Plan, today: Day
  ) -> (withdrawal: Withdrawal?, problems: FormProblems, privacy: String?) {
    var problems = FormProblems()
    let date = filled.day("date", &problems)
    var successor: Reference?
    if let typed = filled.text("successor") {
      successor = Reference(typed)
      if successor == nil { problems.add("successor", "Write the reference alone, such as 4.3.7") }
    }
    let withdrawal = Withdrawal(
      date: date ?? today, reason: filled.text("reason") ?? "", approvedBy: filled.line("approver") ?? "",
      successor: successor)
    if date == nil, problems["date"] == nil {
      problems.add("date", "Enter the day on which it was withdrawn")
    }
    problems.add(WithdrawalCheck.problems(withdrawal, of: action, among: actions, today: today))
    let privacy = PrivacyQuestion.ask(of: [("reason", withdrawal.reason)], filled, in: plan, &problems)
    return (
      problems.isEmpty ? withdrawal : nil,
      problems.ordered(["reason", "privacy", "date", "approver", "successor"]), privacy
    )
  }

  /// - Parameter bodies: suggestions for who approved it.
  func fields(_ problems: FormProblems, bodies: [String]) -> HTML {
    let reason = Field(
      "reason", "Why does it leave the plan?", value: filled["reason"],
      hint: "Superseded, or no longer applicable: the reason is printed with it.", problem: problems["reason"]
    )
    return """
      \(reason.area)\(PrivacyQuestion.field(filled, problems))
      \(Field("date", "On which day?", value: filled["date"], hint: "It leaves the totals from the end of that month.", problem: problems["date"]).with { ($0.type, $0.width) = ("date", "w-mid") }.input)
      \(Field("approver", "Who approved it?", value: filled["approver"], hint: "A body or a post.", problem: problems["approver"]).with { $0.suggestions = "bodies" }.input)
      \(Field("successor", "Which action follows it?", value: filled["successor"], hint: "Its reference, where there is one.", problem: problems["successor"]).with { $0.width = "w-short" }.input)
      \(Components.suggestions("bodies", bodies))
      """
  }

  /// The same, carried along while it is confirmed.
  var carried: HTML {
    HTML.each(filled.names) { "<input type=\"hidden\" name=\"\($0)\" value=\"\(filled[$0])\">" }
  }
}
