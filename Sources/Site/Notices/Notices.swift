import Improvement
import Records

/// Decides who is to be told what. Nothing is sent here: notices are kept with the change that they are
/// about, in one transaction, and sent afterwards.
struct Notices: Sendable {
  let site: Site

  /// Asks every lead for their updates.
  func askAll(_ entry: PlanBook.Entry, _ period: ReportingPeriod, _ ledger: Ledger) throws {
    try tellLeads(.opening, entry, period, about: "", ledger) { $0.asked > 0 }
  }

  /// Reminds those who have not answered; the same person once a day at most.
  func remindAll(_ entry: PlanBook.Entry, _ period: ReportingPeriod, _ ledger: Ledger) throws {
    try tellLeads(.reminder, entry, period, about: " \(ledger.occasion.day.iso)", ledger) {
      $0.notAnswered > 0
    }
  }

  private func tellLeads(
    _ kind: Notice.Kind, _ entry: PlanBook.Entry, _ period: ReportingPeriod, about: String, _ ledger: Ledger,
    where isMeant: (MonthAnswers.Lead) -> Bool
  ) throws {
    let session = ledger.session
    let answers = try MonthAnswersSource(site: site).answers(entry, period, session)
    let people = try PersonRecords.all(entry.listed.council.id, session).filter { $0.leftOn == nil }
    let links = try AnswerLinkRecords.addresses(entry.listed, session)
    for lead in answers.leads.filter(isMeant) {
      guard let post = lead.name else { continue }
      let holders = people.filter { $0.holds(post) }.map(\.email)
      // A post without an account is reached where its last link went.
      let partners = links.filter { Person.same($0.post, post) }.map(\.email)
      for email in holders.isEmpty ? partners : holders {
        try keep(
          kind, "\(entry.plan.slug) \(period.month.iso) \(post)\(about)", to: email, post, entry,
          period.month, ledger)
      }
    }
  }

  /// Tells those named in the settings, and the council's improvement officers, at once.
  func alert(_ submission: Submission, _ subject: UpdateSubject, _ ledger: Ledger) throws {
    let entry = subject.entry
    let officers = try PersonRecords.all(entry.listed.council.id, ledger.session).filter {
      $0.leftOn == nil && $0.roles.contains(.officer)
    }
    let addresses = Set(entry.plan.settings.alertAddresses + officers.map(\.email))
    for address in addresses.sorted() {
      try keep(
        .alert, "\(entry.plan.slug) \(subject.action.reference) \(submission.id.rawValue)", to: address,
        address, entry, submission.month, ledger, isUrgent: true)
    }
  }

  /// Tells the author that an update was sent back, be it to the address that their link went to.
  func tellReturned(_ submission: Submission, _ action: Action, _ view: PlanView, _ ledger: Ledger) throws {
    let about = "\(view.plan.slug) \(action.reference) \(submission.id.rawValue)"
    if submission.origin == .link {
      // Whoever was shut out is not written to.
      guard let link = try AnswerLinkRecords.standing(for: submission, view.entry.listed, ledger.session)
      else { return }
      try keep(.returned, about, to: link.email, link.post, view.entry, submission.month, ledger)
      return
    }
    let author = try PersonRecords.find(
      ID(submission.author), of: view.plan.council.id, ledger.session)
    guard let author else { return }
    try keep(.returned, about, to: author.email, author.title, view.entry, submission.month, ledger)
  }

  /// Tells the author that words for a priority were sent back.
  func tellReturned(_ sent: SentNarrative, _ view: PlanView, _ ledger: Ledger) throws {
    let author = try PersonRecords.find(ID(sent.author), of: view.plan.council.id, ledger.session)
    guard let author else { return }
    try keep(
      .wordsReturned, "\(view.plan.slug) \(sent.words.priority) \(sent.id.rawValue)", to: author.email,
      author.title, view.entry, sent.words.asAt, ledger)
  }

  /// Tells the action's lead, and those named in the settings, that a rating changed. Changes that come
  /// before the letter has left are told in it together.
  ///
  /// - Parameter before: the key of the rating that stood as at the month.
  func tellRating(
    _ action: Action, from before: String?, to now: String, asAt month: Month, _ entry: PlanBook.Entry,
    _ ledger: Ledger
  ) throws {
    guard site.settings.sendsMail, before != now else { return }
    let council = entry.listed.council.id
    let leads = try PersonRecords.all(council, ledger.session).filter {
      $0.leftOn == nil && $0.holds(action.lead)
    }
    let change = RatingNews(month: month, reference: action.reference, before: before).text
    for email in Set(entry.plan.settings.ratingAddresses + leads.map(\.email)).sorted() {
      let isTold = try NoticeRecords.extend(
        .rating, to: email, of: entry.plan.id, in: council, about: change, ledger.session)
      if isTold { continue }
      try keep(
        .rating, "\(entry.plan.slug) \(site.now().seconds) \(change)", to: email,
        leads.first { $0.email == email }?.title ?? email, entry, month, ledger)
    }
  }

  /// A link to set a password with; its secret is made when it is sent, and kept nowhere.
  func link(_ kind: Notice.Kind, to person: Person, _ ledger: Ledger, isUrgent: Bool = true) throws {
    let now = site.now().seconds
    try keep(
      Notice(
        id: site.ids(), council: person.council, plan: nil, month: nil, kind: kind,
        about: "\(person.id.rawValue) \(now / 60)", email: person.email, recipient: person.title, madeAt: now,
        dueAt: due(now, isUrgent)), ledger)
  }

  /// A partner's link to answer for a post.
  func answerLink(
    to address: String, post: String, _ entry: PlanBook.Entry, _ month: Month, _ ledger: Ledger
  ) throws {
    try keep(
      .link, "\(entry.plan.slug) \(month.iso) \(post)\n\(site.now().seconds / 60)", to: address, post, entry,
      month, ledger)
  }

  private func keep(
    _ kind: Notice.Kind, _ about: String, to address: String, _ recipient: String, _ entry: PlanBook.Entry,
    _ month: Month, _ ledger: Ledger, isUrgent: Bool = false
  ) throws {
    let now = site.now().seconds
    try keep(
      Notice(
        id: site.ids(), council: entry.listed.council.id, plan: entry.plan.id, month: month, kind: kind,
        about: about, email: address, recipient: recipient, madeAt: now, dueAt: due(now, isUrgent)), ledger)
  }

  private func due(_ now: Int, _ isUrgent: Bool) -> Int { isUrgent ? now : now + site.settings.mailDelay }

  /// Without a mail server nothing is kept that would all leave at once when there is one.
  private func keep(_ notice: Notice, _ ledger: Ledger) throws {
    guard site.settings.sendsMail else { return }
    try NoticeRecords.add(notice, ledger.session)
  }
}
