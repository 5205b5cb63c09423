import Improvement

/// The proof that is kept of actions.
package enum EvidenceRecords {
  /// Of a piece of evidence "e", as `evidence` reads them.
  static let columns: SQL = """
    e.title, e.kind, e.dated, e.link, e.id, e.file_hash, e.file_name, e.file_size, e.media_type, e.added_by,
    e.added_on
    """

  static func evidence(_ row: inout Row) throws -> Evidence {
    let (title, kind, date, link) = (try row.text(), try row.text(), row.optionalDay(), row.optionalText())
    let (id, hash): (ID<Evidence>, String?) = (try row.id(), row.optionalText())
    let (name, size, mediaType) = (row.optionalText(), row.optionalInteger(), row.optionalText())
    let file = hash.map {
      Evidence.File(
        hash: $0, name: name ?? title, size: size ?? 0, mediaType: mediaType ?? "application/octet-stream")
    }
    return Evidence(
      title: title, kind: kind, date: date, link: link, file: file, addedBy: row.optionalText(),
      addedOn: row.optionalDay(), id: id)
  }

  package static func add(
    _ evidence: [Evidence], to action: ID<Action>, in plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger
  ) throws {
    guard !evidence.isEmpty else { return }
    try keep(evidence.map { (action, $0) }, in: plan, ids: ids, ledger)
    try PlanWriter.touch(plan, ledger)
  }

  /// The caller marks the plan as changed.
  ///
  /// - Returns: under which ids they are kept.
  @discardableResult
  static func keep(
    _ evidence: [(action: ID<Action>, evidence: Evidence)], in plan: ID<Plan>, ids: IDMaker, _ ledger: Ledger
  ) throws -> [ID<Evidence>] {
    let kept = evidence.map { (id: ids() as ID<Evidence>, action: $0.action, evidence: $0.evidence) }
    try ledger.add(
      "evidence",
      kept.map { ($0.id.rawValue, Facts.evidence($0.evidence, id: $0.id.rawValue, of: $0.action, in: plan)) })
    return kept.map(\.id)
  }

  /// An action's, by their ids.
  static func of(
    _ action: ID<Action>, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [String: Evidence] {
    let kept = try session.rows(
      """
      SELECT id, \(columns) FROM evidence e
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND action = \(action)
      """
    ) { (try $0.text(), try evidence(&$0)) }
    return Dictionary(uniqueKeysWithValues: kept)
  }

  /// A piece of evidence with the action that it is of.
  package static func find(
    _ id: String, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> (action: ID<Action>, lead: String?, priority: Int, evidence: Evidence)? {
    try session.first(
      """
      SELECT a.id, a.lead, a.priority, \(columns)
      FROM evidence e JOIN action a ON a.id = e.action
      WHERE a.council = \(plan.council.id) AND a.plan = \(plan.id) AND e.id = \(id)
      """
    ) { (try $0.id(), $0.optionalText(), try $0.integer(), try evidence(&$0)) }
  }
}
