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
    var kept: Filled? { recommendation.map(RecommendationForm.kept) }
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

  private func page(
    _ desk: Desk, _ filled: Filled, problems: FormProblems = FormProblems(), meanwhile: Meanwhile? = nil
  ) -> Response {
    var page = FormPage(
      heading: desk.recommendation.map { "Recommendation \($0.code)" } ?? "Add a recommendation",
      action: desk.address,
      fields: RecommendationForm(filled: filled).fields(
        problems, isNew: desk.recommendation == nil, bodies: desk.bodies),
      button: desk.recommendation == nil ? "Add the recommendation" : "Keep")
    let outline = desk.view.links.page("outline") + "#recommendations"
    (page.trail, page.cancel) = ([("Outline", outline)], outline)
    (page.kept, page.problems, page.meanwhile) = (desk.kept, problems, meanwhile)
    return page.response(site, desk.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    return page(desk, Filled())
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    return page(desk, desk.kept ?? Filled())
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems)? in
      let desk = try self.desk(context, isNew: true, session)
      let (recommendation, problems) = RecommendationForm(filled: filled).added(
        id: site.ids(), others: desk.all)
      guard let recommendation else { return (desk, problems) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).add(recommendation, after: desk.all.count)
      }
      return nil
    }
    if let (desk, problems) = shown { return page(desk, filled, problems: problems) }
    return Reply.seeOther(try context.planPage("outline?done=recommendation"))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (Desk, FormProblems, Meanwhile?)? in
      let desk = try self.desk(context, isNew: false, session)
      guard let old = desk.recommendation, let kept = desk.kept else { return nil }
      if let meanwhile = try Meanwhile.since(
        form, kept: kept, labels: RecommendationForm.labels, records: [old.id.rawValue],
        of: desk.view.plan.council.id, session)
      {
        return (desk, FormProblems(), meanwhile)
      }
      let (new, problems) = RecommendationForm(filled: filled).edited(old)
      guard problems.isEmpty else { return (desk, problems, nil) }
      try Ledger.keep(session, occasion, council: desk.view.plan.council.id) {
        try PlanEditing(desk.view.plan.id, ids: site.ids, $0).change(old, to: new)
      }
      return nil
    }
    if let (desk, problems, meanwhile) = shown {
      return page(desk, meanwhile?.filled ?? filled, problems: problems, meanwhile: meanwhile)
    }
    return Reply.seeOther(try context.planPage("outline?done=recommendation"))
  }
}
