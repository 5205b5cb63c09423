import Improvement

/// What actions wait for, as a table for spreadsheets.
extension DependenciesPage {
  var rows: [[String]] {
    let header = [
      "State", "Reference", "Action", "Lead", "Waits for", "Kind", "Waits for action", "Its rating",
      "Expected",
      "Months past", "Met",
    ]
    return [header] + list.overdue.map { row("Should have come", $0) }
      + list.expected.map { row("Expected", $0) } + list.met.map { row("Met", $0) }
  }

  private func row(_ state: String, _ item: WaitingList.Item) -> [String] {
    let (standing, wait) = (item.standing, item.dependency)
    let past = state == "Should have come" ? String(item.monthsPast(view.asAt)) : ""
    return [
      state, standing.reference.text, standing.title, standing.lead ?? "", wait.what, wait.kind,
      wait.action?.text ?? "", item.other?.rating?.label ?? "", wait.expected?.iso ?? "", past,
      wait.met?.iso ?? "",
    ]
  }
}
