import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Changing what the plan says of an action, and adding one.
struct ActionWordingPages: Sendable {
  let site: Site

  private struct Words: Sendable {
    let posts: [String]
    let categories: [String]

    /// The themes that every plan may use, and the plan's own.
    init(_ view: PlanView, _ session: any Session) throws {
      posts = try Posts.all(view, session)
      let own = try OutlineRecords.words(view.entry.listed, session).categories
      categories = own.union(["process", "practice", "workforce", "partnership", "IT", "estate", "legal"])
        .sorted()
    }
  }

  private func fields(
    _ view: PlanView, _ priority: Priority, _ action: Action?, _ filled: Filled, _ problems: FormProblems,
    _ words: Words
  ) -> HTML {
    ActionFields(
      filled: filled, problems: problems, view: view, priority: priority, action: action, posts: words.posts,
      categories: words.categories
    ).html
  }

  // MARK: Changing

  private func page(
    _ desk: ActionDesk, _ words: Words, _ filled: Filled, problems: FormProblems = FormProblems(),
    meanwhile: Meanwhile? = nil
  ) throws -> Response {
    let priority = desk.plan.priority(desk.action.priority)
    guard let priority else { throw HTTPError(.notFound) }
    var page = FormPage(
      heading: desk.name, action: desk.address("wording"),
      fields: fields(desk.view, priority, desk.action, filled, problems, words), button: "Keep")
    (page.trail, page.caption, page.cancel) = (desk.trail, priority.heading, desk.page)
    (page.kept, page.problems, page.meanwhile) = (ActionForm.kept(desk.action), problems, meanwhile)
    page.opening = ActionActs(desk: desk, at: "wording").html
    return page.response(site, desk.view, .outline)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let site = site
    let (desk, words) = try await site.database.read { session in
      let desk = try ActionDesk.load(site, context, session)
      return (desk, try Words(desk.view, session))
    }
    return try page(desk, words, ActionForm.kept(desk.action))
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (ActionDesk, Words, FormProblems, Meanwhile?)? in
      let desk = try ActionDesk.load(site, context, session)
      let (old, plan) = (desk.action, desk.plan)
      if let meanwhile = try Meanwhile.since(
        form, kept: ActionForm.kept(old), labels: ActionForm.labels(old), records: [old.id.rawValue],
        of: plan.council.id, session)
      {
        return (desk, try Words(desk.view, session), FormProblems(), meanwhile)
      }
      let (new, problems, reason) = ActionForm(filled: filled).edited(
        old, plan: plan, recommendations: desk.view.entry.recommendations)
      guard problems.isEmpty else { return (desk, try Words(desk.view, session), problems, nil) }
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try PlanEditing(plan.id, ids: site.ids, ledger).change(old, to: new)
        ledger.noteKept(reason, "action", old.id.rawValue)
      }
      return nil
    }
    if let (desk, words, problems, meanwhile) = shown {
      return try page(desk, words, meanwhile?.filled ?? filled, problems: problems, meanwhile: meanwhile)
    }
    let reference = try context.parameters.require("reference")
    return Reply.seeOther(try context.planPage("actions/\(PercentEncoding.encode(reference))?done=wording"))
  }

  // MARK: Adding

  private struct Place: Sendable {
    let view: PlanView
    let priority: Priority
    let used: [Reference]
    let words: Words
    /// As the form opens.
    let start: Filled
  }

  private func place(_ context: SignedInContext, _ query: Query, _ session: any Session) throws -> Place {
    let view = try site.view(context, session, query: .empty)
    let priority = try view.priority(query)
    let used = try OutlineRecords.references(view.entry.listed, session)
    let objective = query["objective"].flatMap { Reference($0) }.flatMap { view.plan.objective($0) }
    let chosen = objective.flatMap { $0.priority == priority.number ? $0.reference : nil }
    let siblings = try OutlineRecords.unplaced(view.entry.listed, priority: priority.number, session)
    var start = Filled()
    start["reference"] =
      Reference.nextAction(under: chosen, priority: priority.number, siblings: siblings, used: used).text
    start["objective"] = chosen?.text ?? ""
    start["in-plan-from"] = (view.months.last ?? view.asAt).long
    return Place(
      view: view, priority: priority, used: used, words: try Words(view, session), start: start)
  }

  private func page(_ place: Place, _ filled: Filled, problems: FormProblems = FormProblems()) -> Response {
    let outline = place.view.links.page("outline") + "#priority-\(place.priority.number)"
    var page = FormPage(
      heading: "Add an action",
      action: place.view.links.page("actions") + "?priority=\(place.priority.number)",
      fields: fields(place.view, place.priority, nil, filled, problems, place.words), button: "Add the action"
    )
    (page.trail, page.caption, page.cancel) = ([("Outline", outline)], place.priority.heading, outline)
    page.problems = problems
    return page.response(site, place.view, .outline)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let place = try await site.database.read { try self.place(context, query, $0) }
    return page(place, place.start)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion, query) = (site, Filled(form), site.occasion(context.reader), Query(request))
    let (place, problems, added) = try await site.database.write {
      session -> (Place, FormProblems, Reference?) in
      let place = try self.place(context, query, session)
      let (action, problems, reason) = ActionForm(filled: filled).added(
        id: site.ids(), priority: place.priority, used: place.used, plan: place.view.plan,
        recommendations: place.view.entry.recommendations)
      guard let action else { return (place, problems, nil) }
      try Ledger.keep(session, occasion, council: place.view.plan.council.id) { ledger in
        try PlanEditing(place.view.plan.id, ids: site.ids, ledger).add(action)
        ledger.noteKept(reason, "action", action.id.rawValue)
      }
      return (place, problems, action.reference)
    }
    guard let added else { return page(place, filled, problems: problems) }
    return Reply.seeOther(try context.planPage("actions/\(PercentEncoding.encode(added.text))?done=added"))
  }
}

extension Ledger {
  /// Notes why words were kept although they look as if they named somebody.
  func noteKept(_ reason: String?, _ kind: StaticString, _ record: String) {
    guard let reason else { return }
    note("kept in spite of the privacy guard", kind, record, [("reason", .text(reason))])
  }
}
