import Hummingbird
import Improvement
import Papers
import Records

/// Changing many actions at once: choosing, looking, and then doing it, whole or not at all.
struct BulkEditPages: Sendable {
  let site: Site

  @Sendable func choose(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, query) = (site, Query(request))
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let (filter, _) = RegisterQuery.read(query.items, scale: view.plan.scale)
      let position = try site.position(view, session)
      let beyond = try RegisterRecords.beyond(
        filter, view.entry.listed, asAt: view.asAt, knownOn: view.knownOn, session)
      let found = position.live.filter { filter.matches($0, beyond[$0.action]) }
      return try self.page(view, found, filter, BulkEditForm(shown: found.map(\.reference)), session)
    }
    return Reply.page(
      site.layout.page(page.view, .register, title: page.title, main: page.html, isWide: true))
  }

  private func page(
    _ view: PlanView, _ standings: [Standing], _ filter: RegisterFilter, _ form: BulkEditForm,
    problems: FormProblems = FormProblems(), _ session: any Session
  ) throws -> BulkEditPage {
    let actions = try ActionRecords.actions(view.entry.listed, updates: .none, session)
    func named(_ value: (Action) -> String?) -> [String] { Set(actions.compactMap(value)).sorted() }
    return BulkEditPage(
      view: view, standings: standings, filter: filter, form: form, problems: problems,
      known: [
        "lead": named(\.lead), "category": named(\.category), "watched-by": named(\.watchedBy),
        "elected-member": named(\.electedMember),
      ])
  }

  /// What the form would change; nil while it has problems.
  private struct Looked: Sendable {
    let view: PlanView
    let edit: BulkEdit?
    let preview: BulkEditPreview
    let page: BulkEditPage?
  }

  private func look(
    _ context: SignedInContext, _ form: FormData, _ session: any Session
  ) throws -> Looked {
    let view = try site.view(context, session, query: .empty)
    let filled = BulkEditForm(form)
    let (edit, problems) = filled.edit(view.entry.recommendations)
    guard let edit else {
      let position = try site.position(view, session)
      var filter = RegisterFilter()
      filter.references = filled.shown.compactMap { Reference($0) }
      let shown = position.live.filter { filter.references.contains($0.reference) }
      return Looked(
        view: view, edit: nil,
        preview: BulkEditPreview(view: view, form: filled, changes: [], withdrawn: []),
        page: try page(view, shown, filter, filled, problems: problems, session))
    }
    let actions = try ActionRecords.actions(
      view.entry.listed, only: filled.chosen, updates: .none, session)
    return Looked(
      view: view, edit: edit,
      preview: BulkEditPreview(
        view: view, form: filled, changes: actions.filter { $0.withdrawal == nil }.map(edit.change),
        withdrawn: actions.filter { $0.withdrawal != nil }.map(\.reference)), page: nil)
  }

  private func answer(_ looked: Looked) -> Response {
    if let page = looked.page {
      return Reply.page(
        site.layout.page(page.view, .register, title: page.title, main: page.html, isWide: true),
        status: .unprocessableContent)
    }
    let preview = looked.preview
    return Reply.page(
      site.layout.page(looked.view, .register, title: preview.title, main: preview.html, isWide: true),
      status: preview.stale.isEmpty ? .ok : .conflict)
  }

  @Sendable func preview(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    answer(try await site.database.read { try self.look(context, form, $0) })
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (looked, isDone) = try await site.database.write { session -> (Looked, Bool) in
      let looked = try self.look(context, form, session)
      guard let edit = looked.edit else { return (looked, false) }
      guard looked.preview.changes.contains(where: \.changes) else { return (looked, false) }
      let stale = BulkEditPreview.stale(looked.preview.changes, form)
      guard stale.isEmpty else {
        var preview = looked.preview
        preview.stale = stale
        return (Looked(view: looked.view, edit: edit, preview: preview, page: nil), false)
      }
      try Ledger.keep(session, occasion, council: looked.view.plan.council.id) {
        try BulkEditRecords.apply(edit, looked.preview.changes, in: looked.view.plan.id, $0)
      }
      return (looked, true)
    }
    guard isDone else { return answer(looked) }
    let changed = looked.preview.changes.filter(\.changes).map(\.reference)
    let links = PlanLinks(plan: looked.view.plan.slug, asAt: nil)
    return Reply.seeOther(links.register(references: changed) + "&done=changed")
  }
}
