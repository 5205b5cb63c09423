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

    var kept: Filled? { objective.map(ObjectiveForm.kept) }
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

  private func page(
    _ desk: Desk, _ filled: Filled, problems: FormProblems = FormProblems(), meanwhile: Meanwhile? = nil
  ) -> Response {
    var page = FormPage(
      heading: desk.objective.map { "Objective \($0.reference)" } ?? "Add an objective", action: desk.address,
      fields: ObjectiveForm(filled: filled).fields(problems, isNew: desk.objective == nil),
      button: desk.objective == nil ? "Add the objective" : "Keep")
    let outline = desk.view.links.page("outline") + "#priority-\(desk.priority.number)"
    (page.trail, page.cancel) = ([("Outline", outline)], outline)
    page.caption = desk.priority.heading
    (page.kept, page.problems, page.meanwhile) = (desk.kept, problems, meanwhile)
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let desk = try await site.database.read { try self.desk(context, new: query, $0) }
    var filled = Filled()
    filled["reference"] = Reference.next(under: String(desk.priority.number), used: desk.used).text
    return page(desk, filled)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, new: nil, $0) }
    return page(desk, desk.kept ?? Filled())
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion, query) = (site, Filled(form), site.occasion(context.reader), Query(request))
    let shown = try await site.database.write { session -> (Desk, FormProblems)? in
      let desk = try self.desk(context, new: query, session)
      let (objective, problems) = ObjectiveForm(filled: filled).added(
        id: site.ids(), priority: desk.priority.number, used: desk.used)
      guard let objective else { return (desk, problems) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).add(objective)
      }
      return nil
    }
    if let (desk, problems) = shown { return page(desk, filled, problems: problems) }
    return Reply.seeOther(try context.planPage("outline?done=objective"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems, Meanwhile?)? in
      let desk = try self.desk(context, new: nil, session)
      guard let old = desk.objective, let kept = desk.kept else { return nil }
      if let meanwhile = try Meanwhile.since(
        form, kept: kept, labels: ObjectiveForm.labels, records: [old.id.rawValue],
        of: desk.view.plan.council.id, session)
      {
        return (desk, FormProblems(), meanwhile)
      }
      let (new, problems) = ObjectiveForm(filled: filled).edited(old)
      guard problems.isEmpty else { return (desk, problems, nil) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).change(old, to: new)
      }
      return nil
    }
    if let (desk, problems, meanwhile) = shown {
      return page(desk, meanwhile?.filled ?? filled, problems: problems, meanwhile: meanwhile)
    }
    return Reply.seeOther(try context.planPage("outline?done=objective"))
  }
}

extension PlanView {
  /// The priority that something new is to be under: `?priority=3`.
  func priority(_ query: Query) throws -> Priority {
    guard let priority = query["priority"].flatMap({ Int($0) }).flatMap({ plan.priority($0) }) else {
      throw PageProblem(
        status: .notFound, title: "Say first under which priority",
        sentences: ["The address must name a priority of the plan."],
        links: [("Outline of the plan", links.page("outline"))])
    }
    return priority
  }
}
