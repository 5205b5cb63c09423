import Improvement

// Fixing and approving versions. An approved one is fixed for good: nothing here changes its text.
extension VersionRecords {
  /// Versions that come with an import, which have no text of their own.
  static func add(
    _ versions: [PlanVersion], approvals: [String: [PlanApproval]], of plan: ID<Plan>, ids: IDMaker,
    _ ledger: Ledger
  ) throws {
    try ledger.add("plan_version", versions.map { ($0.number, facts($0, of: plan)) })
    for version in versions {
      try ledger.add(
        "plan_version_approval",
        (approvals[version.number] ?? []).map { approval($0, of: version.number, in: plan, ids, ledger) })
    }
  }

  /// A new version with its text.
  package static func fix(
    _ version: PlanVersion, content: String, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.add("plan_version", version.number, facts(version, of: plan))
    try keep(content, of: version.number, in: plan, ledger)
    try PlanWriter.touch(plan, ledger)
  }

  /// Puts the plan as it is now into a draft. The caller has made sure that it is one.
  package static func fixAnew(
    _ kept: Kept, as version: PlanVersion, content: String, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    let number = kept.version.number
    try ledger.change(
      "plan_version", number, where: "plan = \(plan) AND number = \(number) AND NOT approved",
      from: facts(kept.version, of: plan), to: facts(version, of: plan))
    if let fixed = kept.fixed {
      try ledger.remove(
        "plan_version_content", number, where: "plan = \(plan) AND number = \(number)",
        [("hash", fixed.hash.sqlValue)])
    }
    try keep(content, of: number, in: plan, ledger)
    try PlanWriter.touch(plan, ledger)
  }

  /// Adds what a body resolved.
  ///
  /// - Parameter approves: whether it makes a draft the approved version, from its day on; a body may
  ///   also have noted it, or have recommended it to another.
  package static func record(
    _ approval: PlanApproval, approves: Bool, of kept: Kept, in plan: ID<Plan>, ids: IDMaker,
    _ ledger: Ledger
  ) throws {
    let version = kept.version
    if approves, !version.isApproved {
      let approved = PlanVersion(
        number: version.number, date: approval.date, isApproved: true, note: version.note)
      try ledger.change(
        "plan_version", version.number, where: "plan = \(plan) AND number = \(version.number)",
        from: facts(version, of: plan), to: facts(approved, of: plan))
    }
    try ledger.add(
      "plan_version_approval", [self.approval(approval, of: version.number, in: plan, ids, ledger)])
    try PlanWriter.touch(plan, ledger)
  }

  private static func keep(
    _ content: String, of number: String, in plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    let hash = AuditTrail.digest(content)
    // The trail holds the hash and not the whole plan.
    try ledger.session.run(
      """
      INSERT INTO plan_version_content (council, plan, number, content, hash, fixed_by, fixed_on)
      VALUES (\(ledger.council), \(plan), \(number), \(content), \(hash), \(ledger.occasion.who),
        \(ledger.occasion.day))
      """)
    ledger.note("fixed", "plan version content", number, [("hash", hash.sqlValue)])
  }

  private static func facts(_ version: PlanVersion, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("plan", plan.sqlValue), ("number", version.number.sqlValue), ("dated", version.date.sqlValue),
      ("approved", version.isApproved.sqlValue), ("note", version.note.sqlValue),
    ]
  }

  private static func approval(
    _ approval: PlanApproval, of number: String, in plan: ID<Plan>, _ ids: IDMaker, _ ledger: Ledger
  ) -> (record: String, facts: Ledger.Facts) {
    let id: ID<PlanApproval> = ids()
    return (
      number,
      [
        ("id", id.sqlValue), ("plan", plan.sqlValue), ("number", number.sqlValue),
        ("body", approval.body.sqlValue), ("dated", approval.date.sqlValue),
        ("resolution", approval.resolution.sqlValue), ("recorded_by", ledger.occasion.who.sqlValue),
        ("recorded_on", ledger.occasion.day.sqlValue),
      ]
    )
  }
}
