import Improvement

/// Versions of the plan: their numbers, their approvals, and the text of those that were fixed here.
package enum VersionRecords {
  /// A version with what bodies resolved of it, and how its text was fixed; nil for one that came with an
  /// import.
  package struct Kept: Hashable, Sendable {
    package let version: PlanVersion
    /// In the order of their days.
    package let approvals: [PlanApproval]
    package let fixed: Fixed?
  }

  /// How the text of a version was fixed.
  package struct Fixed: Hashable, Sendable {
    /// SHA-256 of the text, in hexadecimal.
    package let hash: String
    package let by: String
    package let on: Day
  }

  package struct Damaged: Error {}

  /// All of a plan's, oldest first.
  package static func versions(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Kept] {
    let approvals = try session.rows(
      """
      SELECT number, body, dated, resolution FROM plan_version_approval
      WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY dated, id
      """
    ) { row in
      (
        number: try row.text(),
        value: PlanApproval(body: try row.text(), date: try row.day(), resolution: try row.text())
      )
    }
    return try session.rows(
      """
      SELECT v.number, v.dated, v.approved, v.note, c.hash, c.fixed_by, c.fixed_on
      FROM plan_version v LEFT JOIN plan_version_content c ON c.plan = v.plan AND c.number = v.number
      WHERE v.council = \(plan.council.id) AND v.plan = \(plan.id) ORDER BY v.dated, v.number
      """
    ) { row in
      let number = try row.text()
      let version = PlanVersion(
        number: number, date: try row.day(), isApproved: try row.boolean(), note: try row.text())
      let (hash, by, on) = (row.optionalText(), row.optionalText(), row.optionalDay())
      return Kept(
        version: version, approvals: approvals.filter { $0.number == number }.map(\.value),
        fixed: hash.flatMap { hash in on.map { Fixed(hash: hash, by: by ?? "", on: $0) } })
    }
  }

  /// The text of a version that was fixed here, once its hash has been checked; nil for one that was not.
  package static func content(
    _ kept: Kept, of plan: PlanRecords.Listed, _ session: any Session
  ) throws -> String? {
    guard let fixed = kept.fixed else { return nil }
    let content = try session.first(
      """
      SELECT content FROM plan_version_content
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND number = \(kept.version.number)
      """
    ) { try $0.text() }
    guard let content, AuditTrail.digest(content) == fixed.hash else { throw Damaged() }
    return content
  }
}
