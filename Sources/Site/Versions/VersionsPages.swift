import Hummingbird
import Improvement
import Papers
import Records

/// Versions of the plan: reading, comparing, fixing and approving them.
struct VersionsPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note = Query(request)["done"] == "fixed" ? "The plan as it stands is fixed as a draft." : nil
    return try await list(context, note: note)
  }

  private func list(
    _ context: SignedInContext, form: VersionForm? = nil, problems: FormProblems = FormProblems(),
    note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let versions = try VersionRecords.versions(view.entry.listed, session)
      var page = VersionsPage(view: view, versions: versions, problems: problems, note: note)
      page.form.number = VersionForm.next(after: versions.map(\.version))
      if let form { page.form = form }
      return page
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func fix(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, VersionForm(form), site.occasion(context.reader))
    let (problems, address) = try await site.database.write { session -> (FormProblems, String) in
      let entry = try site.entry(context, session)
      let taken = try VersionRecords.versions(entry.listed, session).map(\.version.number)
      let problems = filled.problems(taken: taken)
      guard problems.isEmpty else { return (problems, "") }
      let text = PlanEditionFile.json(try Editions(entry: entry, day: occasion.day).now(session))
      let version = PlanVersion(
        number: filled.number, date: occasion.day, isApproved: false, note: filled.note)
      try Ledger.keep(session, occasion, council: entry.listed.council.id) {
        try VersionRecords.fix(version, content: text, of: entry.plan.id, $0)
      }
      return (problems, PlanLinks(plan: entry.plan.slug, asAt: nil).versions)
    }
    guard problems.isEmpty else { return try await list(context, form: filled, problems: problems) }
    return Reply.seeOther(address + "?done=fixed")
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

  private static func find(
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

  private func page(
    _ context: SignedInContext, form: ApprovalForm = ApprovalForm(), problems: FormProblems = FormProblems(),
    note: String? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let (site, day) = (site, site.now().day)
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let (kept, all) = try Self.find(context, view.entry, session)
      let edition = try Editions(entry: view.entry, day: day).edition(.version(kept), session)
      return VersionPage(
        view: view, kept: kept, edition: edition, others: all, form: form, problems: problems, note: note)
    }
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html), status: status)
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

  @Sendable func record(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, ApprovalForm(form), site.occasion(context.reader))
    return try await change(form, context, filled) { kept, entry, ledger in
      var (approval, problems) = filled.approval(of: kept.version, today: occasion.day)
      if kept.fixed == nil, !kept.version.isApproved {
        problems.add(
          "body", "A body approves a text, and this draft has none: put the plan as it is now into it first")
      }
      guard problems.isEmpty, let approval else { return problems }
      try VersionRecords.record(
        approval, approves: filled.approves == "yes", of: kept, in: entry.plan.id, ids: site.ids, ledger)
      return problems
    } done: {
      "recorded"
    }
  }

  @Sendable func fixAnew(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let occasion = site.occasion(context.reader)
    return try await change(form, context, ApprovalForm()) { kept, entry, ledger in
      var problems = FormProblems()
      guard !kept.version.isApproved else {
        problems.add("trail", "Version \(kept.version.number) is approved: its text is fixed for good")
        return problems
      }
      let text = PlanEditionFile.json(try Editions(entry: entry, day: occasion.day).now(ledger.session))
      let version = PlanVersion(
        number: kept.version.number, date: occasion.day, isApproved: false, note: kept.version.note)
      try VersionRecords.fixAnew(kept, as: version, content: text, of: entry.plan.id, ledger)
      return problems
    } done: {
      "fixed"
    }
  }

  /// Changes a version, unless somebody else has done so since the page was opened.
  private func change(
    _ sent: FormData, _ context: SignedInContext, _ form: ApprovalForm,
    _ change: @escaping @Sendable (VersionRecords.Kept, PlanBook.Entry, Ledger) throws -> FormProblems,
    done: () -> String
  ) async throws -> Response {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (problems, isStale, address) = try await site.database.write { session in
      let entry = try site.entry(context, session)
      let (kept, _) = try Self.find(context, entry, session)
      guard sent["seen"] == VersionPage.seen(kept) else {
        var problems = FormProblems()
        problems.add(
          "trail",
          "Somebody else has changed this version meanwhile. Look at what is recorded now, and send it again if it still holds"
        )
        return (problems, true, "")
      }
      let problems = try Ledger.keep(session, occasion, council: entry.listed.council.id) {
        try change(kept, entry, $0)
      }
      return (problems, false, PlanLinks(plan: entry.plan.slug, asAt: nil).version(kept.version.number))
    }
    guard problems.isEmpty else {
      return try await page(
        context, form: form, problems: problems, status: isStale ? .conflict : .unprocessableContent)
    }
    return Reply.seeOther(address + "?done=\(done())")
  }
}
