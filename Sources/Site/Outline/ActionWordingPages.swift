import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Changing what the plan says of an action, and adding one.
struct ActionWordingPages: Sendable {
  let site: Site

  private struct Words: Sendable {
    let posts: [String]
    let categories: [String]

    /// The themes that every plan may use, and the plan's own.
    init(_ view: PlanView, _ session: any Session) throws {
      posts = try Posts.all(view, session)
      let own = try OutlineRecords.words(view.entry.listed, session).categories
      categories = own.union(["process", "practice", "workforce", "partnership", "IT", "estate", "legal"])
        .sorted()
    }
  }

  private func fields(
    _ view: PlanView, _ priority: Priority, _ action: Action?, _ form: OpenForm, _ words: Words
  ) -> HTML {
    ActionFields(
      filled: form.filled, problems: form.problems, view: view, priority: priority, action: action,
      posts: words.posts, categories: words.categories
    ).html
  }

  // MARK: Changing

  private struct Desk: Sendable {
    let at: ActionDesk
    let priority: Priority
    let words: Words

    var kept: KeptRecord { ActionForm.kept(at.action) }
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let desk = try ActionDesk.load(site, context, session)
    guard let priority = desk.plan.priority(desk.action.priority) else { throw HTTPError(.notFound) }
    return Desk(at: desk, priority: priority, words: try Words(desk.view, session))
  }

  private func page(_ desk: Desk, _ form: OpenForm) -> Response {
    let at = desk.at
    var page = FormPage(
      heading: at.name, action: at.address("wording"),
      fields: fields(at.view, desk.priority, at.action, form, desk.words), button: "Keep")
    (page.trail, page.caption, page.cancel) = (at.trail, desk.priority.heading, at.page)
    (page.kept, page.form) = (desk.kept, form)
    page.opening = ActionActs(desk: at, at: "wording").html
    return page.response(site, at.view, .outline)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, $0) }, over: \.kept) {
      desk, filled, ledger in
      let (old, view) = (desk.at.action, desk.at.view)
      let (new, problems, reason) = ActionForm(filled: filled).edited(
        old, plan: view.plan, recommendations: view.entry.recommendations)
      guard problems.isEmpty else { return problems }
      try PlanEditing(view.plan.id, ids: site.ids, ledger).change(old, to: new)
      ledger.noteKept(reason, "action", old.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.actionPage("?done=wording"))
  }

  // MARK: Adding

  private struct Place: Sendable {
    let view: PlanView
    let priority: Priority
    let used: [Reference]
    let words: Words
    /// As the form opens.
    let start: Filled
  }

  private func place(_ context: SignedInContext, _ query: Query, _ session: any Session) throws -> Place {
    let view = try site.view(context, session, query: .empty)
    let priority = try view.priority(query)
    let used = try OutlineRecords.references(view.entry.listed, session)
    let objective = query["objective"].flatMap { Reference($0) }.flatMap { view.plan.objective($0) }
    let chosen = objective.flatMap { $0.priority == priority.number ? $0.reference : nil }
    let siblings = try OutlineRecords.unplaced(view.entry.listed, priority: priority.number, session)
    var start = Filled()
    start["reference"] =
      Reference.nextAction(under: chosen, priority: priority.number, siblings: siblings, used: used).text
    start["objective"] = chosen?.text ?? ""
    start["in-plan-from"] = (view.months.last ?? view.asAt).long
    return Place(
      view: view, priority: priority, used: used, words: try Words(view, session), start: start)
  }

  private func page(_ place: Place, _ form: OpenForm) -> Response {
    let outline = place.view.links.page("outline") + "#priority-\(place.priority.number)"
    var page = FormPage(
      heading: "Add an action",
      action: place.view.links.page("actions") + "?priority=\(place.priority.number)",
      fields: fields(place.view, place.priority, nil, form, place.words), button: "Add the action")
    (page.trail, page.caption, page.cancel) = ([("Outline", outline)], place.priority.heading, outline)
    page.form = form
    return page.response(site, place.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let place = try await site.database.read { try self.place(context, query, $0) }
    return page(place, OpenForm(filled: place.start))
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let query = Query(request)
    let again = try await site.keep(form, context, on: { try place(context, query, $0) }) {
      place, filled, ledger in
      let (action, problems, reason) = ActionForm(filled: filled).added(
        id: site.ids(), priority: place.priority, used: place.used, plan: place.view.plan,
        recommendations: place.view.entry.recommendations)
      guard let action else { return problems }
      try PlanEditing(place.view.plan.id, ids: site.ids, ledger).add(action)
      ledger.noteKept(reason, "action", action.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    let added = Reference(form["reference"] ?? "")?.text ?? ""
    return Reply.seeOther(try context.planPage("actions/\(PercentEncoding.encode(added))?done=added"))
  }
}
