import Improvement

/// Plans with their priorities, objectives and scale: what every page of a plan needs besides its actions.
package enum PlanRecords {
  /// A plan as lists show it. The revision rises with every change to anything in the plan.
  package struct Listed: Sendable, Hashable {
    package let id: ID<Plan>
    package let slug: String
    package let title: String
    package let revision: Int
    package let council: Council
  }

  package static func all(_ session: any Session) throws -> [Listed] {
    try session.rows(
      """
      SELECT p.id, p.slug, p.title, p.revision, c.id, c.slug, c.name, c.short_name
      FROM plan p JOIN council c ON c.id = p.council ORDER BY c.slug, p.slug
      """, listed)
  }

  package static func find(slug: String, _ session: any Session) throws -> Listed? {
    try session.first(
      """
      SELECT p.id, p.slug, p.title, p.revision, c.id, c.slug, c.name, c.short_name
      FROM plan p JOIN council c ON c.id = p.council WHERE p.slug = \(slug)
      """, listed)
  }

  private static func listed(_ row: inout Row) throws -> Listed {
    Listed(
      id: try row.id(), slug: try row.text(), title: try row.text(), revision: try row.integer(),
      council: try Council(&row))
  }

  /// The whole of a plan but its actions.
  package static func plan(_ listed: Listed, _ session: any Session) throws -> Plan? {
    let (id, council) = (listed.id, listed.council)
    let ratings = try ratings(of: id, council.id, session)
    let head = try session.first(
      "SELECT kind, first_month, scale, scale_title FROM plan WHERE council = \(council.id) AND id = \(id)"
    ) { (kind: try $0.text(), firstMonth: try $0.month(), scale: try $0.text(), scaleTitle: try $0.text()) }
    guard let head, let scale = RatingScale(key: head.scale, title: head.scaleTitle, ratings: ratings) else {
      return nil
    }
    var plan = Plan(
      id: id, council: council, slug: listed.slug, title: listed.title, kind: head.kind,
      firstMonth: head.firstMonth, scale: scale)
    plan.priorities = try priorities(of: id, council.id, session)
    plan.objectives = try session.rows(
      """
      SELECT id, reference, priority, title, outcome FROM objective
      WHERE council = \(council.id) AND plan = \(id) ORDER BY sort_key
      """
    ) { row in
      Objective(
        id: try row.id(), reference: try row.reference(), priority: try row.integer(), title: try row.text(),
        outcome: row.optionalText())
    }
    plan.inspection = try inspection(of: id, council.id, session)
    plan.aliases = try session.rows(
      "SELECT name, from_day FROM plan_alias WHERE council = \(council.id) AND plan = \(id) ORDER BY name"
    ) { PlanAlias(name: try $0.text(), from: $0.optionalDay()) }
    plan.versions = try VersionRecords.versions(listed, session).map(\.version)
    plan.settings = try settings(of: id, council.id, session)
    return plan
  }

  private static func ratings(of plan: ID<Plan>, _ council: ID<Council>, _ session: any Session) throws
    -> [Rating]
  {
    try session.rows(
      """
      SELECT key, letter, label, meaning, tone, kind, percent_low, percent_high, words, before_due
      FROM rating WHERE council = \(council) AND plan = \(plan) ORDER BY position
      """
    ) { row in
      let (key, letter, label, meaning) = (try row.text(), try row.text(), try row.text(), try row.text())
      let (tone, kind): (Rating.Tone, Rating.Kind) = (try row.word(), try row.word())
      let (low, high) = (row.optionalInteger(), row.optionalInteger())
      return Rating(
        key: key, letter: letter, label: label, meaning: meaning, tone: tone, kind: kind,
        percent: low.flatMap { low in high.map { low...max(low, $0) } }, words: try row.list(),
        beforeDue: try row.boolean())
    }
  }

  private static func priorities(
    of plan: ID<Plan>, _ council: ID<Council>, _ session: any Session
  ) throws -> [Priority] {
    let responsibilities = try session.rows(
      """
      SELECT r.priority, r.body, r.watched_by, r.from_day FROM responsibility r
      JOIN priority p ON p.id = r.priority
      WHERE p.council = \(council) AND p.plan = \(plan) ORDER BY r.from_day
      """
    ) { row in
      (
        priority: try row.text(),
        value: Responsibility(body: try row.text(), watchedBy: row.optionalText(), from: try row.day())
      )
    }
    return try session.rows(
      """
      SELECT id, number, title, short_title, aliases, lead, footnote FROM priority
      WHERE council = \(council) AND plan = \(plan) ORDER BY number
      """
    ) { row in
      var priority = Priority(
        id: try row.id(), number: try row.integer(), title: try row.text(), shortTitle: try row.text())
      priority.aliases = try row.list()
      priority.lead = row.optionalText()
      priority.footnote = row.optionalText()
      priority.responsibilities = responsibilities.filter { $0.priority == priority.id.rawValue }.map(\.value)
      return priority
    }
  }

  private static func inspection(
    of plan: ID<Plan>, _ council: ID<Council>, _ session: any Session
  ) throws -> Inspection? {
    try session.first(
      """
      SELECT framework, from_day, to_day, published, overall FROM inspection
      WHERE council = \(council) AND plan = \(plan)
      """
    ) { row in
      Inspection(
        framework: try row.text(), from: try row.day(), to: try row.day(), published: row.optionalDay(),
        overall: try row.text())
    }
  }

  private static func settings(
    of plan: ID<Plan>, _ council: ID<Council>, _ session: any Session
  ) throws -> PlanSettings {
    let kept = try session.rows(
      "SELECT name, value FROM plan_setting WHERE council = \(council) AND plan = \(plan)"
    ) { (try $0.text(), try $0.text()) }
    return PlanSettings(kept: Dictionary(uniqueKeysWithValues: kept))
  }

  package static func periods(_ listed: Listed, _ session: any Session) throws -> [ReportingPeriod] {
    try session.rows(
      """
      SELECT month, state, closed_on, opened_on, updates_by, close_by, board_on, published_on
      FROM reporting_period
      WHERE council = \(listed.council.id) AND plan = \(listed.id) ORDER BY month
      """
    ) { row in
      var period = ReportingPeriod(
        month: try row.month(), state: try row.word(), closedOn: row.optionalDay())
      (period.openedOn, period.updatesBy) = (row.optionalDay(), row.optionalDay())
      (period.closeBy, period.boardOn) = (row.optionalDay(), row.optionalDay())
      period.publishedOn = row.optionalDay()
      return period
    }
  }

  package static func recommendations(_ listed: Listed, _ session: any Session) throws -> [Recommendation] {
    try session.rows(
      """
      SELECT id, code, number, addressed_to, wording FROM recommendation
      WHERE council = \(listed.council.id) AND plan = \(listed.id) ORDER BY position
      """
    ) { row in
      Recommendation(
        id: try row.id(), code: try row.text(), number: try row.integer(), addressedTo: try row.text(),
        text: try row.text())
    }
  }
}
