import Documents
import Improvement
import Records

/// Asks before words are kept that look as if they named somebody. They may be kept all the same, with a
/// reason, which stays with the record or in the audit trail.
enum PrivacyQuestion {
  /// Adds what was found to the problems of a form, unless its writer says why it may stay.
  ///
  /// - Returns: the reason, where one is needed and given.
  static func ask(
    of texts: [(field: String, text: String)], _ filled: Filled, in plan: Plan, _ problems: inout FormProblems
  ) -> String? {
    let privacy = PrivacyGuard(casePatterns: plan.settings.casePatterns)
    let findings = texts.flatMap { field, text in privacy.findings(in: text).map { (field, $0) } }
    guard !findings.isEmpty else { return nil }
    if let reason = filled.text("privacy") { return reason }
    for (field, finding) in findings {
      problems.add(field, "Take out “\(finding.found)”: it looks like \(finding.kind.words)")
    }
    problems.add("privacy", "Or, if it names nobody, say why it may be kept as it is")
    return nil
  }

  /// Shown only where something was found.
  static func field(_ filled: Filled, _ problems: FormProblems) -> HTML {
    guard problems["privacy"] != nil || filled.text("privacy") != nil else { return "" }
    return Field(
      "privacy", "Why may it be kept as it is?", value: filled["privacy"],
      hint: "The plan is published. The reason is kept with your name.", problem: problems["privacy"]
    ).input
  }
}

extension Ledger {
  /// Notes why words were kept although they look as if they named somebody.
  func noteKept(_ reason: String?, _ kind: StaticString, _ record: String) {
    guard let reason else { return }
    note("kept in spite of the privacy guard", kind, record, [("reason", .text(reason))])
  }
}
