import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// What becomes of an update form that was sent, whoever sent it.
struct UpdateWriting: Sendable {
  let site: Site
  let subject: UpdateSubject
  let author: UpdateAuthor

  enum Outcome {
    case sent
    case draftKept
    /// The form is given back: something is to be mended, or somebody else sent an update of the same
    /// action since it was opened.
    case givenBack(UpdateForm, FormProblems, HTTPResponse.Status)
  }

  /// By which a form knows what had been sent when it was opened.
  static func mark(_ sent: [Submission]) -> String {
    sent.first { $0.state != .replaced }?.id.rawValue ?? "none"
  }

  func page(draft: DraftRecords.Draft?) -> UpdateFormPage {
    let form = draft.map { UpdateForm($0) } ?? UpdateForm(subject)
    var page = UpdateFormPage(subject: subject, author: author, form: form)
    if draft != nil { page.draft = notice(form) }
    return page
  }

  mutating func take(_ sent: FormData) async throws -> Outcome {
    var form = try await filled(sent)
    var (content, problems) = form.content(subject)
    problems.add("evidence", try keepFiles(sent, in: &form, &problems))
    if sent["draft"] != nil, problems["evidence"] == nil {
      try await keep(draft: form)
      return .draftKept
    }
    let evidence = newEvidence(form, &problems)
    check(&content, form, hasEvidence: !subject.action.evidence.isEmpty || !evidence.isEmpty, &problems)
    if subject.isCorrection {
      guard let reason = reason(form, content, &problems) else {
        try await keep(draft: form)
        return .givenBack(form, problems, .unprocessableContent)
      }
      try await correct(content, evidence, because: reason)
      return .sent
    }
    guard problems.isEmpty else {
      try await keep(draft: form)
      return .givenBack(form, problems, .unprocessableContent)
    }
    if let other = try await send(content, evidence, seen: sent["seen"]) {
      try await keep(draft: form)
      let who = Words.capitalised(subject.entry.named(other.sentBy))
      let late = FormProblems(
        "words",
        "\(who) sent an update of this action while you wrote. Read it above; send yours again to put it in its place."
      )
      return .givenBack(form, late, .conflict)
    }
    return .sent
  }

  /// Keeps what has been typed so far, and says when, and what in it will be asked about.
  mutating func keepDraft(_ sent: FormData) async throws -> String {
    let form = try await filled(sent)
    try await keep(draft: form)
    let identities = notice(form).identities
    return "Saved at \(site.now().time)"
      + (identities.isEmpty ? "" : ". Before you send it: " + identities.joined(separator: "; "))
  }

  private func notice(_ form: UpdateForm) -> DraftNotice {
    DraftNotice(
      reference: subject.action.reference.text,
      identities: DraftNotice.identities(in: form, of: subject.plan))
  }

  /// The form as it was sent, with the files that its draft holds already.
  private func filled(_ sent: FormData) async throws -> UpdateForm {
    let (action, month, author) = (subject.action.id, subject.month, author.id)
    let draft = try await site.database.read {
      try DraftRecords.find(action, month: month, author: author, $0)
    }
    var form = UpdateForm(sent)
    form.files = draft.map { UpdateForm($0).files } ?? []
    return form
  }

  private func keep(draft form: UpdateForm) async throws {
    let (site, subject, author) = (site, subject, author)
    try await site.database.write {
      try DraftRecords.save(
        form.fields, of: subject.action.id, month: subject.month, author: author.id,
        in: subject.entry.listed, at: site.now(), $0)
    }
  }

  private func check(
    _ content: inout UpdateContent, _ form: UpdateForm, hasEvidence: Bool, _ problems: inout FormProblems
  ) {
    let evidence = [("evidence-title", form["evidence-title"])] + form.files.map { ("evidence", $0.name) }
    let findings = PrivacyQuestion.findings(in: content.texts + evidence, of: subject.plan)
    // A reason that is not needed is not kept.
    if findings.isEmpty { content.privacyReason = nil }
    if let rating = subject.scale[content.rating], subject.verdict(on: rating, content) == .fits {
      content.overrideReason = nil
    }
    let check = UpdateCheck(
      content, of: subject.action, scale: subject.scale, month: subject.month, last: subject.last,
      hasEvidence: hasEvidence, findings: findings)
    for problem in check.problems where problems[problem.field] == nil || problem.field == "words" {
      if problem.field == "forecast", problems["forecast-month"] != nil { continue }
      problems.add(problem.field, problem.sentence)
    }
  }

  /// - Parameter seen: the mark of what had been sent when the form was opened.
  /// - Returns: what somebody else has sent since; nothing was kept then.
  private func send(
    _ content: UpdateContent, _ evidence: [Evidence], seen: String?
  ) async throws -> Submission? {
    let (site, subject, author, occasion) = (site, subject, author, site.occasion(author.title))
    let submission = Submission(
      id: site.ids(), action: subject.action.id, month: subject.month, content: content,
      origin: author.origin, sentBy: author.title, author: author.id, sentAt: occasion.at,
      sentOn: occasion.day)
    let (plan, isAlert) = (subject.plan, content.risk == true)
    return try await site.database.write { session in
      let sent = try SubmissionRecords.of(subject.action.id, session).filter { $0.month == subject.month }
      if let seen, seen != Self.mark(sent), let newest = sent.first, newest.author != author.id {
        return newest
      }
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try SubmissionRecords.send(submission, in: plan.id, ledger)
        try EvidenceRecords.add(evidence, to: subject.action.id, in: plan.id, ids: site.ids, ledger)
        try DraftRecords.remove(subject.action.id, month: subject.month, author: author.id, session)
        try shareWords(content, session)
        if isAlert { try Notices(site: site).alert(submission, subject, ledger) }
      }
      return nil
    }
  }

  /// Words that cover other actions too are put into those actions' forms, unless there are others already.
  private func shareWords(_ content: UpdateContent, _ session: any Session) throws {
    for reference in content.jointWith {
      guard let other = subject.companions.first(where: { $0.reference == reference }),
        try DraftRecords.find(other.action, month: subject.month, author: author.id, session) == nil
      else { continue }
      var form = UpdateForm()
      form.join(content, with: [subject.action.reference] + content.jointWith.filter { $0 != reference })
      try DraftRecords.save(
        form.fields, of: other.action, month: subject.month, author: author.id, in: subject.entry.listed,
        at: site.now(), session)
    }
  }
}
