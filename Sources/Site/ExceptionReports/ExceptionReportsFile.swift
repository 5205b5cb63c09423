import Improvement
import Papers

/// The months with the figures of their reports, as a table for spreadsheets.
extension ExceptionReportsPage {
  var rows: [[String]] {
    [["Month", view.exception.label, "Due", "Share", "State", "Closed on"]]
      + figures.map { row in
        let share = Shares.single(row.listed, of: row.due, decimals: view.plan.settings.decimals)
        let closedOn = row.history?.told.closedOn ?? row.period.closedOn
        return [
          row.period.month.iso, String(row.listed), String(row.due), share?.text ?? "",
          row.period.state.rawValue, closedOn?.iso ?? "",
        ]
      }
  }
}
