import Hummingbird
import Improvement
import Papers
import Records

/// Changing an objective, and adding one to a priority.
struct ObjectivePages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let view: PlanView
    let priority: Priority
    /// Nil for a new one.
    let objective: Objective?
    let used: [Reference]

    var kept: KeptRecord? { objective.map(ObjectiveForm.kept) }
    var address: String {
      guard let objective else { return view.links.page("objectives?priority=\(priority.number)") }
      return view.links.page("objectives/" + PercentEncoding.encode(objective.reference.text))
    }
  }

  /// A new one is under the priority that the query names.
  private func desk(_ context: SignedInContext, new query: Query?, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let used = try OutlineRecords.references(view.entry.listed, session)
    if let query { return Desk(view: view, priority: try view.priority(query), objective: nil, used: used) }
    let name = try context.parameters.require("reference")
    guard let reference = Reference(name), let objective = view.plan.objective(reference),
      let priority = view.plan.priority(objective.priority)
    else {
      throw PageProblem(
        status: .notFound, title: "There is no objective \(name)",
        sentences: ["The plan has no objective with that reference."],
        links: [("Outline of the plan", view.links.page("outline"))])
    }
    return Desk(view: view, priority: priority, objective: objective, used: used)
  }

  private func page(_ desk: Desk, _ form: OpenForm) -> Response {
    var page = FormPage(
      heading: desk.objective.map { "Objective \($0.reference)" } ?? "Add an objective", action: desk.address,
      fields: ObjectiveForm(filled: form.filled).fields(form.problems, isNew: desk.objective == nil),
      button: desk.objective == nil ? "Add the objective" : "Keep")
    let outline = desk.view.links.page("outline") + "#priority-\(desk.priority.number)"
    (page.trail, page.cancel) = ([("Outline", outline)], outline)
    page.caption = desk.priority.heading
    (page.kept, page.form) = (desk.kept, form)
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let desk = try await site.database.read { try self.desk(context, new: query, $0) }
    var filled = Filled()
    filled["reference"] = Reference.next(under: String(desk.priority.number), used: desk.used).text
    return page(desk, OpenForm(filled: filled))
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, new: nil, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let query = Query(request)
    let again = try await site.keep(form, context, on: { try desk(context, new: query, $0) }) {
      desk, filled, ledger in
      let (objective, problems) = ObjectiveForm(filled: filled).added(
        id: site.ids(), priority: desk.priority.number, used: desk.used)
      if let objective { try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).add(objective) }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=objective"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, new: nil, $0) }, over: \.kept) {
      desk, filled, ledger in
      guard let old = desk.objective else { return FormProblems() }
      let (new, problems) = ObjectiveForm(filled: filled).edited(old)
      if problems.isEmpty {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).change(old, to: new)
      }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=objective"))
  }
}
