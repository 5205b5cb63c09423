import Improvement

/// The tables whose rows make up a council when it moves to another database, in an order in which they can
/// be put back: what others refer to comes first.
package struct CarriedTable: Sendable {
  let table: StaticString
  /// The columns, beside the council's, that tell its rows apart.
  let key: [StaticString]
  /// Which rows are carried, where it is not all of them.
  var only: SQL = "1 = 1"

  package var name: String { table.description }

  package static let all: [CarriedTable] = [
    .init(table: "council", key: ["id"]),
    .init(table: "plan", key: ["id"]),
    .init(table: "plan_setting", key: ["plan", "name"]),
    .init(table: "plan_alias", key: ["plan", "name"]),
    .init(table: "plan_version", key: ["plan", "number"]),
    .init(table: "plan_version_content", key: ["plan", "number"]),
    .init(table: "plan_version_approval", key: ["id"]),
    .init(table: "rating", key: ["plan", "key"]),
    .init(table: "inspection", key: ["id"]),
    .init(table: "priority", key: ["id"]),
    .init(table: "responsibility", key: ["priority", "from_day"]),
    .init(table: "objective", key: ["id"]),
    .init(table: "recommendation", key: ["id"]),
    .init(table: "action", key: ["id"]),
    .init(table: "action_part", key: ["action", "letter"]),
    .init(table: "action_recommendation", key: ["action", "recommendation"]),
    .init(table: "timescale_change", key: ["id"]),
    .init(table: "dependency", key: ["id"]),
    .init(table: "barrier", key: ["id"]),
    .init(table: "evidence", key: ["id"]),
    .init(table: "action_update", key: ["id"]),
    .init(table: "priority_narrative", key: ["id"]),
    .init(table: "reporting_period", key: ["plan", "month"]),
    .init(table: "period_snapshot", key: ["plan", "month", "number"]),
    .init(table: "person", key: ["id"]),
    .init(table: "update_draft", key: ["action", "month", "author"]),
    .init(table: "narrative_draft", key: ["plan", "priority", "month", "author"]),
    .init(table: "submission", key: ["id"]),
    .init(table: "sent_narrative", key: ["id"]),
    .init(table: "own_field", key: ["id"]),
    .init(table: "own_field_value", key: ["field", "action"]),
    .init(table: "recurring_task", key: ["id"]),
    .init(table: "task_occurrence", key: ["task", "month"]),
    .init(table: "saved_view", key: ["id"]),
    .init(table: "plan_import", key: ["id"]),
    .init(table: "paper_template", key: ["plan", "format"]),
    .init(table: "achievement_heading", key: ["id"]),
    .init(table: "achievement", key: ["id"]),
    // What still waits would go out from both sides. What went is a record, and keeps it from going again.
    .init(table: "notice", key: ["id"], only: "state NOT IN ('waiting', 'sending')"),
    .init(table: "audit_trail", key: ["position"]),
    .init(table: "audit_head", key: ["council"]),
  ]

  /// What stays behind: whatever lets somebody in, and what is said of a database and not of a council.
  static let leftBehind: [StaticString] = [
    "credential", "recovery_code", "one_time_link", "session", "known_browser", "sign_in_failure",
    "calendar_feed", "answer_link", "sign_on_attempt", "council_arrival",
  ]

  /// The hashes of the files that a council's rows name, in order and each once.
  package static func files(of council: ID<Council>, _ session: any Session) throws -> [String] {
    let queries: [(StaticString, SQL)] = [
      ("evidence", "SELECT file_hash FROM evidence WHERE council = \(council) AND file_hash IS NOT NULL"),
      ("plan_import", "SELECT file_hash FROM plan_import WHERE council = \(council)"),
      ("paper_template", "SELECT file_hash FROM paper_template WHERE council = \(council)"),
    ]
    var found: Set<String> = []
    // The schema of an older program may lack one.
    for (table, query) in queries
    where try session.columns(of: table).contains(where: { $0.name == "file_hash" }) {
      found.formUnion(try session.rows(query) { try $0.text() })
    }
    return found.sorted()
  }
}
