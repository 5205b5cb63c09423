import Improvement

/// The council's own Word and OpenDocument files, whose styles a plan's papers take.
package enum TemplateRecords {
  package struct Template: Sendable, Hashable {
    /// "docx" or "odt": a plan has one of each at most.
    package let format: String
    /// Under which its content is kept among the files.
    package let hash: String
    /// Its own name.
    package let name: String
    package let size: Int
    package let addedBy: String
    package let addedOn: Day

    package init(format: String, hash: String, name: String, size: Int, addedBy: String, addedOn: Day) {
      (self.format, self.hash, self.name, self.size) = (format, hash, name, size)
      (self.addedBy, self.addedOn) = (addedBy, addedOn)
    }
  }

  /// By format: those of a plan that the council has put in the product's place.
  package static func all(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [String: Template] {
    let kept = try session.rows(
      """
      SELECT format, file_hash, file_name, file_size, added_by, added_on FROM paper_template
      WHERE council = \(plan.council.id) AND plan = \(plan.id)
      """
    ) { row in
      Template(
        format: try row.text(), hash: try row.text(), name: try row.text(), size: try row.integer(),
        addedBy: try row.text(), addedOn: try row.day())
    }
    return Dictionary(uniqueKeysWithValues: kept.map { ($0.format, $0) })
  }

  /// Puts it in the place of the one before it.
  package static func keep(_ new: Template, of plan: PlanRecords.Listed, _ ledger: Ledger) throws {
    if let old = try all(plan, ledger.session)[new.format] {
      try ledger.change(
        "paper_template", new.format, where: "plan = \(plan.id) AND format = \(new.format)",
        from: facts(old, plan), to: facts(new, plan))
    } else {
      try ledger.add("paper_template", new.format, facts(new, plan))
    }
  }

  /// Goes back to the product's own. What was made with it stays as it was.
  package static func remove(_ old: Template, of plan: PlanRecords.Listed, _ ledger: Ledger) throws {
    try ledger.remove(
      "paper_template", old.format, where: "plan = \(plan.id) AND format = \(old.format)", facts(old, plan))
  }

  private static func facts(_ template: Template, _ plan: PlanRecords.Listed) -> Ledger.Facts {
    [
      ("plan", plan.id.sqlValue), ("format", template.format.sqlValue),
      ("file_hash", template.hash.sqlValue), ("file_name", template.name.sqlValue),
      ("file_size", template.size.sqlValue), ("added_by", template.addedBy.sqlValue),
      ("added_on", template.addedOn.sqlValue),
    ]
  }
}

extension TemplateRecords {
  /// A template is in use and its content is not where files are kept.
  package struct Gone: Error {
    let name: String

    package var sentence: String {
      "The council’s template “\(name)” is no longer whole where files are kept. Bring the files back from a "
        + "backup, upload it once more, or go back to the product’s own under Plan settings."
    }
  }
}

extension TemplateRecords.Template {
  /// - Throws: `TemplateRecords.Gone`; papers are not made in other clothes without anybody's knowing.
  package func content(in files: EvidenceFiles?) throws -> [UInt8] {
    guard let bytes = try? files?.read(hash) else { throw TemplateRecords.Gone(name: name) }
    return bytes
  }
}
