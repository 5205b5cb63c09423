import Hummingbird
import Improvement
import Papers
import Records

/// Changing a priority, and adding one; who answers for it is beside them.
struct PriorityPages: Sendable {
  let site: Site

  struct Desk: Sendable {
    let view: PlanView
    /// Nil for a new one.
    let priority: Priority?
    let posts: [String]

    var address: String { view.links.page("priorities" + (priority.map { "/\($0.number)" } ?? "")) }
    var kept: KeptRecord? { priority.map(PriorityForm.kept) }
  }

  func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let priority = isNew ? nil : try view.priority(context)
    return Desk(view: view, priority: priority, posts: try Posts.all(view, session))
  }

  func page(
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
}
