import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Change control of one action's timescale: asking, and deciding.
struct TimescaleChangePages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let at: ActionDesk

    /// The changes that a form was opened on.
    var kept: KeptRecord {
      let changes = at.action.timescaleChanges
      var filled = Filled()
      for change in changes { filled[Self.name(change)] = TimescaleChangesPage.words(change, at.view.entry) }
      return KeptRecord(
        filled: filled, labels: changes.map { (name: Self.name($0), label: "To \($0.to.printed)") },
        ids: changes.compactMap { $0.id?.rawValue },
        advice: "Look at what is kept now. What you wrote stands below it.")
    }

    private static func name(_ change: TimescaleChange) -> String { "change-" + (change.id?.rawValue ?? "") }
  }

  /// The action, when it is one for whose timescale the reader may ask.
  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let at = try ActionDesk.load(site, context, session)
    try at.check(.askForTimescale)
    return Desk(at: at)
  }

  private func page(
    _ desk: Desk, asked: OpenForm = OpenForm(), decided: OpenForm = OpenForm(), note: String? = nil
  ) -> Response {
    var page = TimescaleChangesPage(desk: desk.at, kept: desk.kept, today: site.now().day)
    (page.asked, page.decided, page.note) = (asked, decided, note)
    return Reply.page(
      site.layout.page(desk.at.view, nil, title: page.title, main: page.html), status: page.status)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let done = Query(request)["done"]
    let desk = try await site.database.read { try self.desk(context, $0) }
    let note = [
      "asked": "The change is asked for. It waits for a decision.", "decided": "The decision is kept.",
    ]
    return page(desk, note: done.flatMap { note[$0] })
  }

  @Sendable func ask(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, $0) }, over: \.kept) {
      desk, filled, ledger in
      let (action, plan) = (desk.at.action, desk.at.plan)
      var problems = FormProblems()
      let today = ledger.occasion.day
      let day = context.person.may(.editPlan) ? filled.day("asked-on", &problems) : nil
      let request = TimescaleControl.request(
        filled["timescale"], reason: filled.text("reason") ?? "", by: context.person.title, of: action,
        on: day ?? today, today: today)
      if case .failure(let refusals) = request { problems.add(refusals.problems) }
      let privacy = PrivacyQuestion.ask(of: [("reason", filled["reason"])], filled, in: plan, &problems)
      guard problems.isEmpty, case .success(let change) = request else { return problems }
      try TimescaleChangeRecords.ask(change, of: action.id, in: plan.id, ids: site.ids, ledger)
      ledger.noteKept(privacy, "action", action.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, asked: again.form) }
    return Reply.seeOther(try context.actionPage("/timescale-changes?done=asked"))
  }

  @Sendable func decide(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let id = try context.parameters.require("change")
    let again = try await site.keep(form, context, on: { try desk(context, $0, deciding: id) }, over: \.kept)
    {
      desk, filled, ledger in
      let at = desk.at
      // Only by a form that was made up: the mark would have told of a decision since.
      guard let change = at.change(id), change.decision == .pending else { throw Self.noChange(at) }
      var problems = FormProblems()
      let day = filled.day("decided-on", &problems)
      let decision = TimescaleControl.decided(
        change, TimescaleChange.Decision(rawValue: filled["decision"]), by: filled.line("decided-by") ?? "",
        on: day, today: ledger.occasion.day)
      if case .failure(let refusals) = decision {
        problems.add(refusals.problems.filter { problems[$0.field] == nil })
      }
      guard problems.isEmpty, case .success(let decided) = decision else { return problems }
      try TimescaleChangeRecords.decide(change, as: decided, of: at.action.id, in: at.plan.id, ledger)
      return problems
    }
    if let again { return page(again.desk, decided: again.form) }
    return Reply.seeOther(try context.actionPage("/timescale-changes?done=decided"))
  }

  /// The desk, when the change that is decided is one of the action's.
  private func desk(_ context: SignedInContext, _ session: any Session, deciding id: String) throws -> Desk {
    let desk = try desk(context, session)
    guard desk.at.change(id) != nil else { throw Self.noChange(desk.at) }
    return desk
  }

  private static func noChange(_ desk: ActionDesk) -> PageProblem {
    PageProblem(
      status: .notFound, title: "There is nothing to decide",
      sentences: ["No change of that action’s timescale waits there for a decision."],
      links: [("Its timescale", desk.address("timescale-changes"))])
  }

  // MARK: All of a plan

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await list(context)
    return Reply.page(
      site.layout.page(page.view, nil, title: "Changes of timescale", main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await list(context)
    return Reply.table(page.rows, name: "\(page.view.plan.slug)-timescale-changes")
  }

  private func list(_ context: SignedInContext) async throws -> PlanTimescaleChangesPage {
    let site = site
    return try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let position = try site.book.position(view.entry, asAt: view.asAt, knownOn: nil, session)
      return PlanTimescaleChangesPage(
        view: view, position: position, changes: try TimescaleChangeRecords.all(view.entry.listed, session))
    }
  }
}

extension ActionDesk {
  fileprivate func change(_ id: String) -> TimescaleChange? {
    action.timescaleChanges.first { $0.id?.rawValue == id }
  }
}
