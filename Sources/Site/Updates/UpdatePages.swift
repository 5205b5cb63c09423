import Hummingbird
import Improvement
import Papers
import Records

/// Updating an action: the form, its drafts, and sending it.
struct UpdatePages: Sendable {
  let site: Site
  /// Bytes of a form with its files: twenty of them would be too many, four large ones are not.
  static let limit = 85_000_000

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let month = Query(request)["month"]
    let (subject, author, draft) = try await site.database.read { session in
      let (subject, author) = try self.subject(context, month: month, session)
      let draft = try DraftRecords.find(subject.action.id, month: subject.month, author: author.id, session)
      return (subject, author, draft)
    }
    let writing = UpdateWriting(site: site, subject: subject, author: author)
    let page = writing.page(draft: draft)
    return Reply.page(
      site.layout.plain(title: page.title, main: page.html, reader: context.reader, isWide: false))
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let month = Query(request)["month"]
    let (subject, author) = try await site.database.read { session in
      try self.subject(context, month: month, isWhole: !form.all("joint").isEmpty, session)
    }
    var writing = UpdateWriting(site: site, subject: subject, author: author)
    switch try await writing.take(form) {
    case .sent where subject.isCorrection:
      let links = PlanLinks(plan: subject.plan.slug, asAt: subject.month)
      return Reply.seeOther(links.action(subject.action.reference) + "&done=corrected")
    case .sent:
      return Reply.seeOther("/?sent=\(PercentEncoding.encode(subject.action.reference.text))")
    case .draftKept: return Reply.seeOther("/?draft=\(PercentEncoding.encode(subject.action.reference.text))")
    case .givenBack(let filled, let problems, let status):
      let whole = try await site.database.read { session in
        try self.subject(context, month: month, session).0
      }
      let page = UpdateFormPage(subject: whole, author: author, form: filled, problems: problems)
      return Reply.page(
        site.layout.plain(title: page.title, main: page.html, reader: context.reader),
        status: status)
    }
  }

  /// Keeps what has been typed so far, without a look at it.
  @Sendable func saveDraft(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let month = Query(request)["month"]
    let (subject, author) = try await site.database.read { session in
      try self.subject(context, month: month, isWhole: false, session)
    }
    var writing = UpdateWriting(site: site, subject: subject, author: author)
    return Reply.text(try await writing.keepDraft(form))
  }

  private func subject(
    _ context: SignedInContext, month: String?, isWhole: Bool = true, _ session: any Session
  ) throws -> (UpdateSubject, UpdateAuthor) {
    let entry = try site.entry(context, session)
    let (name, person) = (try context.parameters.require("reference"), context.person)
    guard let reference = Reference(name),
      let subject = try UpdateSubject.load(
        site, entry, month: month, reference: reference, isWhole: isWhole,
        mayCorrect: person.may(.reviewUpdates),
        isOwn: { person.isOwn($0, of: entry.plan.id) }, session)
    else {
      throw PageProblem(
        status: .notFound, title: "There is no action \(name)",
        sentences: ["The plan has no action with that reference."], links: [("My work", "/")])
    }
    guard
      person.may(
        .updateActions, action: subject.action.lead, priority: subject.action.priority, of: entry.plan.id)
    else { throw PageProblem.notYours(.updateActions, "Action \(name)") }
    return (subject, UpdateAuthor.person(context.reader, of: entry.plan.slug, lead: subject.action.lead))
  }
}

extension Person {
  /// Whether an action is one that they answer for: by its lead's post, or by its priority.
  func isOwn(_ standing: Standing, of plan: ID<Plan>) -> Bool {
    holds(standing.lead) || owns(priority: standing.priority, of: plan)
  }
}
