import Hummingbird
import Improvement
import Papers
import Records

/// What one action waits for: added, changed, taken out.
struct ActionDependencyPages: Sendable {
  let site: Site

  private struct Waits: Sendable {
    let desk: ActionDesk
    let kept: [DependencyRecords.Kept]
  }

  private func load(_ context: SignedInContext, _ session: any Session) throws -> Waits {
    let desk = try ActionDesk.load(site, context, session)
    return Waits(
      desk: desk, kept: try DependencyRecords.of(desk.action.id, desk.view.entry.listed, session))
  }

  private func page(
    _ waits: Waits, _ filled: Filled, problems: FormProblems = FormProblems(), meanwhile: Meanwhile? = nil
  ) -> Response {
    let desk = waits.desk
    var page = FormPage(
      heading: "What action \(desk.action.reference) waits for", action: desk.address("dependencies"),
      fields: DependencyForm(filled: filled).html(problems, waits.kept), button: "Keep")
    (page.trail, page.cancel) = (desk.trail, desk.page)
    (page.kept, page.problems, page.meanwhile) = (DependencyForm.kept(waits.kept), problems, meanwhile)
    page.opening =
      "\(ActionActs(desk: desk, at: "dependencies").html)<p class=\"about\">\(desk.action.stem)</p>"
    return page.response(site, desk.view, .outline)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let waits = try await site.database.read { try self.load(context, $0) }
    return page(waits, DependencyForm.kept(waits.kept))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Waits, FormProblems, Meanwhile?)? in
      let waits = try self.load(context, session)
      let (desk, plan) = (waits.desk, waits.desk.plan)
      if let meanwhile = try Meanwhile.since(
        form, kept: DependencyForm.kept(waits.kept), labels: DependencyForm.labels(waits.kept),
        records: waits.kept.map(\.id.rawValue), of: plan.council.id, session)
      {
        return (waits, FormProblems(), meanwhile)
      }
      let all = try DependencyRecords.all(desk.view.entry.listed, session)
      let others = all.filter { $0.action != desk.action.reference && $0.dependency.met == nil }
      let (new, problems) = DependencyForm(filled: filled).edited(
        waits.kept, of: desk.action.reference,
        waits: Dictionary(grouping: others, by: \.action).mapValues { $0.compactMap(\.dependency.action) },
        references: Set(try OutlineRecords.actions(desk.view.entry.listed, session)), ids: site.ids)
      guard problems.isEmpty else { return (waits, problems, nil) }
      try Ledger.keep(session, occasion, council: plan.council.id) {
        try DependencyRecords.change(waits.kept, to: new, of: desk.action.id, in: plan.id, $0)
      }
      return nil
    }
    if let (waits, problems, meanwhile) = shown {
      return page(waits, meanwhile?.filled ?? filled, problems: problems, meanwhile: meanwhile)
    }
    let reference = try context.parameters.require("reference")
    return Reply.seeOther(
      try context.planPage("actions/\(PercentEncoding.encode(reference))?done=dependencies"))
  }
}
