import Documents
import Improvement
import Papers

/// What differs between two month ends, as a table for spreadsheets.
extension ComparisonPage {
  var rows: [[String]] {
    let header = [
      "What", "Reference", "Priority", "Action", "Lead", "Rating at \(from.iso)",
      "Rating at \(view.asAt.iso)",
      "Changes",
    ]
    return [header]
      + Comparison.Kind.allCases.flatMap { kind in
        comparison.rows(kind).map { row in
          let standing = row.after ?? row.before
          return [
            Self.title(kind), row.reference.text, standing.map { String($0.priority) } ?? "",
            standing?.title ?? "", standing?.lead ?? "", row.before?.rating?.label ?? "",
            row.after?.rating?.label ?? "",
            row.changes.map { "\($0.what): \($0.from) → \($0.to)" }.joined(separator: "; "),
          ]
        }
      }
  }

  /// The same comparison as a file.
  var file: String { view.links.comparison(from: from, to: view.asAt, filter, as: "csv") }
}
