import Improvement

/// The barriers and risks as a table for spreadsheets.
extension BarriersPage {
  var rows: [[String]] {
    let header = [
      "Number", "Kind", "Priority", "In the way", "Owner", "What is being done", "Likelihood before",
      "Impact before", "Score before", "Likelihood after", "Impact after", "Score after", "Raised on",
      "Review on", "Closed on", "Closed because",
    ]
    return [header]
      + barriers.map { barrier in
        [
          String(barrier.number), barrier.kind.rawValue, String(barrier.priority), barrier.what,
          barrier.owner,
        ]
          + [barrier.response] + Self.cells(barrier.before) + Self.cells(barrier.after)
          + [
            barrier.raisedOn.iso, barrier.reviewOn.iso, barrier.closedOn?.iso ?? "",
            barrier.closedBecause ?? "",
          ]
      }
  }

  private static func cells(_ score: Barrier.Score) -> [String] {
    [score.likelihood, score.impact, score.value].map(String.init)
  }
}
