import Documents
import Improvement

/// Asks about free text that looks like somebody's identity, once, and takes a person's word for it.
struct IdentityQuestion: Sendable {
  static let field = "privacy"
  let isAnswered: Bool

  init(_ form: FormData) { isAnswered = form[Self.field] == "nobody" }

  init() { isAnswered = false }

  /// What the text looks like, with what to do; nil when there is nothing or it has been answered.
  func problem(_ text: String, _ settings: PlanSettings) -> String? {
    guard !isAnswered else { return nil }
    let findings = PrivacyGuard(casePatterns: settings.casePatterns).findings(in: text)
    guard let first = findings.first else { return nil }
    return first.sentence + ": take it out, or say below that nobody can be known by it"
  }

  /// Shown once something was found.
  func html(isAsked: Bool) -> HTML {
    guard isAsked || isAnswered else { return "" }
    return """
      <div class="choice"><input type="checkbox" id="\(Self.field)" name="\(Self.field)" value="nobody"\(if: isAnswered, " checked")><label for="\(Self.field)">No child, parent or worker can be known by what is written here</label></div>
      """
  }
}
