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
    var kept: Filled? { priority.map(PriorityForm.kept) }
  }

  private func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let priority = isNew ? nil : try view.priority(context)
    return Desk(view: view, priority: priority, posts: try Posts.all(view, session))
  }

  private func page(
    _ desk: Desk, _ filled: Filled, problems: FormProblems = FormProblems(), meanwhile: Meanwhile? = nil,
    responsibility: (Filled, FormProblems) = (Filled(), FormProblems()), note: String? = nil
  ) -> Response {
    var page = FormPage(
      heading: desk.priority.map { "Priority \($0.number)" } ?? "Add a priority", action: desk.address,
      fields: PriorityForm(filled: filled).fields(problems, isNew: desk.priority == nil, posts: desk.posts),
      button: desk.priority == nil ? "Add the priority" : "Keep")
    page.trail = [("Outline", desk.view.links.page("outline"))]
    page.caption = desk.priority?.title
    (page.kept, page.meanwhile, page.cancel) = (desk.kept, meanwhile, desk.view.links.page("outline"))
    page.problems = problems.isEmpty ? responsibility.1 : problems
    page.opening = Components.done(note)
    if let priority = desk.priority {
      page.rest = ResponsibilityForm(filled: responsibility.0).html(
        priority, responsibility.1, reader: desk.view.reader, address: desk.address + "/responsibilities",
        council: desk.view.plan.council.name, bodies: Posts.bodies(desk.view))
    }
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    var filled = Filled()
    filled["number"] = String((desk.view.plan.priorities.map(\.number).max() ?? 0) + 1)
    return page(desk, filled)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    let isKept = Query(request)["done"] != nil
    return page(desk, desk.kept ?? Filled(), note: isKept ? "It is kept." : nil)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems)? in
      let desk = try self.desk(context, isNew: true, session)
      let (priority, problems) = PriorityForm(filled: filled).added(
        id: site.ids(), used: desk.view.plan.priorities.map(\.number))
      guard problems.isEmpty else { return (desk, problems) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).add(priority)
      }
      return nil
    }
    if let (desk, problems) = shown { return page(desk, filled, problems: problems) }
    return Reply.seeOther(try context.planPage("outline?done=priority"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems, Meanwhile?)? in
      let desk = try self.desk(context, isNew: false, session)
      guard let old = desk.priority, let kept = desk.kept else { return nil }
      if let meanwhile = try Meanwhile.since(
        form, kept: kept, labels: PriorityForm.labels, records: [old.id.rawValue],
        of: desk.view.plan.council.id, session)
      {
        return (desk, FormProblems(), meanwhile)
      }
      let (new, problems) = PriorityForm(filled: filled).edited(old)
      guard problems.isEmpty else { return (desk, problems, nil) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).change(old, to: new)
      }
      return nil
    }
    if let (desk, problems, meanwhile) = shown {
      return page(desk, meanwhile?.filled ?? filled, problems: problems, meanwhile: meanwhile)
    }
    return Reply.seeOther(try context.planPage("outline?done=priority"))
  }

  // MARK: The body that answers

  @Sendable func answer(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems)? in
      let desk = try self.desk(context, isNew: false, session)
      guard let priority = desk.priority else { return nil }
      let (new, problems) = ResponsibilityForm(filled: filled).responsibility(of: priority)
      guard let new else { return (desk, problems) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).add(new, to: priority.id)
      }
      return nil
    }
    if let (desk, problems) = shown {
      return page(desk, desk.kept ?? Filled(), responsibility: (filled, problems))
    }
    return Reply.seeOther(
      try context.planPage("priorities/\(context.parameters.require("number"))?done=yes#responsible"))
  }

  @Sendable func takeBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let from = try context.parameters.require("from")
    try await site.database.write { session in
      let desk = try self.desk(context, isNew: false, session)
      guard let priority = desk.priority,
        let wrong = priority.responsibilities.first(where: { $0.from.iso == from })
      else { return }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).remove(wrong, from: priority.id)
      }
    }
    return Reply.seeOther(
      try context.planPage("priorities/\(context.parameters.require("number"))?done=yes#responsible"))
  }
}
