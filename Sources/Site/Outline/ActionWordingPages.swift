import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Changing what the plan says of an action; adding one is beside it.
struct ActionWordingPages: Sendable {
  let site: Site

  struct Words: Sendable {
    let posts: [String]
    let categories: [String]

    /// The categories that every plan may use, and the plan's own.
    init(_ view: PlanView, _ session: any Session) throws {
      posts = try Posts.all(view, session)
      let own = try OutlineRecords.words(view.entry.listed, session).categories
      categories = own.union(["process", "practice", "workforce", "partnership", "IT", "estate", "legal"])
        .sorted()
    }
  }

  func fields(
    _ view: PlanView, _ priority: Priority, _ action: Action?, _ form: OpenForm, _ words: Words
  ) -> HTML {
    ActionFields(
      filled: form.filled, problems: form.problems, view: view, priority: priority, action: action,
      posts: words.posts, categories: words.categories
    ).html
  }

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
}
