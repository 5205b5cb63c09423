import Documents
import Improvement
import Records

/// Asks before words are kept that look as if they named somebody. They may be kept all the same, with a
/// reason, which stays with the record or in the audit trail.
enum PrivacyQuestion {
  static let name = "privacy"

  /// What looks like somebody's identity in the texts of a form.
  static func findings(
    in texts: [(field: String, text: String)], of plan: Plan
  ) -> [(field: String, finding: PrivacyGuard.Finding)] {
    let privacy = PrivacyGuard(casePatterns: plan.settings.casePatterns)
    return texts.flatMap { field, text in privacy.findings(in: text).map { (field, $0) } }
  }

  /// Adds what was found to the problems of a form, unless its writer says why it may stay.
  ///
  /// - Returns: the reason, where one is needed and given.
  static func ask(
    of texts: [(field: String, text: String)], _ filled: Filled, in plan: Plan, _ problems: inout FormProblems
  ) -> String? {
    ask(of: texts, because: filled.text(name), in: plan, &problems)
  }

  /// - Parameter reason: why it may stay, as its writer says; nil where none is given.
  static func ask(
    of texts: [(field: String, text: String)], because reason: String?, in plan: Plan,
    _ problems: inout FormProblems
  ) -> String? {
    let findings = findings(in: texts, of: plan)
    guard !findings.isEmpty else { return nil }
    if let reason { return reason }
    for (field, finding) in findings { problems.add(field, finding.request) }
    problems.add(name, "Or, if it names nobody, say why it may be kept as it is")
    return nil
  }

  /// Shown only where something was found.
  static func field(_ filled: Filled, _ problems: FormProblems) -> HTML { field(filled[name], problems) }

  static func field(_ reason: String, _ problems: FormProblems) -> HTML {
    field(
      reason, problems, "Why may it be kept as it is?",
      hint: "The plan is published. The reason is kept with your name.")
  }

  static func field(_ reason: String, _ problems: FormProblems, _ question: String, hint: String) -> HTML {
    guard problems[name] != nil || !trimmed(reason).isEmpty else { return "" }
    return Field(name, question, value: reason, hint: hint, problem: problems[name]).input
  }
}

extension Ledger {
  /// Notes why words were kept although they look as if they named somebody.
  func noteKept(_ reason: String?, _ kind: StaticString, _ record: String) {
    guard let reason else { return }
    note("kept in spite of the privacy guard", kind, record, [("reason", .text(reason))])
  }
}
