import Improvement
import Records

/// Makes the links through which partners without an account answer.
struct AnswerLinks: Sendable {
  let site: Site

  /// Seconds for which a link works after the month's last day for closing; a month at least from now.
  static let grace = 14 * 86_400

  /// - Returns: the whole address. Only its hash is kept; an earlier link of the same address ends.
  func make(
    post: String, email: String, _ entry: PlanBook.Entry, _ period: ReportingPeriod, by: String,
    _ session: any Session
  ) throws -> String {
    let (token, moment) = (SecretToken.make(), site.now())
    let lastDay = max(period.closeBy ?? moment.day, moment.day)
    try AnswerLinkRecords.make(
      hash: token.hash, plan: entry.listed, month: period.month, post: post, email: email, by: by,
      on: moment.day, endsAt: moment.seconds + (lastDay - moment.day) * 86_400 + Self.grace, session)
    return "\(site.settings.address)/answers/\(token.text)"
  }
}
