import Improvement
import Records

/// Makes the links through which partners without an account answer.
struct AnswerLinks: Sendable {
  let site: Site

  /// Seconds for which a link works after the month's last day for closing; a month at least from now.
  static let grace = 14 * 86_400

  /// When a link of a month ends that is made now, unless the month is closed before.
  func endsAt(_ period: ReportingPeriod) -> Int {
    let moment = site.now()
    let lastDay = max(period.closeBy ?? moment.day, moment.day)
    return moment.seconds + (lastDay - moment.day) * 86_400 + Self.grace
  }

  /// "until 3 May 2017, or until the month is closed"
  static func words(endsAt: Int) -> String {
    "until \(Day(ordinal: endsAt / 86_400).long), or until the month is closed"
  }

  /// - Returns: the whole address. Only its hash is kept; an earlier link of the same address ends.
  func make(
    post: String, email: String, _ entry: PlanBook.Entry, _ period: ReportingPeriod, by: String,
    _ session: any Session
  ) throws -> String {
    let (token, moment) = (SecretToken.make(), site.now())
    try AnswerLinkRecords.make(
      hash: token.hash, plan: entry.listed, month: period.month, post: post, email: email, by: by,
      on: moment.day, endsAt: endsAt(period), session)
    return "\(site.settings.address)/answers/\(token.text)"
  }
}
