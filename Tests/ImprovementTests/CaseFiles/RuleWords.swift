import Foundation
import Improvement

/// What the rules say of an action as at the month of a report, were it so.
extension ReportCheck {
  /// "suggested for 1.1.1 progressing" or "Red for 1.1.1 not begun".
  func rule(_ subject: String, _ line: CaseLine) throws -> String? {
    let halves = subject.components(separatedBy: " for ")
    guard halves.count == 2, let space = halves[1].firstIndex(of: " ") else { return nil }
    let reference = try line.reference(String(halves[1][..<space]))
    guard let standing = report.position.standings.first(where: { $0.reference == reference }) else {
      throw line.misprint("\(reference) is not in the plan")
    }
    let state = String(halves[1][space...].dropFirst())
    guard ["complete", "progressing", "not begun"].contains(state) else {
      throw line.misprint("an action is complete, progressing or not begun")
    }
    let facts = RatingRules.Facts(
      start: standing.start, end: standing.timescale.to, asAt: standing.asAt,
      isCompleted: state == "complete", isProgressing: state == "progressing")
    if halves[0] == "suggested" {
      let suggestion = RatingRules.suggestion(facts)
      let label = self.facts.scale.first(suggestion.kind)?.label ?? "none"
      return ([label, suggestion.reason] + [suggestion.warning].compactMap { $0 }).joined(separator: "; ")
    }
    guard let rating = self.facts.scale.ratings.first(where: { $0.label == halves[0] }) else {
      throw line.misprint("no rating “\(halves[0])” in this scale")
    }
    switch RatingRules.verdict(on: rating, facts) {
    case .fits: return "fits"
    case .needsReason(let sentence): return "needs a reason. \(sentence)"
    case .refused(let sentence): return "refused. \(sentence)"
    }
  }
}
