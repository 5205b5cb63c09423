import Documents
import Improvement

/// The privacy question where a tick answers it, and no reason is kept: of what a council keeps beside the
/// plan itself.
struct PrivacyTick: Sendable {
  let isGiven: Bool

  init(_ form: FormData) { isGiven = form[PrivacyQuestion.name] == "nobody" }

  init() { isGiven = false }

  /// What the text looks like, with what to do; nil when there is nothing or the tick is given.
  func problem(_ field: String, _ text: String, of plan: Plan) -> String? {
    guard !isGiven, let first = PrivacyQuestion.findings(in: [(field, text)], of: plan).first else {
      return nil
    }
    return first.finding.sentence + ": take it out, or say below that nobody can be known by it"
  }

  /// Shown once something was found.
  func html(isAsked: Bool) -> HTML {
    guard isAsked || isGiven else { return "" }
    return Choice(
      .checkbox, PrivacyQuestion.name, "nobody",
      "No child, parent or worker can be known by what is written here", isChosen: isGiven,
      id: PrivacyQuestion.name
    ).html
  }
}
