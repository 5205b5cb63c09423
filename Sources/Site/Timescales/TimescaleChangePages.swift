import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Change control of one action's timescale: asking, and deciding.
struct TimescaleChangePages: Sendable {
  let site: Site

  /// The action, when it is one for whose timescale the reader may ask.
  private func load(_ context: SignedInContext, _ session: any Session) throws -> ActionDesk {
    let desk = try ActionDesk.load(site, context, session)
    let action = desk.action
    guard
      context.person.may(.askForTimescale, action: action.lead, priority: action.priority, of: desk.plan.id)
    else { throw PageProblem.notYours(.askForTimescale, desk.name) }
    return desk
  }

  /// The changes that a form was opened on.
  private static func kept(_ action: Action) -> Filled {
    var filled = Filled()
    for change in action.timescaleChanges {
      filled["change-" + (change.id?.rawValue ?? "")] = TimescaleChangesPage.words(change)
    }
    return filled
  }

  private static func labels(_ action: Action) -> [(name: String, label: String)] {
    action.timescaleChanges.map {
      (name: "change-" + ($0.id?.rawValue ?? ""), label: "To \($0.to.printed)")
    }
  }

  private func page(
    _ desk: ActionDesk, asked: Filled = Filled(), askProblems: FormProblems = FormProblems(),
    decided: Filled = Filled(), decisionProblems: FormProblems = FormProblems(), meanwhile: Meanwhile? = nil,
    note: String? = nil
  ) -> Response {
    var page = TimescaleChangesPage(desk: desk, kept: Self.kept(desk.action), today: site.now().day)
    (page.asked, page.askProblems) = (asked, askProblems)
    (page.decided, page.decisionProblems) = (decided, decisionProblems)
    (page.meanwhile, page.note) = (meanwhile, note)
    return Reply.page(
      site.layout.page(desk.view, nil, title: page.title, main: page.html), status: page.status)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let done = Query(request)["done"]
    let desk = try await site.database.read { try self.load(context, $0) }
    let note = [
      "asked": "The change is asked for. It waits for a decision.", "decided": "The decision is kept.",
    ]
    return page(desk, note: done.flatMap { note[$0] })
  }

  private func meanwhile(_ form: FormData, _ desk: ActionDesk, _ session: any Session) throws -> Meanwhile? {
    var meanwhile = try Meanwhile.since(
      form, kept: Self.kept(desk.action), labels: Self.labels(desk.action),
      records: desk.action.timescaleChanges.compactMap { $0.id?.rawValue }, of: desk.plan.council.id, session)
    meanwhile?.advice = "Look at what is kept now. What you wrote stands below it."
    return meanwhile
  }

  @Sendable func ask(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let shown = try await site.database.write { session -> (ActionDesk, FormProblems, Meanwhile?)? in
      let desk = try self.load(context, session)
      let plan = desk.plan
      if let meanwhile = try self.meanwhile(form, desk, session) { return (desk, FormProblems(), meanwhile) }
      var problems = FormProblems()
      let request = TimescaleControl.request(
        filled["timescale"], reason: filled.text("reason") ?? "", by: context.person.title, of: desk.action,
        on: occasion.day)
      if case .failure(let refusals) = request { problems.add(refusals.problems) }
      let privacy = PrivacyQuestion.ask(of: [("reason", filled["reason"])], filled, in: plan, &problems)
      guard problems.isEmpty, case .success(let change) = request else { return (desk, problems, nil) }
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try TimescaleChangeRecords.ask(change, of: desk.action.id, in: plan.id, ids: site.ids, ledger)
        ledger.noteKept(privacy, "action", desk.action.id.rawValue)
      }
      return nil
    }
    if let (desk, problems, meanwhile) = shown {
      return page(desk, asked: filled, askProblems: problems, meanwhile: meanwhile)
    }
    return try back(context, "asked")
  }

  @Sendable func decide(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let id = try context.parameters.require("change")
    let shown = try await site.database.write { session -> (ActionDesk, FormProblems, Meanwhile?)? in
      let desk = try self.load(context, session)
      let change = desk.action.timescaleChanges.first { $0.id?.rawValue == id }
      guard let change else { throw Self.noChange(desk) }
      if let meanwhile = try self.meanwhile(form, desk, session) { return (desk, FormProblems(), meanwhile) }
      // Only by a form that was made up: the mark would have told of a decision since.
      guard change.decision == .pending else { throw Self.noChange(desk) }
      var problems = FormProblems()
      let day = filled.day("decided-on", &problems)
      let decision = TimescaleControl.decided(
        change, TimescaleChange.Decision(rawValue: filled["decision"]), by: filled.line("decided-by") ?? "",
        on: day, today: occasion.day)
      if case .failure(let refusals) = decision {
        problems.add(refusals.problems.filter { problems[$0.field] == nil })
      }
      guard problems.isEmpty, case .success(let decided) = decision else { return (desk, problems, nil) }
      try Ledger.keep(session, occasion, council: desk.plan.council.id) {
        try TimescaleChangeRecords.decide(change, as: decided, of: desk.action.id, in: desk.plan.id, $0)
      }
      return nil
    }
    if let (desk, problems, meanwhile) = shown {
      return page(desk, decided: filled, decisionProblems: problems, meanwhile: meanwhile)
    }
    return try back(context, "decided")
  }

  private func back(_ context: SignedInContext, _ done: String) throws -> Response {
    let reference = try context.parameters.require("reference")
    return Reply.seeOther(
      try context.planPage("actions/\(PercentEncoding.encode(reference))/timescale-changes?done=\(done)"))
  }

  private static func noChange(_ desk: ActionDesk) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is nothing to decide",
      sentences: ["No change of that action’s timescale waits there for a decision."],
      links: [("Its timescale", desk.address("timescale-changes"))])
  }

  // MARK: All of a plan

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: nil, session)
      return PlanTimescaleChangesPage(
        view: view, position: position, changes: try TimescaleChangeRecords.all(view.entry.listed, session))
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: "Changes of timescale", main: page.html))
  }
}
