import Improvement

/// A reviewer's decision on what was sent. Nothing is decided twice: whoever comes second is told.
package enum SubmissionDecision: Sendable {
  case accept
  /// By the same hand that sent it, with the reason why no other did.
  case acceptAlone(because: String)
  case returned(remark: String)
  /// The board's key, with the minute in which it was turned.
  case boardAccepts(on: Day, minute: String)
  /// The board did not accept it.
  case boardRefuses(remark: String)

  package enum Outcome: Hashable, Sendable {
    case accepted
    /// The officer's key is turned; the board's is still to come.
    case awaitsBoard
    case returned
    /// Decided by somebody else meanwhile, or sent again.
    case decidedAlready
  }

  /// - Parameters:
  ///   - needsBoard: whether the plan asks for the board's key on a completion.
  ///   - month: the month as at which it stands: its own, or the open one when that is closed already.
  package func keep(
    _ submission: Submission, of action: Action, needsBoard: Bool, asAt month: Month, in plan: ID<Plan>,
    update id: ID<Update>, _ ledger: Ledger
  ) throws -> Outcome {
    let day = ledger.occasion.day
    var (who, minuted) = (ledger.occasion.who, Ledger.Facts())
    switch self {
    case .returned(let remark), .boardRefuses(let remark):
      return try decide(submission, .returned, [("remark", remark.sqlValue)], ledger)
        ? .returned : .decidedAlready
    case .accept where needsBoard, .acceptAlone where needsBoard:
      return try decide(submission, .awaitingBoard, lone, ledger) ? .awaitsBoard : .decidedAlready
    case .accept, .acceptAlone:
      guard try decide(submission, .accepted, lone, ledger) else { return .decidedAlready }
    case .boardAccepts(let on, let minute):
      minuted = [("board_on", on.sqlValue), ("board_minute", minute.sqlValue)]
      guard try decide(submission, .accepted, minuted, ledger) else { return .decidedAlready }
      // It was the officer who accepted it; whoever records the minute stands in the audit trail.
      who = submission.decidedBy ?? who
    }
    var facts = Facts.accepted(
      submission.content.update(
        id: id, asAt: month, by: submission.sentBy, sentOn: submission.sentOn, recordedOn: day,
        assessed: try assessor(submission, action, ledger.session)),
      submission.content, of: action.id, in: plan, from: submission.origin, sentOn: submission.sentOn, by: who
    )
    facts += minuted + (lone.isEmpty ? Self.lone(submission.acceptedAlone) : lone)
    try ledger.add("action_update", id.rawValue, facts)
    try tick(submission, action, ledger)
    try PlanWriter.touch(plan, ledger)
    return .accepted
  }

  /// Whoever answered the question of risk, where an officer has sent that answer on as it was; nil where
  /// the sender answered it.
  private func assessor(
    _ submission: Submission, _ action: Action, _ session: any Session
  ) throws -> (by: String, on: Day?)? {
    let content = submission.content
    guard submission.origin == .officer, content.risk != nil else { return nil }
    let earlier = try SubmissionRecords.of(action.id, session).filter {
      $0.month == submission.month && $0.sentAt < submission.sentAt && $0.sentBy != submission.sentBy
        && $0.content.risk == content.risk && $0.content.riskReason == content.riskReason
    }
    if let said = earlier.max(by: { $0.sentAt < $1.sentAt }) { return (said.sentBy, said.sentOn) }
    let stands = History(action.updates).standing(asAt: submission.month)
    guard let risk = stands?.risk, stands?.asAt == submission.month, risk.isImmediate == content.risk,
      risk.reason == content.riskReason ?? ""
    else { return nil }
    return (risk.assessedBy, risk.assessedOn)
  }

  /// The state in which it can be made.
  private var opens: Submission.State {
    switch self {
    case .accept, .acceptAlone, .returned: .sent
    case .boardAccepts, .boardRefuses: .awaitingBoard
    }
  }

  private var lone: Ledger.Facts {
    if case .acceptAlone(let reason) = self { Self.lone(reason) } else { [] }
  }

  private static func lone(_ reason: String?) -> Ledger.Facts {
    reason.map { reason -> Ledger.Facts in [("accepted_alone", reason.sqlValue)] } ?? []
  }

  /// - Parameter submission: as read in this same transaction.
  private func decide(
    _ submission: Submission, _ state: Submission.State, _ facts: Ledger.Facts, _ ledger: Ledger
  ) throws -> Bool {
    guard submission.state == opens else { return false }
    let isMinute = if case .boardAccepts = self { true } else { false }
    let who = isMinute ? submission.decidedBy : ledger.occasion.who
    let day = isMinute ? submission.decidedOn : ledger.occasion.day
    let after: Ledger.Facts =
      [("state", state.rawValue.sqlValue), ("decided_by", who.sqlValue), ("decided_on", day.sqlValue)] + facts
    let before: Ledger.Facts =
      [
        ("state", submission.state.rawValue.sqlValue), ("decided_by", submission.decidedBy.sqlValue),
        ("decided_on", submission.decidedOn.sqlValue),
      ] + facts.map { ($0.column, SQLValue.null) }
    try ledger.change(
      "submission", submission.id.rawValue, where: "id = \(submission.id)", from: before, to: after)
    return true
  }

  /// Parts that the update says are done are ticked from the month's end on.
  private func tick(_ submission: Submission, _ action: Action, _ ledger: Ledger) throws {
    for part in action.parts {
      let isDone = submission.content.partsDone.contains(part.letter)
      guard isDone != (part.doneOn != nil) else { continue }
      let day: Day? = isDone ? min(submission.sentOn, submission.month.lastDay) : nil
      try ledger.change(
        "action_part", action.id.rawValue, where: "action = \(action.id) AND letter = \(part.letter)",
        from: [("done_on", part.doneOn.sqlValue)], to: [("done_on", day.sqlValue)])
    }
  }
}
