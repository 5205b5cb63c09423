import Hummingbird
import Improvement
import Papers
import Records

/// Lists of the register under a name: saved, opened, renamed, removed.
struct SavedViewsPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let note: String? =
      switch query["done"] {
      case "saved": "The view is saved."
      case "renamed": "The view has its new name."
      case "removed": "The view is removed."
      default: nil
      }
    let words = (request.uri.query ?? "")
    return try await list(context, saving: query["save"] == "yes" ? words : nil, note: note)
  }

  /// - Parameter saving: the filter to be saved, as the words of an address.
  private func list(
    _ context: SignedInContext, saving: String?, form: SavedViewForm = SavedViewForm(),
    _ sent: OpenForm = OpenForm(), note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let saved = try SavedViewRecords.all(of: context.person.id, view.entry.listed, session)
      let filter = saving.map { SavedFilter(query: $0, scale: view.plan.scale) }
      return SavedViewsPage(
        view: view, saved: saved, saving: filter, form: form, problems: sent.problems, note: note)
    }
    return Reply.page(
      site.layout.page(page.view, .register, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func save(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let person = context.person
    var filled = SavedViewForm(form)
    // Sharing is the officer's: from anybody else it is their own.
    filled.isShared = filled.isShared && person.may(.editPlan)
    let typed = filled
    let again = try await site.keep(form, context, on: { try site.entry(context, $0) }) { entry, _, ledger in
      let owner = typed.isShared ? nil : person.id
      let others = try SavedViewRecords.all(of: person.id, entry.listed, ledger.session)
      let problems = typed.problems(beside: others, owner: owner)
      guard problems.isEmpty else { return problems }
      let kept = SavedFilter(query: typed.query, scale: entry.plan.scale)
      let view = SavedView(
        id: site.ids(), owner: owner, name: typed.name, query: kept.query, savedBy: ledger.occasion.who,
        savedOn: ledger.occasion.day)
      try SavedViewRecords.add(view, in: entry.plan.id, ledger)
      return problems
    }
    if let again { return try await list(context, saving: typed.query, form: typed, again.form) }
    return Reply.seeOther(try context.planPage("views?done=saved"))
  }

  // MARK: One view

  /// A view that the person may change: their own, or for the officer a shared one.
  private static func find(
    _ context: SignedInContext, _ entry: PlanBook.Entry, _ session: any Session
  ) throws -> (SavedView, all: [SavedView]) {
    let id = ID<SavedView>(try context.parameters.require("view"))
    let all = try SavedViewRecords.all(of: context.person.id, entry.listed, session)
    let links = PlanLinks(plan: entry.plan.slug, asAt: nil)
    guard let saved = all.first(where: { $0.id == id }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such view",
        sentences: ["It may have been removed, or be somebody else’s own."],
        links: [("Saved views", links.views())])
    }
    guard !saved.isShared || context.person.may(.editPlan) else {
      throw PageProblem(
        status: .forbidden, title: "“\(saved.name)” is the council’s",
        sentences: ["Views that are shared are renamed and removed by the improvement officer."],
        links: [("Saved views", links.views())])
    }
    return (saved, all)
  }

  @Sendable func one(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context)
  }

  private func page(
    _ context: SignedInContext, form: SavedViewForm? = nil, _ sent: OpenForm = OpenForm()
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let (saved, _) = try Self.find(context, view.entry, session)
      var page = SavedViewPage(view: view, saved: saved, problems: sent.problems)
      page.form.name = form?.name ?? saved.name
      return page
    }
    return Reply.page(
      site.layout.page(page.view, .register, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func rename(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = SavedViewForm(form)
    return try await change(form, context, filled, done: "renamed") { saved, all, ledger in
      let problems = filled.problems(beside: all.filter { $0.id != saved.id }, owner: saved.owner)
      guard problems.isEmpty else { return problems }
      var renamed = saved
      renamed.name = filled.name
      try SavedViewRecords.change(saved, to: renamed, ledger)
      return problems
    }
  }

  @Sendable func remove(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await change(form, context, nil, done: "removed") { saved, _, ledger in
      try SavedViewRecords.remove(saved, ledger)
      return FormProblems()
    }
  }

  private func change(
    _ sent: FormData, _ context: SignedInContext, _ form: SavedViewForm?, done: String,
    _ change: @escaping @Sendable (SavedView, [SavedView], Ledger) throws -> FormProblems
  ) async throws -> Response {
    let again = try await site.keep(
      sent, context, on: { try Self.find(context, site.entry(context, $0), $0) },
      seen: { SavedViewPage.seen($0.0) }, told: { Self.renamed($0.0) }
    ) { found, _, ledger in try change(found.0, found.all, ledger) }
    if let again { return try await page(context, form: form, again.form) }
    return Reply.seeOther(try context.planPage("views?done=\(done)"))
  }

  private static func renamed(_ saved: SavedView) -> FormProblems {
    FormProblems(
      "name",
      "Somebody else has renamed this view meanwhile: it is “\(saved.name)” now. Send yours again if it still holds"
    )
  }
}
