import Foundation
import Improvement

/// "Compare January 2017 with March 2017; rated red": what has changed between two month ends.
struct ComparisonCheck {
  let comparison: Comparison

  init(_ heading: CaseLine, _ facts: CaseFacts) throws {
    let fields = heading.text.components(separatedBy: "; ")
    let months = fields[0].dropFirst("Compare ".count).components(separatedBy: " with ")
    guard months.count == 2 else { throw heading.misprint("two months are compared") }
    comparison = Comparison(
      from: facts.position(asAt: try heading.month(months[0])),
      to: facts.position(asAt: try heading.month(months[1])),
      matching: try RegisterFilter(Array(fields.dropFirst()), heading))
  }

  /// Kinds that no claim names must have no rows.
  func check(_ check: PlanCase.Check) throws -> [CaseFailure] {
    let claims = check.claims.map(CaseClaim.init)
    var failures = try claims.flatMap { claim in
      guard let (subject, said) = claim.parts else { throw claim.line.misprint("not understood") }
      return claim.hold(said, against: try actual(subject, claim.line))
    }
    let named = claims.compactMap { $0.parts?.subject }
    for kind in Comparison.Kind.allCases where !named.contains(kind.rawValue) {
      let rows = comparison.rows(kind)
      guard !rows.isEmpty else { continue }
      let also = "also \(kind.rawValue): \(CaseWords.list(rows.map(\.reference)))"
      failures += CaseClaim(line: check.heading).fail(also)
    }
    return failures
  }

  private func actual(_ subject: String, _ line: CaseLine) throws -> String {
    if let kind = Comparison.Kind(rawValue: subject) {
      return CaseWords.list(comparison.rows(kind).map(\.reference))
    }
    if subject == "unchanged" { return String(comparison.unchanged) }
    let reference = try line.reference(subject)
    guard let row = comparison.rows.first(where: { $0.reference == reference }) else { return "no row" }
    return CaseWords.list(row.changes.map { "\($0.what) from \($0.from) to \($0.to)" }, by: "; ")
  }
}
