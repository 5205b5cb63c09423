import Documents
import Improvement

/// What is said of a whole priority for a month.
struct NarrativeForm: Sendable {
  let filled: Filled

  private static let labels = [(name: "words", label: "Words")]

  /// - Parameter narrative: what is kept for the month already.
  static func kept(_ narrative: PriorityNarrative?) -> KeptRecord {
    var filled = Filled()
    filled["words"] = narrative?.narrative.text ?? ""
    return KeptRecord(filled: filled, labels: labels, ids: [])
  }

  /// The words as they would be kept; nil when something must be mended.
  ///
  /// - Parameter kept: what is kept for the month already.
  func narrative(
    of priority: Priority, month: Month, by who: String, kept: PriorityNarrative?, plan: Plan
  ) -> (narrative: PriorityNarrative?, problems: FormProblems, privacy: String?) {
    var problems = FormProblems()
    let words = Narrative(filled.text("words") ?? "")
    if words.isEmpty {
      problems.add("words", "Say how the priority stands as a whole")
    } else if let kept, words.saysTheSame(as: kept.narrative) {
      problems.add("words", "These words are kept for \(month.long) already. Say what is new.")
    }
    let privacy = PrivacyQuestion.ask(of: [("words", words.text)], filled, in: plan, &problems)
    let narrative = PriorityNarrative(
      priority: priority.number, asAt: month, narrative: words, submittedBy: who)
    return (problems.isEmpty ? narrative : nil, problems, privacy)
  }
}
