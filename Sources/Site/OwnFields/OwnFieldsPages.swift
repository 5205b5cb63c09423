import Hummingbird
import Improvement
import Papers
import Records

/// Defining a plan's own fields.
struct OwnFieldsPages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note: String? =
      switch Query(request)["done"] {
      case "added": "The field is added. It stands on the page of every action."
      case "kept": "Kept."
      case "removed": "The field is taken away."
      default: nil
      }
    return try await list(context, note: note)
  }

  private func list(
    _ context: SignedInContext, form: OwnFieldForm = OwnFieldForm(), problems: FormProblems = FormProblems(),
    note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      return OwnFieldsPage(
        view: view, fields: try OwnFieldRecords.fields(view.entry.listed, session), form: form,
        problems: problems, note: note)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, OwnFieldForm(form), site.occasion(context.reader))
    let (problems, address) = try await site.database.write { session -> (FormProblems, String) in
      let entry = try site.entry(context, session)
      let others = try OwnFieldRecords.fields(entry.listed, session)
      let (field, problems) = filled.field(site.ids(), changing: nil, beside: others)
      guard let field else { return (problems, "") }
      let position = try OwnFieldRecords.count(entry.listed, session)
      try Ledger.keep(session, occasion, council: entry.listed.council.id) {
        try OwnFieldRecords.add(field, at: position, in: entry.plan.id, $0)
      }
      return (problems, PlanLinks(plan: entry.plan.slug, asAt: nil).page("own-fields"))
    }
    guard problems.isEmpty else { return try await list(context, form: filled, problems: problems) }
    return Reply.seeOther(address + "?done=added")
  }

  // MARK: One field

  private static func find(
    _ context: SignedInContext, _ entry: PlanBook.Entry, _ session: any Session
  ) throws -> (OwnField, others: [OwnField]) {
    let id = ID<OwnField>(try context.parameters.require("field"))
    let all = try OwnFieldRecords.fields(entry.listed, session)
    guard let field = all.first(where: { $0.id == id }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such field",
        sentences: ["The plan has no field of its own there. It may have been taken away."],
        links: [("Own fields", PlanLinks(plan: entry.plan.slug, asAt: nil).page("own-fields"))])
    }
    return (field, all.filter { $0.id != id })
  }

  @Sendable func one(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context)
  }

  private func page(
    _ context: SignedInContext, form: OwnFieldForm? = nil, problems: FormProblems = FormProblems(),
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let (field, _) = try Self.find(context, view.entry, session)
      var shown = form ?? OwnFieldForm(field)
      shown.kind = field.kind.rawValue
      return OwnFieldPage(view: view, field: field, form: shown, problems: problems)
    }
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html), status: status)
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = OwnFieldForm(form)
    return try await change(form, context, filled, done: "kept") { old, others, entry, ledger in
      let (field, problems) = filled.field(old.id, changing: old, beside: others)
      if let field { try OwnFieldRecords.change(old, to: field, in: entry.plan.id, ledger) }
      return problems
    }
  }

  @Sendable func remove(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await change(form, context, nil, done: "removed") { field, _, entry, ledger in
      try OwnFieldRecords.remove(field, in: entry.plan.id, ledger)
      return FormProblems()
    }
  }

  private func change(
    _ sent: FormData, _ context: SignedInContext, _ form: OwnFieldForm?, done: String,
    _ change: @escaping @Sendable (OwnField, [OwnField], PlanBook.Entry, Ledger) throws -> FormProblems
  ) async throws -> Response {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (problems, isStale, address) = try await site.database.write { session in
      let entry = try site.entry(context, session)
      let (field, others) = try Self.find(context, entry, session)
      guard sent["seen"] == OwnFieldForm(field).seen else {
        var problems = FormProblems()
        problems.add(
          "label",
          "Somebody else has changed this field meanwhile: its label is “\(field.label)” now. Look at it again before you send yours"
        )
        return (problems, true, "")
      }
      let problems = try Ledger.keep(session, occasion, council: entry.listed.council.id) {
        try change(field, others, entry, $0)
      }
      return (problems, false, PlanLinks(plan: entry.plan.slug, asAt: nil).page("own-fields"))
    }
    guard problems.isEmpty else {
      return try await page(
        context, form: form, problems: problems, status: isStale ? .conflict : .unprocessableContent)
    }
    return Reply.seeOther(address + "?done=\(done)")
  }
}
