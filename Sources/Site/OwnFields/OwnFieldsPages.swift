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
    _ context: SignedInContext, form: OwnFieldForm = OwnFieldForm(), _ sent: OpenForm = OpenForm(),
    note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      return OwnFieldsPage(
        view: view, fields: try OwnFieldRecords.fields(view.entry.listed, session), form: form,
        problems: sent.problems, note: note)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = OwnFieldForm(form)
    let again = try await site.keep(form, context, on: { try site.entry(context, $0) }) { entry, _, ledger in
      let others = try OwnFieldRecords.fields(entry.listed, ledger.session)
      let (field, problems) = filled.field(site.ids(), changing: nil, beside: others)
      if let field {
        let position = try OwnFieldRecords.count(entry.listed, ledger.session)
        try OwnFieldRecords.add(field, at: position, in: entry.plan.id, ledger)
      }
      return problems
    }
    if let again { return try await list(context, form: filled, again.form) }
    return Reply.seeOther(try context.planPage("own-fields?done=added"))
  }

  // MARK: One field

  private struct Desk: Sendable {
    let view: PlanView
    let field: OwnField
    let others: [OwnField]
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let id = ID<OwnField>(try context.parameters.require("field"))
    let all = try OwnFieldRecords.fields(view.entry.listed, session)
    guard let field = all.first(where: { $0.id == id }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such field",
        sentences: ["The plan has no field of its own there. It may have been taken away."],
        links: [("Own fields", view.links.page("own-fields"))])
    }
    return Desk(view: view, field: field, others: all.filter { $0.id != id })
  }

  @Sendable func one(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context)
  }

  private func page(
    _ context: SignedInContext, form: OwnFieldForm? = nil, _ sent: OpenForm = OpenForm()
  ) async throws -> Response {
    let page = try await site.database.read { session in
      let desk = try desk(context, session)
      var shown = form ?? OwnFieldForm(desk.field)
      shown.kind = desk.field.kind.rawValue
      return OwnFieldPage(view: desk.view, field: desk.field, form: shown, problems: sent.problems)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = OwnFieldForm(form)
    return try await change(form, context, filled, done: "kept") { desk, ledger in
      let (field, problems) = filled.field(desk.field.id, changing: desk.field, beside: desk.others)
      if let field { try OwnFieldRecords.change(desk.field, to: field, in: desk.view.plan.id, ledger) }
      return problems
    }
  }

  @Sendable func remove(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await change(form, context, nil, done: "removed") { desk, ledger in
      try OwnFieldRecords.remove(desk.field, in: desk.view.plan.id, ledger)
      return FormProblems()
    }
  }

  private func change(
    _ sent: FormData, _ context: SignedInContext, _ form: OwnFieldForm?, done: String,
    _ change: @escaping @Sendable (Desk, Ledger) throws -> FormProblems
  ) async throws -> Response {
    let again = try await site.keep(
      sent, context, on: { try desk(context, $0) }, seen: { OwnFieldForm($0.field).seen },
      told: { Self.changed($0.field) }
    ) { desk, _, ledger in try change(desk, ledger) }
    if let again { return try await page(context, form: form, again.form) }
    return Reply.seeOther(try context.planPage("own-fields?done=\(done)"))
  }

  private static func changed(_ field: OwnField) -> FormProblems {
    FormProblems(
      "label",
      "Somebody else has changed this field meanwhile: its label is “\(field.label)” now. Look at it again before you send yours"
    )
  }
}
