import Records

/// The history of changes as a table for spreadsheets, with the hashes that chain it.
extension AuditTrailPage {
  var rows: [[String]] {
    [["Number", "When", "Who", "What", "Kind", "Record", "Before", "After", "Hash"]]
      + lines.map { line in
        [
          String(line.position), line.at, line.who, line.what, line.kind, line.record, line.before,
          line.after,
          line.hash,
        ]
      }
  }
}
