import Hummingbird
import Improvement
import Papers
import Records

/// What one action waits for: added, changed, taken out.
struct ActionDependencyPages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let at: ActionDesk
    let waits: [DependencyRecords.Kept]

    var kept: KeptRecord { DependencyForm.kept(waits) }
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let at = try ActionDesk.load(site, context, session)
    return Desk(at: at, waits: try DependencyRecords.of(at.action.id, at.view.entry.listed, session))
  }

  private func page(_ desk: Desk, _ form: OpenForm) -> Response {
    let at = desk.at
    var page = FormPage(
      heading: "What action \(at.action.reference) waits for", action: at.address("dependencies"),
      fields: DependencyForm(filled: form.filled).html(form.problems, desk.waits), button: "Keep")
    (page.trail, page.cancel) = (at.trail, at.page)
    (page.kept, page.form) = (desk.kept, form)
    page.opening = "\(ActionActs(desk: at, at: "dependencies").html)<p class=\"about\">\(at.action.stem)</p>"
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
      let (action, plan) = (desk.at.action, desk.at.view.entry.listed)
      let all = try DependencyRecords.all(plan, ledger.session)
      let others = all.filter { $0.action != action.reference && $0.dependency.met == nil }
      let form = DependencyForm(filled: filled)
      var (new, problems) = form.edited(
        desk.waits, of: action.reference,
        waits: Dictionary(grouping: others, by: \.action).mapValues { $0.compactMap(\.dependency.action) },
        references: Set(try OutlineRecords.actions(plan, ledger.session)), ids: site.ids)
      let privacy = form.privacy(desk.waits, in: desk.at.plan, &problems)
      if problems.isEmpty {
        try DependencyRecords.change(desk.waits, to: new, of: action.id, in: desk.at.plan.id, ledger)
        ledger.noteKept(privacy, "action", action.id.rawValue)
      }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.actionPage("?done=dependencies"))
  }
}
