import Improvement
import Records

/// What was sent, to whom, when, and what failed, as a table for spreadsheets.
extension NoticesPage {
  var rows: [[String]] {
    [["What", "Month", "To", "E-mail address", "State", "Tries", "Settled at", "What went wrong"]]
      + notices.map { notice in
        [
          notice.kind.rawValue, notice.month?.iso ?? "", notice.recipient, notice.email,
          notice.state.rawValue, String(notice.attempts), notice.settledAt ?? "", notice.problem ?? "",
        ]
      }
  }
}
