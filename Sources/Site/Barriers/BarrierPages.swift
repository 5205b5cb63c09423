import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Barriers and risks: the list, adding one, changing it; closing is beside them.
struct BarrierPages: Sendable {
  let site: Site

  struct Desk: Sendable {
    let view: PlanView
    /// Nil for a new one.
    let barrier: Barrier?
    let posts: [String]

    var kept: KeptRecord? { barrier.map(BarrierForm.kept) }
    var address: String { view.links.page("barriers" + (barrier.map { "/\($0.number)" } ?? "")) }
  }

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let notes = ["kept": "It is kept.", "closed": "It is closed.", "open": "It is open again."]
    var page = try await list(context)
    page.note = Query(request)["done"].flatMap { notes[$0] }
    return Reply.page(site.layout.page(page.view, .overview, title: "Barriers and risks", main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await list(context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-barriers")
  }

  private func list(_ context: SignedInContext) async throws -> BarriersPage {
    let site = site
    return try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      return BarriersPage(
        view: view, barriers: try BarrierRecords.all(view.entry.listed, session), today: site.now().day)
    }
  }

  func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    var barrier: Barrier?
    if !isNew {
      let name = try context.parameters.require("barrier")
      barrier = try Int(name).flatMap { try BarrierRecords.find($0, view.entry.listed, session) }
      guard barrier != nil else {
        throw PageProblem(
          status: .notFound, title: "There is no barrier \(name)",
          sentences: ["The plan has no barrier or risk with that number."],
          links: [("Barriers and risks", view.links.page("barriers"))])
      }
    }
    return Desk(view: view, barrier: barrier, posts: try Posts.all(view, session))
  }

  func page(_ desk: Desk, _ form: OpenForm, closing: OpenForm = OpenForm()) -> Response {
    var page = FormPage(
      heading: desk.barrier.map { "Barrier \($0.number)" } ?? "Add a barrier or risk", action: desk.address,
      fields: BarrierForm(filled: form.filled).fields(form.problems, plan: desk.view.plan, posts: desk.posts),
      button: desk.barrier == nil ? "Add it" : "Keep")
    let list = desk.view.links.page("barriers")
    (page.trail, page.cancel) = ([("Barriers and risks", list)], list)
    (page.kept, page.form) = (desk.kept, form.isWrong ? form : closing)
    if let barrier = desk.barrier {
      page.rest =
        BarrierClosing(
          barrier: barrier, filled: closing.filled, problems: closing.problems, address: desk.address,
          reader: desk.view.reader, today: site.now().day
        ).html
    }
    return page.response(site, desk.view, .overview)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    var filled = Filled()
    filled["priority"] = Query(request)["priority"] ?? ""
    return page(desk, OpenForm(filled: filled))
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await keep(context, form, isNew: true)
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await keep(context, form, isNew: false)
  }

  private func keep(_ context: SignedInContext, _ form: FormData, isNew: Bool) async throws -> Response {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: isNew, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      let plan = desk.view.plan
      let (barrier, problems, privacy) = BarrierForm(filled: filled).barrier(
        desk.barrier, id: site.ids(),
        number: try BarrierRecords.nextNumber(desk.view.entry.listed, ledger.session), plan: plan,
        today: ledger.occasion.day)
      guard let barrier else { return problems }
      if let old = desk.barrier {
        try BarrierRecords.change(old, to: barrier, in: plan.id, ledger)
      } else {
        try BarrierRecords.add(barrier, to: plan.id, ledger)
      }
      ledger.noteKept(privacy, "barrier", barrier.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("barriers?done=kept"))
  }
}
