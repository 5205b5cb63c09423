import Improvement

/// Links through which a partner without an account answers for a post, for one month.
package enum AnswerLinkRecords {
  package struct Link: Sendable {
    package let hash: String
    package let plan: ID<Plan>
    package let council: ID<Council>
    package let month: Month
    package let post: String
    package let email: String
    package let endsAt: Int
    package let madeBy: String
    package let madeOn: Day?
    package let openedOn: Day?
    package let endedOn: Day?

    package var isOpened: Bool { openedOn != nil }
    package func works(at now: Int) -> Bool { endedOn == nil && now < endsAt }
    /// Who writes through it, as drafts and updates name them.
    package var author: String { Self.author(hash) }
    static func author(_ hash: String) -> String { "link " + hash }
  }

  package static func make(
    hash: String, plan: PlanRecords.Listed, month: Month, post: String, email: String, by: String,
    on day: Day,
    endsAt: Int, _ session: any Session
  ) throws {
    let before = try all(plan, month, session).filter {
      $0.post == post && $0.email == email && $0.endedOn == nil
    }
    for old in before {
      try session.run("UPDATE answer_link SET ended_on = \(day) WHERE hash = \(old.hash)")
      // What was typed through the old link is there in the new one.
      try session.run("UPDATE update_draft SET author = \(Link.author(hash)) WHERE author = \(old.author)")
    }
    try session.run(
      """
      INSERT INTO answer_link (hash, council, plan, month, post, email, made_by, made_on, ends_at)
      VALUES (\(hash), \(plan.council.id), \(plan.id), \(month), \(post), \(email), \(by), \(day), \(endsAt))
      """)
  }

  private static let columns: SQL =
    "hash, plan, council, month, post, email, ends_at, made_by, made_on, opened_on, ended_on"

  private static func link(_ row: inout Row) throws -> Link {
    Link(
      hash: try row.text(), plan: try row.id(), council: try row.id(), month: try row.month(),
      post: try row.text(), email: try row.text(), endsAt: try row.integer(), madeBy: try row.text(),
      madeOn: row.optionalDay(), openedOn: row.optionalDay(), endedOn: row.optionalDay())
  }

  package static func find(hash: String, _ session: any Session) throws -> Link? {
    try session.first("SELECT \(columns) FROM answer_link WHERE hash = \(hash)", link)
  }

  /// The link through which an update was written; nil when it came in another way.
  package static func writer(of submission: Submission, _ session: any Session) throws -> Link? {
    guard submission.origin == .link else { return nil }
    return try find(hash: String(submission.author.trimmingPrefix(Link.author(""))), session)
  }

  /// The link that its writer has now; nil when it was ended, or the update came in another way.
  package static func standing(
    for submission: Submission, _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> Link? {
    guard let writer = try writer(of: submission, session) else { return nil }
    return try all(plan, writer.month, session).first {
      $0.post == writer.post && $0.email == writer.email && $0.endedOn == nil
    }
  }

  /// The links of a month, by post and then the newest first.
  package static func all(
    _ plan: PlanRecords.Listed, _ month: Month, _ session: any Session
  ) throws -> [Link] {
    try session.rows(
      """
      SELECT \(columns) FROM answer_link
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND month = \(month)
      ORDER BY post, made_on DESC, ends_at DESC, hash
      """, link)
  }

  /// Where each post was last reached through a link that nobody ended: this month, else the newest before.
  package static func addresses(
    _ plan: PlanRecords.Listed, _ session: any Session
  ) throws -> [(post: String, email: String, month: Month)] {
    let links = try session.rows(
      """
      SELECT \(columns) FROM answer_link
      WHERE council = \(plan.council.id) AND plan = \(plan.id) AND ended_on IS NULL
      ORDER BY month DESC, made_on DESC, ends_at DESC, hash
      """, link)
    var newest: [String: Month] = [:]
    return links.compactMap { link in
      let month = newest[link.post] ?? link.month
      newest[link.post] = month
      return month == link.month ? (link.post, link.email, link.month) : nil
    }
  }

  /// Ends a link before its time: whoever has it can no longer use it.
  ///
  /// - Returns: whether the plan has such a link; one that has ended stays as it is.
  package static func end(_ hash: String, of plan: PlanRecords.Listed, _ ledger: Ledger) throws -> Bool {
    guard let link = try find(hash: hash, ledger.session), link.plan == plan.id else { return false }
    guard link.endedOn == nil else { return true }
    try ledger.session.run(
      """
      UPDATE answer_link SET ended_on = \(ledger.occasion.day)
      WHERE hash = \(hash) AND council = \(plan.council.id) AND plan = \(plan.id)
      """)
    ledger.note(
      "ended an answering link", "reporting period", link.month.iso,
      [("post", .text(link.post)), ("e-mail address", .text(link.email))])
    return true
  }

  package static func open(hash: String, on day: Day, _ session: any Session) throws {
    try session.run("UPDATE answer_link SET opened_on = \(day) WHERE hash = \(hash) AND opened_on IS NULL")
  }
}
