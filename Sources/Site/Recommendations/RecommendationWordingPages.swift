import Hummingbird
import Improvement
import Papers
import Records

/// Changing a recommendation's wording, and adding one.
struct RecommendationWordingPages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let view: PlanView
    /// Nil for a new one.
    let recommendation: Recommendation?

    var all: [Recommendation] { view.entry.recommendations }
    var bodies: [String] { Set(all.map(\.addressedTo)).sorted() }
    var kept: KeptRecord? { recommendation.map(RecommendationForm.kept) }
    var address: String {
      let base = view.links.page("recommendations")
      return recommendation.map { "\(base)/\(PercentEncoding.encode($0.code))/wording" } ?? base
    }
  }

  private func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    guard !isNew else { return Desk(view: view, recommendation: nil) }
    let code = try context.parameters.require("code")
    guard let recommendation = view.entry.recommendations.first(where: { $0.code == code }) else {
      throw RecommendationsPages.noRecommendation(code, view)
    }
    return Desk(view: view, recommendation: recommendation)
  }

  private func page(_ desk: Desk, _ form: OpenForm) -> Response {
    var page = FormPage(
      heading: desk.recommendation.map { "Recommendation \($0.code)" } ?? "Add a recommendation",
      action: desk.address,
      fields: RecommendationForm(filled: form.filled).fields(
        form.problems, isNew: desk.recommendation == nil, bodies: desk.bodies),
      button: desk.recommendation == nil ? "Add the recommendation" : "Keep")
    let outline = desk.view.links.page("outline") + "#recommendations"
    (page.trail, page.cancel) = ([("Outline", outline)], outline)
    (page.kept, page.form) = (desk.kept, form)
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    return page(desk, OpenForm())
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: true, $0) }) {
      desk, filled, ledger in
      let (recommendation, problems, privacy) = RecommendationForm(filled: filled).added(
        id: site.ids(), others: desk.all, in: desk.view.plan)
      if let recommendation {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).add(recommendation, after: desk.all.count)
        ledger.noteKept(privacy, "recommendation", recommendation.id.rawValue)
      }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=recommendation"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      guard let old = desk.recommendation else { return FormProblems() }
      let (new, problems, privacy) = RecommendationForm(filled: filled).edited(old, in: desk.view.plan)
      if problems.isEmpty {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).change(old, to: new)
        ledger.noteKept(privacy, "recommendation", old.id.rawValue)
      }
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("outline?done=recommendation"))
  }
}
