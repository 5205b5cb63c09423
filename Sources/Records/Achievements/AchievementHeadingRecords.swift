import Improvement

/// The headings under which a plan's achievements are told.
package enum AchievementHeadingRecords {
  private struct Kept {
    let id: String
    let position: Int
    let heading: AchievementHeading
  }

  /// In their order; the usual ones where the plan has chosen none.
  package static func all(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [AchievementHeading] {
    let kept = try kept(plan, session).map(\.heading)
    return kept.isEmpty ? AchievementHeading.usual : kept
  }

  private static func kept(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Kept] {
    try session.rows(
      """
      SELECT id, position, key, title FROM achievement_heading
      WHERE council = \(plan.council.id) AND plan = \(plan.id) ORDER BY position
      """
    ) {
      Kept(
        id: try $0.text(), position: try $0.integer(),
        heading: AchievementHeading(key: try $0.text(), title: try $0.text()))
    }
  }

  /// Keeps them in this order in place of those that are kept.
  package static func keep(
    _ headings: [AchievementHeading], of plan: PlanRecords.Listed, ids: IDMaker, _ ledger: Ledger
  ) throws {
    let before = try kept(plan, ledger.session)
    for old in before where !headings.contains(where: { $0.key == old.heading.key }) {
      try ledger.remove(
        "achievement_heading", old.id, where: "id = \(old.id)", facts(old.heading, old.position))
    }
    for (position, heading) in headings.enumerated() {
      if let old = before.first(where: { $0.heading.key == heading.key }) {
        try ledger.change(
          "achievement_heading", old.id, where: "id = \(old.id)", from: facts(old.heading, old.position),
          to: facts(heading, position))
      } else {
        let id: ID<AchievementHeading> = ids()
        try ledger.add(
          "achievement_heading", id.rawValue,
          [("id", id.sqlValue), ("plan", plan.id.sqlValue)] + facts(heading, position))
      }
    }
    try PlanWriter.touch(plan.id, ledger)
  }

  private static func facts(_ heading: AchievementHeading, _ position: Int) -> Ledger.Facts {
    [("key", heading.key.sqlValue), ("position", position.sqlValue), ("title", heading.title.sqlValue)]
  }
}
