import Foundation
import Improvement

/// Tables of the report, and its sentences' figures.
extension ReportCheck {
  func table(_ subject: String) -> String? {
    if let priority = CaseLine.rest(of: subject, after: "priority") { return row(priority) }
    switch subject {
    case "all by month":
      return report.monthlyTotals.map(String.init).joined(separator: ", ")
    case "deadlines":
      return CaseWords.list(
        report.deadlines.rows.map { "\($0.label) \($0.standings.count) (\(CaseWords.share($0.share)))" },
        by: "; ")
    case "deadline rows":
      return CaseWords.list(
        report.deadlines.rows.map { "\($0.label) \(CaseWords.list($0.standings))" }, by: "; ")
    case "deadlines add to 100": return report.deadlines.addsUp ? "yes" : "no"
    case "deadlines by size":
      return CaseWords.list(report.deadlines.bySize.map { "\($0.label) \($0.standings.count)" }, by: "; ")
    case "oldest": return report.deadlines.oldest?.standing.reference.text ?? "none"
    case "ranking":
      return CaseWords.list(
        report.ranking.map { group in
          "\(group.count) in \(group.priorities.map { String($0.number) }.joined(separator: " and "))"
        }, by: "; ")
    case "categories":
      return CaseWords.list(
        report.categories.map { "\($0.category) \(CaseWords.list($0.standings))" }, by: "; ")
    default: return nil
    }
  }

  /// "priority 3" is its row in the first table, "priority 3 by month" in the second.
  private func row(_ subject: String) -> String? {
    let words = subject.components(separatedBy: " ")
    guard let number = Int(words[0]) else { return nil }
    if words.count == 1 {
      return report.priorities.first { $0.priority.number == number }
        .map { "\($0.listed.count) of \($0.counted.count)" } ?? "not shown"
    }
    guard words.dropFirst() == ["by", "month"] else { return nil }
    guard let row = report.monthly.first(where: { $0.priority.number == number }) else { return "not shown" }
    let counts = row.counts.map(String.init).joined(separator: ", ")
    let sign = row.difference > 0 ? "+" : ""
    return "\(counts) (\(row.difference == 0 ? "-" : "\(sign)\(row.difference)"))"
  }
}
