import Hummingbird
import Improvement
import Papers
import Records

/// Writing for a priority as a whole, for the month that is open.
struct NarrativePages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let view: PlanView
    let priority: Priority
    let month: Month
    let before: PriorityNarrative?
    let kept: PriorityNarrative?
    /// What was sent for the month and is not accepted.
    let sent: SentNarrative?
    /// What the author is writing.
    let draft: String?
    let place: NarrativeDraftRecords.Place

    /// What stands in the form: what was sent last.
    var newest: PriorityNarrative? { sent?.words ?? kept }
  }

  /// The priority, when it is one that the reader writes for.
  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let priority = try view.priority(context)
    guard context.person.writes(for: priority, of: view.plan.id) else {
      throw PageProblem.notYours(.narratePriorities, "Priority \(priority.number)")
    }
    guard let open = view.entry.periods.last(where: { !$0.isClosed }) else {
      throw PageProblem(
        status: .conflict, title: "No month is open",
        sentences: ["Words are sent for a month that is open. The improvement officer opens the next one."],
        links: [("My work", "/")])
    }
    let said = try UpdateRecords.priorityNarratives(view.entry.listed, session).filter {
      $0.priority == priority.number
    }
    let sent = try SentNarrativeRecords.all(view.entry.listed, open.month, session).last {
      $0.words.priority == priority.number && $0.state != .accepted
    }
    let place = NarrativeDraftRecords.Place(
      plan: view.entry.listed, priority: priority.number, month: open.month,
      author: context.person.id.rawValue)
    return Desk(
      view: view, priority: priority, month: open.month, before: said.last { $0.asAt < open.month },
      kept: said.last { $0.asAt == open.month }, sent: sent,
      draft: try NarrativeDraftRecords.find(at: place, session), place: place)
  }

  private func page(_ desk: Desk, _ form: OpenForm, isSent: Bool = false) -> Response {
    let page = NarrativePage(
      view: desk.view, priority: desk.priority, month: desk.month, before: desk.before, kept: desk.kept,
      sent: desk.sent, form: form, isSent: isSent, hasDraft: desk.draft != nil)
    return Reply.page(
      site.layout.page(desk.view, nil, title: page.title, main: page.html), status: form.status)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, $0) }
    var form = OpenForm(NarrativeForm.kept(desk.newest))
    if let draft = desk.draft { form.filled["words"] = draft }
    return page(desk, form, isSent: Query(request)["done"] != nil)
  }

  /// Keeps what has been typed so far, and says when, and what in it will be asked about.
  @Sendable func saveDraft(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, words) = (site, form["words"] ?? "")
    let desk = try await site.database.write { session in
      let desk = try self.desk(context, session)
      guard form["month"] == desk.month.iso else { return desk }
      try NarrativeDraftRecords.save(words, at: desk.place, session)
      return desk
    }
    guard form["month"] == desk.month.iso else {
      return Reply.text("Not kept: the month that you write for is closed by now")
    }
    let found = PrivacyQuestion.findings(in: [("words", words)], of: desk.view.plan).map(\.finding.sentence)
    let asked = found.isEmpty ? "" : ". Before you send it: " + found.joined(separator: "; ")
    return Reply.text("Saved at \(site.now().time)" + asked)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let month = form["month"]
    // The month was closed, and the next one opened, while they wrote: nothing of this one is overwritten.
    let kept = { @Sendable (desk: Desk) in
      desk.month.iso == month ? NarrativeForm.kept(desk.newest) : nil
    }
    let again = try await site.keep(form, context, on: { try desk(context, $0) }, over: kept) {
      desk, filled, ledger in
      guard month == desk.month.iso else { return Self.closed(desk.month) }
      let plan = desk.view.plan
      let (narrative, problems, privacy) = NarrativeForm(filled: filled).narrative(
        of: desk.priority, month: desk.month, by: context.person.title, kept: desk.newest, plan: plan)
      guard let narrative else { return problems }
      // Whoever reviews writes for the record itself.
      if context.person.may(.reviewUpdates) {
        try SentNarrativeRecords.replace(narrative, in: plan.id, ledger)
        try PlanEditing(plan.id, ids: site.ids, ledger).add(narrative, privacyReason: privacy, id: site.ids())
      } else {
        let sent = SentNarrative(
          id: site.ids(), words: narrative, privacyReason: privacy, author: context.person.id.rawValue,
          sentOn: ledger.occasion.day)
        try SentNarrativeRecords.send(sent, in: plan.id, ledger)
      }
      try NarrativeDraftRecords.remove(at: desk.place, ledger.session)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(
      try context.planPage("priorities/\(context.parameters.require("number"))/narrative?done=yes"))
  }

  private static func closed(_ open: Month) -> FormProblems {
    var problems = FormProblems()
    problems.add(
      "words",
      "The month that you wrote for is closed by now. If your words hold for \(open.long), send them again.")
    return problems
  }
}

extension Person {
  /// Whether they write for a priority as a whole: as its lead, as its partner author, or for everybody.
  func writes(for priority: Priority, of plan: ID<Plan>) -> Bool {
    may(.narratePriorities, action: priority.lead, priority: priority.number, of: plan)
  }
}
