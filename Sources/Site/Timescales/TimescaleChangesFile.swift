import Improvement

/// Every change of a published timescale as a table for spreadsheets.
extension PlanTimescaleChangesPage {
  var rows: [[String]] {
    let header = [
      "Reference", "Action", "Published", "Asked for", "Why", "Asked on", "Asked by", "Decision",
      "Decided on",
      "Decided by",
    ]
    return [header]
      + changes.map { listed in
        let change = listed.change
        return [
          listed.action.text, position.standings.first { $0.reference == listed.action }?.title ?? "",
          listed.published.label, change.to.label, change.reason, change.requestedOn.iso, change.requestedBy,
          change.decision.rawValue, change.decidedOn?.iso ?? "", change.decidedBy ?? "",
        ]
      }
  }
}
