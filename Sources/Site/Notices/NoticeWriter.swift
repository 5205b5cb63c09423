import Documents
import Improvement
import Papers
import Records

/// Writes a notice when it is sent, from what is then the case. No narrative is ever in it: what was
/// said stays behind the sign-in.
struct NoticeWriter: Sendable {
  let site: Site

  struct Letter: Sendable {
    let subject: String
    let lines: [String]
  }

  /// Nil when there is nothing to say any more: all has been answered, the person has left.
  func letter(_ notice: Notice, _ session: any Session) throws -> Letter? {
    switch notice.kind {
    case .opening, .reminder: try asking(notice, session)
    case .digest: try digest(notice, session)
    case .alert: try alert(notice, session)
    case .returned: try returned(notice, session)
    case .wordsReturned: try wordsReturned(notice, session)
    case .rating: try ratings(notice, session)
    case .invitation: try secretLink(notice, .invitation, session)
    case .reset: try secretLink(notice, .reset, session)
    case .link: try answerLink(notice, session)
    }
  }

  private func entry(_ notice: Notice, _ session: any Session) throws -> PlanBook.Entry? {
    guard let slug = notice.about.split(separator: " ").first.map(String.init) else { return nil }
    return try site.book.entry(slug: slug, session)
  }

  private func asking(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session),
      let period = entry.periods.first(where: { $0.month == notice.month }), !period.isClosed
    else { return nil }
    let answers = try MonthAnswersSource(site: site).answers(entry, period, session)
    let open = answers.items.filter {
      $0.isAsked && !$0.answer.isIn && $0.standing.lead.map { Person.same($0, notice.recipient) } == true
    }
    guard !open.isEmpty else { return nil }
    let references = Words.list(open.map(\.standing.reference.text))
    let by = period.updatesBy.map { " by \($0.long)" } ?? ""
    let count = Words.plural(open.count, "update")
    return Letter(
      subject: notice.kind == .opening
        ? "\(period.month.long): \(count) asked for\(by)"
        : "\(period.month.long): \(count) still to come\(by)",
      lines: [
        "As \(notice.recipient) you answer for \(references) of the \(entry.plan.title).",
        "Each takes under a minute. Last month's words stand beside this month's box.",
      ] + (try way(notice, entry, period, session) ?? ["", site.settings.address + "/"]))
  }

  private func digest(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session), let newest = entry.periods.last else { return nil }
    let position = try site.book.position(entry, asAt: newest.month, knownOn: nil, session)
    let own = position.live.filter { $0.lead.map { Person.same($0, notice.recipient) } == true }
    let red = own.filter(\.isException), late = own.filter(\.isLate)
    let next = own.filter { $0.isNotYetDue && !$0.isComplete && $0.timescale.to == newest.month + 1 }
    guard !(red.isEmpty && late.isEmpty && next.isEmpty) else { return nil }
    func line(_ standings: [Standing], _ words: String) -> [String] {
      standings.isEmpty ? [] : ["\(words): \(Words.list(standings.map(\.reference.text)))"]
    }
    return Letter(
      subject: "Your actions in the \(entry.plan.title)",
      lines: ["Of the actions that you lead as \(notice.recipient):", ""]
        + line(red, entry.plan.scale.exception.label) + line(late, "Late but moving")
        + line(next, "Due next month") + ["", site.settings.address + "/"])
  }

  private func alert(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session) else { return nil }
    let words = notice.about.split(separator: " ")
    guard words.count > 2 else { return nil }
    return Letter(
      subject: "Immediate safeguarding risk: action \(words[1])",
      lines: [
        "An update for \(notice.month?.long ?? "this month") says that action \(words[1]) of the \(entry.plan.title) leaves a child at immediate risk.",
        "Sign in to read what was said and by whom.", "",
        "\(site.settings.address)/plans/\(entry.plan.slug)/submissions/\(words[2])",
      ])
  }

  private func ratings(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session) else { return nil }
    let (scale, listed) = (entry.plan.scale, entry.listed)
    func label(_ key: String?) -> String { key.flatMap { scale[$0]?.label } ?? "Not rated" }
    let lines = try RatingNews.all(notice).compactMap { news -> String? in
      guard let action = try ActionRecords.actions(listed, only: [news.reference], session).first else {
        return nil
      }
      let now = History(action.updates).standing(asAt: news.month)?.rating
      guard now != news.before else { return nil }
      return "\(news.reference): \(label(news.before)) to \(label(now)), as at \(news.month.long)"
    }
    guard !lines.isEmpty else { return nil }
    return Letter(
      subject: "\(Words.capitalised(Words.plural(lines.count, "rating"))) changed in the \(entry.plan.title)",
      lines: lines + ["", "\(site.settings.address)/plans/\(entry.plan.slug)/actions"])
  }

  private func returned(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session), let month = notice.month,
      let period = entry.periods.first(where: { $0.month == month })
    else { return nil }
    let words = notice.about.split(separator: " ")
    guard words.count > 2,
      try SubmissionRecords.find(String(words[2]), entry.listed, session)?.state == .returned
    else { return nil }
    return Letter(
      subject: "Your update for \(words[1]) came back",
      lines: [
        "The reviewer asks for something in your \(month.name) update of action \(words[1]).",
        "What you wrote is still in the form, with the reviewer's remark above it.",
      ]
        + (try way(notice, entry, period, session) ?? [
          "",
          "\(site.settings.address)/plans/\(entry.plan.slug)/actions/\(PercentEncoding.encode(String(words[1])))/updates?month=\(month.iso)",
        ]))
  }

  private func wordsReturned(_ notice: Notice, _ session: any Session) throws -> Letter? {
    let about = notice.about.split(separator: " ").map(String.init)
    guard let entry = try entry(notice, session), let month = notice.month, about.count > 2,
      try SentNarrativeRecords.find(about[2], entry.listed, session)?.state == .returned
    else { return nil }
    return Letter(
      subject: "Your words for Priority \(about[1]) came back",
      lines: [
        "The reviewer asks for something in your words for Priority \(about[1]) in \(month.long).",
        "What you wrote is still in the form, with the reviewer's remark above it.", "",
        "\(site.settings.address)/plans/\(entry.plan.slug)/priorities/\(about[1])/narrative",
      ])
  }

  /// A new link for somebody who has no account and was reached through one before; nil for others. The one
  /// that they had ends, for only its hash is kept.
  private func way(
    _ notice: Notice, _ entry: PlanBook.Entry, _ period: ReportingPeriod, _ session: any Session
  ) throws -> [String]? {
    let person = try PersonRecords.find(email: notice.email, session)
    if let person, person.leftOn == nil, person.holds(notice.recipient) || person.title == notice.recipient {
      return nil
    }
    let isReached = try AnswerLinkRecords.addresses(entry.listed, session).contains {
      $0.post == notice.recipient && $0.email == notice.email
    }
    return isReached ? try linkLines(notice, entry, period, session) : nil
  }

  private func linkLines(
    _ notice: Notice, _ entry: PlanBook.Entry, _ period: ReportingPeriod, _ session: any Session
  ) throws -> [String] {
    let links = AnswerLinks(site: site)
    let link = try links.make(
      post: notice.recipient, email: notice.email, entry, period, by: "mail", session)
    return [
      "No account is needed: the link opens your actions and nothing else. It is yours alone, takes the place of any before it, and works \(AnswerLinks.words(endsAt: links.endsAt(period))).",
      "", link,
    ]
  }

  private func secretLink(
    _ notice: Notice, _ purpose: OneTimeLinkRecords.Purpose, _ session: any Session
  ) throws -> Letter? {
    guard let person = try PersonRecords.find(email: notice.email, session), person.leftOn == nil else {
      return nil
    }
    let link = try OneTimeLinks(site: site).make(
      purpose, for: person, occasion: site.occasion("mail"), session)
    let isInvitation = purpose == .invitation
    return Letter(
      subject: isInvitation ? "Your invitation to Line of Sight" : "Set a new password for Line of Sight",
      lines: [
        isInvitation
          ? "You have been invited to work on your council's improvement plan."
          : "Somebody, perhaps you, asked to set a new password. If it was not you, leave this be: nothing has changed.",
        "The link works once, \(isInvitation ? "within a week" : "within an hour").", "", link,
      ])
  }

  private func answerLink(_ notice: Notice, _ session: any Session) throws -> Letter? {
    guard let entry = try entry(notice, session), let month = notice.month,
      let period = entry.periods.first(where: { $0.month == month }), !period.isClosed
    else { return nil }
    return Letter(
      subject: "\(month.long): updates asked for\(period.updatesBy.map { " by \($0.long)" } ?? "")",
      lines: [
        "\(entry.plan.council.name) asks for your updates as \(notice.recipient) in the \(entry.plan.title)."
      ] + (try linkLines(notice, entry, period, session)))
  }
}
