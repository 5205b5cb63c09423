import Improvement

extension AuditTrail.Line {
  static let columns: SQL =
    "position, at, who, what, record_kind, record, before_change, after_change, previous_hash, hash"

  init(_ row: inout Row) throws {
    self.init(
      position: try row.integer(), at: try row.text(), who: try row.text(), what: try row.text(),
      kind: try row.text(), record: try row.text(), before: try row.text(), after: try row.text(),
      previousHash: try row.text(), hash: try row.text())
  }
}

/// Reading the trail for people, newest first.
extension AuditTrail {
  /// - Parameters:
  ///   - position: only entries before it; nil for the newest.
  ///   - record: only what was done to one record.
  package static func newest(
    of council: ID<Council>, before position: Int?, record: String?, limit: Int, _ session: any Session
  ) throws -> [Line] {
    let older: SQL = position.map { " AND position < \($0)" } ?? ""
    let only: SQL = record.map { " AND record = \($0)" } ?? ""
    return try session.rows(
      """
      SELECT \(Line.columns) FROM audit_trail
      WHERE council = \(council)\(older)\(only) ORDER BY position DESC LIMIT \(limit)
      """, Line.init)
  }

  /// The moment of the newest entry of any council before a moment, both as ISO 8601.
  package static func lastMoment(before: String, _ session: any Session) throws -> String? {
    try session.first("SELECT max(at) FROM audit_trail WHERE at < \(before)") { $0.optionalText() } ?? nil
  }

  package static func head(
    of council: ID<Council>, _ session: any Session
  ) throws -> (position: Int, hash: String)? {
    try session.first("SELECT position, hash FROM audit_head WHERE council = \(council)") {
      (try $0.integer(), try $0.text())
    }
  }
}
