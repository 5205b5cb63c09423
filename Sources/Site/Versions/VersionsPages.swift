import Hummingbird
import Improvement
import Papers
import Records

/// Versions of the plan: reading and fixing them; what bodies resolve is beside them.
struct VersionsPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note = Query(request)["done"] == "fixed" ? "The plan as it stands is fixed as a draft." : nil
    return try await list(context, note: note)
  }

  private func list(
    _ context: SignedInContext, form: VersionForm? = nil, _ sent: OpenForm = OpenForm(), note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let versions = try VersionRecords.versions(view.entry.listed, session)
      var page = VersionsPage(view: view, versions: versions, problems: sent.problems, note: note)
      page.form.number = VersionForm.next(after: versions.map(\.version))
      if let form { page.form = form }
      return page
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func fix(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = VersionForm(form)
    let again = try await site.keep(form, context, on: { try site.entry(context, $0) }) { entry, _, ledger in
      let (session, day) = (ledger.session, ledger.occasion.day)
      let taken = try VersionRecords.versions(entry.listed, session).map(\.version.number)
      var problems = filled.problems(taken: taken)
      let privacy = PrivacyQuestion.ask(
        of: [("note", filled.note)], because: filled.privacy.isEmpty ? nil : filled.privacy, in: entry.plan,
        &problems)
      guard problems.isEmpty else { return problems }
      let text = PlanEditionFile.json(try Editions(entry: entry, day: day).now(session))
      let version = PlanVersion(number: filled.number, date: day, isApproved: false, note: filled.note)
      try VersionRecords.fix(version, content: text, of: entry.plan.id, ledger)
      ledger.noteKept(privacy, "version", version.number)
      return problems
    }
    if let again { return try await list(context, form: filled, again.form) }
    return Reply.seeOther(try context.planPage("versions?done=fixed"))
  }

  // MARK: One version

  @Sendable func one(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note: String? =
      switch Query(request)["done"] {
      case "recorded": "The resolution is recorded."
      case "fixed": "The draft holds the plan as it is now."
      default: nil
      }
    return try await page(context, note: note)
  }

  static func find(
    _ context: SignedInContext, _ entry: PlanBook.Entry, _ session: any Session
  ) throws -> (VersionRecords.Kept, all: [VersionRecords.Kept]) {
    let number = try context.parameters.require("number")
    let all = try VersionRecords.versions(entry.listed, session)
    guard let kept = all.first(where: { $0.version.number == number }) else {
      throw none(number, PlanLinks(plan: entry.plan.slug, asAt: nil))
    }
    return (kept, all)
  }

  static func none(_ number: String, _ links: PlanLinks) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is no version \(number)",
      sentences: ["The plan has no version of that number."],
      links: [("Versions of the plan", links.versions)])
  }

  func page(
    _ context: SignedInContext, form: ApprovalForm = ApprovalForm(), _ sent: OpenForm = OpenForm(),
    note: String? = nil
  ) async throws -> Response {
    let (site, day) = (site, site.now().day)
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let (kept, all) = try Self.find(context, view.entry, session)
      let edition = try Editions(entry: view.entry, day: day).edition(.version(kept), session)
      return VersionPage(
        view: view, kept: kept, edition: edition, others: all, form: form, problems: sent.problems,
        note: note)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func content(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let site = site
    let content = try await site.database.read { session in
      let entry = try site.entry(context, session)
      let (kept, _) = try Self.find(context, entry, session)
      guard let content = try VersionRecords.content(kept, of: entry.listed, session) else {
        throw PageProblem(
          status: .notFound, title: "Version \(kept.version.number) has no text of its own",
          sentences: ["It came with an import, which brings the numbers of versions and not their texts."],
          links: [])
      }
      return content
    }
    return Reply.json(content)
  }
}
