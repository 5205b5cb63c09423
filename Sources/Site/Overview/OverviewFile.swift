import Improvement
import Papers

/// Ratings of due actions by priority, as a table for spreadsheets.
extension OverviewPriorities {
  var table: [[String]] {
    let header = [
      "Number", "Priority", "Due", red.label, since, movingTitle, page.scale.complete.label, "Not yet due",
    ]
    return [header]
      + rows.map { cells(of: $0, String($0.priority.number), $0.priority.title) }
      + [total.map { cells(of: $0, "", "All priorities") } ?? []]
  }

  private func cells(of row: Row, _ number: String, _ title: String) -> [String] {
    [number, title] + [row.due, row.red, row.change, row.moving, row.complete, row.notDue].map(String.init)
  }
}
