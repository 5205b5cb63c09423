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
    package let isOpened: Bool
    package let isEnded: Bool

    package func works(at now: Int) -> Bool { !isEnded && now < endsAt }
  }

  package static func make(
    hash: String, plan: PlanRecords.Listed, month: Month, post: String, email: String, by: String,
    on day: Day,
    endsAt: Int, _ session: any Session
  ) throws {
    try session.run(
      """
      UPDATE answer_link SET ended_on = \(day)
      WHERE plan = \(plan.id) AND month = \(month) AND post = \(post) AND email = \(email) AND ended_on IS NULL
      """)
    try session.run(
      """
      INSERT INTO answer_link (hash, council, plan, month, post, email, made_by, made_on, ends_at)
      VALUES (\(hash), \(plan.council.id), \(plan.id), \(month), \(post), \(email), \(by), \(day), \(endsAt))
      """)
  }

  package static func find(hash: String, _ session: any Session) throws -> Link? {
    try session.first(
      """
      SELECT hash, plan, council, month, post, email, ends_at, opened_on, ended_on FROM answer_link
      WHERE hash = \(hash)
      """
    ) { row in
      Link(
        hash: try row.text(), plan: try row.id(), council: try row.id(), month: try row.month(),
        post: try row.text(), email: try row.text(), endsAt: try row.integer(),
        isOpened: row.optionalText() != nil, isEnded: row.optionalText() != nil)
    }
  }

  package static func open(hash: String, on day: Day, _ session: any Session) throws {
    try session.run("UPDATE answer_link SET opened_on = \(day) WHERE hash = \(hash) AND opened_on IS NULL")
  }
}
