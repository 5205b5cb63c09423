import Improvement

/// The proof that is kept of actions.
package enum EvidenceRecords {
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
    try ledger.add(
      "evidence",
      evidence.map { evidence in
        let id: ID<Evidence> = ids()
        return (id.rawValue, Facts.evidence(evidence, id: id.rawValue, of: action, in: plan))
      })
    try PlanWriter.touch(plan, ledger)
  }

  /// A piece of evidence with the action that it is of.
  package static func find(
    _ id: String, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> (action: ID<Action>, lead: String?, priority: Int, evidence: Evidence)? {
    try session.first(
      """
      SELECT a.id, a.lead, a.priority, e.title, e.kind, e.dated, e.link, e.id, e.file_hash, e.file_name,
        e.file_size, e.media_type, e.added_by, e.added_on
      FROM evidence e JOIN action a ON a.id = e.action
      WHERE a.council = \(plan.council.id) AND a.plan = \(plan.id) AND e.id = \(id)
      """
    ) { (try $0.id(), $0.optionalText(), try $0.integer(), try evidence(&$0)) }
  }
}
