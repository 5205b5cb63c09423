import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Adding an action, under a priority or one of its objectives.
extension ActionWordingPages {
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
