import Improvement

/// Files from which a plan is brought in.
package enum ImportRecords {
  /// One file, how it is to be read, and what became of it.
  package struct Import: Sendable, Hashable {
    package let id: String
    /// Under which the plan is kept, or is to be.
    package let slug: String
    /// Of a plan that is new.
    package let title: String?
    package let scale: String?
    package let fileHash: String
    package let fileName: String
    package var asAt: Month?
    /// As the reader of files writes it.
    package var mapping: String
    /// What headed the columns, as it writes that.
    package var headings: String
    /// The rows that are passed over.
    package var leftOut: [String]
    package let startedBy: String
    package let startedAt: String
    package var kept: Kept?

    package init(
      id: String, slug: String, title: String?, scale: String?, fileHash: String, fileName: String,
      asAt: Month?,
      mapping: String, headings: String, leftOut: [String], startedBy: String, startedAt: String
    ) {
      (self.id, self.slug, self.title, self.scale) = (id, slug, title, scale)
      (self.fileHash, self.fileName, self.asAt) = (fileHash, fileName, asAt)
      (self.mapping, self.headings, self.leftOut) = (mapping, headings, leftOut)
      (self.startedBy, self.startedAt) = (startedBy, startedAt)
    }
  }

  package struct Kept: Sendable, Hashable {
    package let by: String
    package let on: Day
    package let differences: Int

    package init(by who: String, on day: Day, differences: Int) {
      (by, on, self.differences) = (who, day, differences)
    }
  }

  private static let columns: SQL = """
    id, slug, title, scale, file_hash, file_name, as_at, mapping, headings, left_out, started_by, started_at,
    kept_by, kept_on, kept_differences
    """

  private static func read(_ row: inout Row) throws -> Import {
    var found = Import(
      id: try row.text(), slug: try row.text(), title: row.optionalText(), scale: row.optionalText(),
      fileHash: try row.text(),
      fileName: try row.text(), asAt: row.optionalMonth(), mapping: try row.text(),
      headings: try row.text(), leftOut: try row.list(), startedBy: try row.text(),
      startedAt: try row.text())
    let (who, day, count) = (row.optionalText(), row.optionalDay(), row.optionalInteger())
    if let who, let day, let count { found.kept = Kept(by: who, on: day, differences: count) }
    return found
  }

  package static func find(_ id: String, of council: ID<Council>, _ session: any Session) throws -> Import? {
    try session.first("SELECT \(columns) FROM plan_import WHERE council = \(council) AND id = \(id)", read)
  }

  /// A plan's, newest first.
  package static func all(
    _ slug: String, of council: ID<Council>, _ session: any Session
  ) throws -> [Import] {
    try session.rows(
      """
      SELECT \(columns) FROM plan_import WHERE council = \(council) AND slug = \(slug)
      ORDER BY started_at DESC, id DESC LIMIT 50
      """, read)
  }

  package static func add(_ new: Import, _ ledger: Ledger) throws {
    try ledger.add("plan_import", new.id, facts(new))
  }

  package static func change(_ old: Import, to new: Import, _ ledger: Ledger) throws {
    try ledger.change("plan_import", old.id, where: "id = \(old.id)", from: facts(old), to: facts(new))
  }

  package static func remove(_ old: Import, _ ledger: Ledger) throws {
    try ledger.remove("plan_import", old.id, where: "id = \(old.id)", facts(old))
  }

  private static func facts(_ one: Import) -> Ledger.Facts {
    [
      ("id", one.id.sqlValue), ("slug", one.slug.sqlValue), ("title", one.title.sqlValue),
      ("scale", one.scale.sqlValue),
      ("file_hash", one.fileHash.sqlValue), ("file_name", one.fileName.sqlValue),
      ("as_at", one.asAt.sqlValue), ("mapping", one.mapping.sqlValue), ("headings", one.headings.sqlValue),
      ("left_out", StoredList.write(one.leftOut).sqlValue), ("started_by", one.startedBy.sqlValue),
      ("started_at", one.startedAt.sqlValue), ("kept_by", (one.kept?.by).sqlValue),
      ("kept_on", (one.kept?.on).sqlValue), ("kept_differences", (one.kept?.differences).sqlValue),
    ]
  }
}
