import Hummingbird
import Improvement
import Papers
import Records

/// Changing a priority, adding one, and saying which body answers for it from a day on.
struct PriorityPages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let view: PlanView
    /// Nil for a new one.
    let priority: Priority?
    let posts: [String]

    var address: String { view.links.page("priorities" + (priority.map { "/\($0.number)" } ?? "")) }
    var kept: KeptRecord? { priority.map(PriorityForm.kept) }
  }

  private func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let priority = isNew ? nil : try view.priority(context)
    return Desk(view: view, priority: priority, posts: try Posts.all(view, session))
  }

  private func page(
    _ desk: Desk, _ form: OpenForm, responsibility: OpenForm = OpenForm(), note: String? = nil
  ) -> Response {
    var page = FormPage(
      heading: desk.priority.map { "Priority \($0.number)" } ?? "Add a priority", action: desk.address,
      fields: PriorityForm(filled: form.filled).fields(
        form.problems, isNew: desk.priority == nil, posts: desk.posts),
      button: desk.priority == nil ? "Add the priority" : "Keep")
    page.trail = [("Outline", desk.view.links.page("outline"))]
    (page.caption, page.cancel) = (desk.priority?.title, desk.view.links.page("outline"))
    (page.kept, page.form) = (desk.kept, form.isWrong ? form : responsibility)
    page.opening = Components.done(note)
    if let priority = desk.priority {
      page.rest = ResponsibilityForm(filled: responsibility.filled).html(
        priority, responsibility.problems, reader: desk.view.reader,
        address: desk.address + "/responsibilities", council: desk.view.plan.council.name,
        bodies: Posts.bodies(desk.view))
    }
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    var filled = Filled()
    filled["number"] = String((desk.view.plan.priorities.map(\.number).max() ?? 0) + 1)
    return page(desk, OpenForm(filled: filled))
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    let isKept = Query(request)["done"] != nil
    return page(desk, OpenForm(desk.kept), note: isKept ? "It is kept." : nil)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: true, $0) }) {
      desk, filled, ledger in
      let (priority, problems) = PriorityForm(filled: filled).added(
        id: site.ids(), used: desk.view.plan.priorities.map(\.number))
      if problems.isEmpty { try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).add(priority) }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=priority"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      guard let old = desk.priority else { return FormProblems() }
      let (new, problems) = PriorityForm(filled: filled).edited(old)
      if problems.isEmpty {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).change(old, to: new)
      }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=priority"))
  }

  // MARK: The body that answers

  @Sendable func answer(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }) {
      desk, filled, ledger in
      guard let priority = desk.priority else { return FormProblems() }
      let (new, problems) = ResponsibilityForm(filled: filled).responsibility(of: priority)
      if let new { try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).add(new, to: priority.id) }
      return problems
    }
    if let again { return page(again.desk, OpenForm(again.desk.kept), responsibility: again.form) }
    return try responsibilities(context)
  }

  @Sendable func takeBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let from = try context.parameters.require("from")
    _ = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }) { desk, _, ledger in
      if let priority = desk.priority,
        let wrong = priority.responsibilities.first(where: { $0.from.iso == from })
      {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).remove(wrong, from: priority.id)
      }
      return FormProblems()
    }
    return try responsibilities(context)
  }

  private func responsibilities(_ context: SignedInContext) throws -> Response {
    Reply.seeOther(
      try context.planPage("priorities/\(context.parameters.require("number"))?done=yes#responsible"))
  }
}
