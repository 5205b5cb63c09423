import Documents
import Improvement
import Records

/// Completion has several keys, and one hand does not turn them all: whether a completion was sent by the very
/// person who is about to accept it.
enum OwnCompletion: Sendable {
  case no
  /// Somebody else reviews updates, and accepts it.
  case othersAccept
  /// Nobody else does, so a reason is asked for and kept.
  case alone

  static func of(
    _ submission: Submission, by person: Person, scale: RatingScale, _ session: any Session
  ) throws -> OwnCompletion {
    guard submission.author == person.id.rawValue, scale[submission.content.rating]?.kind == .complete else {
      return .no
    }
    let others = try PersonRecords.all(person.council, session).filter {
      $0.id != person.id && $0.leftOn == nil && $0.may(.reviewUpdates)
    }
    return others.isEmpty ? .alone : .othersAccept
  }

  static let refusal =
    "You said yourself that it is complete, so somebody else who reviews updates accepts it."

  /// What must be said before it is accepted; none where another hand sent it.
  func problems(_ filled: Filled, in plan: Plan) -> FormProblems {
    var problems = FormProblems()
    switch self {
    case .no: break
    case .othersAccept: problems.add("acceptance", Self.refusal)
    case .alone:
      let reason = filled.text("alone") ?? ""
      if reason.isEmpty { problems.add("alone", "Say why nobody else accepts it") }
      for (field, finding) in PrivacyQuestion.findings(in: [("alone", reason)], of: plan) {
        problems.add(field, finding.request)
      }
    }
    return problems
  }

  /// What stands on the page where it is accepted.
  func question(_ filled: Filled, _ problems: FormProblems) -> HTML {
    switch self {
    case .no, .othersAccept: "<p>It becomes part of the plan’s history as it stands.</p>"
    case .alone:
      Field(
        "alone", "Why does nobody else accept it?", value: filled["alone"],
        hint:
          "You said yourself that it is complete, and nobody else reviews updates. The reason is kept, and shown with the completion.",
        problem: problems["alone"]
      ).input
    }
  }
}
