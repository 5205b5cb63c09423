import Improvement

/// The pace by priority and by responsible body, as one table for spreadsheets.
struct PaceFile {
  let pace: Pace

  init(_ pace: Pace) {
    self.pace = pace
  }

  var rows: [[String]] {
    let header = [
      "By", "Part of the plan", "Actions", "Late", "Days late on average", "Months at the exception rating",
      "Forecast slips", "Days to acceptance on average",
    ]
    return [header] + pace.byPriority.map { row("Priority", $0) }
      + pace.byBody.map { row("Responsible body", $0) } + [row("Whole plan", pace.whole)]
  }

  private func row(_ by: String, _ row: Pace.Row) -> [String] {
    [
      by, row.name, String(row.tracks.count), String(row.late.count), Pace.words(row.meanDaysLate),
      String(row.monthsAtException), String(row.slips), Pace.words(row.meanDaysToAcceptance),
    ]
  }
}
