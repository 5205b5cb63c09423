import Hummingbird
import Improvement
import Papers
import Records

/// Reviewing updates: each by itself, or all those with nothing to look at.
struct SubmissionPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context)
  }

  private struct Found {
    let view: PlanView
    let submission: Submission
    let action: Action
    let standing: Standing

    /// A month that is closed takes no more: what is accepted later stands from the newest open month on.
    var takenInto: Month? {
      let open = view.entry.periods.filter { !$0.isClosed }.map(\.month)
      return open.contains(submission.month) ? submission.month : open.last
    }
  }

  private func find(_ context: SignedInContext, _ session: any Session) throws -> Found {
    let entry = try site.entry(context, session)
    let id = try context.parameters.require("submission")
    guard let submission = try SubmissionRecords.find(id, entry.listed, session) else {
      throw PageProblem(
        status: .notFound, title: "There is no such update",
        sentences: ["No update was sent under that address."],
        links: [("The plan", "/plans/\(entry.plan.slug)")])
    }
    let view = try site.view(context, session, query: .empty, month: submission.month.iso)
    let position = try site.book.position(entry, asAt: submission.month, knownOn: nil, session)
    guard let standing = position.standings.first(where: { $0.action == submission.action }),
      let action = try ActionRecords.actions(entry.listed, only: [standing.reference], session).first
    else { throw HTTPError(.notFound) }
    return Found(view: view, submission: submission, action: action, standing: standing)
  }

  private func page(
    _ context: SignedInContext, problems: FormProblems = FormProblems(), filled: Filled = Filled()
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session -> SubmissionPage in
      let found = try find(context, session)
      let (view, submission) = (found.view, found.submission)
      let last = History(found.action.updates).standing(asAt: submission.month - 1)
      var page = SubmissionPage(
        view: view, submission: submission, action: found.action, standing: found.standing, last: last,
        notes: ReviewNotes(
          submission, of: found.action, found.standing, last: last, scale: view.plan.scale,
          isMonthClosed: view.period?.isClosed == true))
      if found.takenInto != submission.month { page.takenInto = .some(found.takenInto) }
      (page.problems, page.filled) = (problems, filled)
      if context.person.may(.reviewUpdates) {
        page.linkEmail = try AnswerLinkRecords.writer(of: submission, session)?.email
      }
      page.own = try OwnCompletion.of(submission, by: context.person, scale: view.plan.scale, session)
      return page
    }
    return Reply.page(
      site.layout.page(
        page.view, .month, title: problems.title(page.title), main: page.html),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func accept(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await decide(context, .accept, Filled(form))
  }

  @Sendable func sendBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await sendBack(context, form) { .returned(remark: $0) }
  }

  @Sendable func boardRefuse(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await sendBack(context, form) { .boardRefuses(remark: $0) }
  }

  private func sendBack(
    _ context: SignedInContext, _ form: FormData, as decision: (String) -> SubmissionDecision
  ) async throws -> Response {
    let remark = String(trimmed(form["remark"] ?? ""))
    var problems = FormProblems()
    if remark.isEmpty {
      problems.add("remark", "Say what should be put right, so that the author knows what to do")
    }
    let privacy = try await privacy([("remark", remark)], form, context, &problems)
    guard problems.isEmpty else { return try await page(context, problems: problems, filled: Filled(form)) }
    return try await decide(context, decision(remark), privacy: privacy)
  }

  @Sendable func boardAccept(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    var problems = FormProblems()
    let (day, minute) = (Day(form["board-on"] ?? ""), String(trimmed(form["board-minute"] ?? "")))
    let today = site.now().day
    if day == nil { problems.add("board-on", "Give the day on which the board met") }
    if let day, day > today {
      problems.add("board-on", "The board has not met yet: \(day.long) is still to come")
    }
    if minute.isEmpty { problems.add("board-minute", "Give the minute in which the board accepted it") }
    let privacy = try await privacy([("board-minute", minute)], form, context, &problems)
    guard problems.isEmpty, let day else {
      return try await page(context, problems: problems, filled: Filled(form))
    }
    return try await decide(context, .boardAccepts(on: day, minute: minute), privacy: privacy)
  }

  /// Why what is written of an update may stay although it looks as if it named somebody.
  private func privacy(
    _ texts: [(field: String, text: String)], _ form: FormData, _ context: SignedInContext,
    _ problems: inout FormProblems
  ) async throws -> String? {
    let plan = try await site.database.read { try site.entry(context, $0).plan }
    return PrivacyQuestion.ask(of: texts, Filled(form), in: plan, &problems)
  }

  private struct Decided: Sendable {
    let month: String
    let outcome: SubmissionDecision.Outcome
    let reference: Reference
  }

  /// - Parameters:
  ///   - filled: what was typed beside it.
  ///   - privacy: why that may stay although it looks as if it named somebody.
  private func decide(
    _ context: SignedInContext, _ decision: SubmissionDecision, _ filled: Filled = Filled(),
    privacy: String? = nil
  ) async throws -> Response {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (decided, problems) = try await site.database.write { session -> (Decided?, FormProblems) in
      let found = try find(context, session)
      var decision = decision
      if case .accept = decision {
        let plan = found.view.plan
        let own = try OwnCompletion.of(found.submission, by: context.person, scale: plan.scale, session)
        let problems = own.problems(filled, in: plan)
        guard problems.isEmpty else { return (nil, problems) }
        if own == .alone { decision = .acceptAlone(because: filled.text("alone") ?? "") }
      }
      let outcome = try keep(decision, found, privacy, occasion, session)
      let month = found.view.links.period(found.takenInto ?? found.submission.month)
      return (Decided(month: month, outcome: outcome, reference: found.action.reference), FormProblems())
    }
    guard let decided else { return try await page(context, problems: problems, filled: filled) }
    let (month, outcome, reference) = (decided.month, decided.outcome, decided.reference)
    let done =
      switch outcome {
      case .accepted: "reviewed"
      case .awaitsBoard: "awaiting"
      case .returned: "returned"
      case .decidedAlready: "decided"
      }
    return Reply.seeOther("\(month)?done=\(done)&action=\(PercentEncoding.encode(reference.text))")
  }

  private func keep(
    _ decision: SubmissionDecision, _ found: Found, _ privacy: String?, _ occasion: Occasion,
    _ session: any Session
  ) throws -> SubmissionDecision.Outcome {
    let (view, submission) = (found.view, found.submission)
    guard let asAt = found.takenInto else {
      throw PageProblem(
        status: .conflict, title: "No month is open",
        sentences: [
          "\(submission.month.long) is closed. Open the next month; the update can then be accepted into it."
        ],
        links: [("The month", view.links.period(view.asAt))])
    }
    let isComplete = view.plan.scale[submission.content.rating]?.kind == .complete
    return try Ledger.keep(session, occasion, council: view.plan.council.id) { ledger in
      let outcome = try decision.keep(
        submission, of: found.action, needsBoard: isComplete && view.plan.settings.boardAcceptsCompletion,
        asAt: asAt, in: view.plan.id, update: site.ids(), ledger)
      if outcome != .decidedAlready { ledger.noteKept(privacy, "submission", submission.id.rawValue) }
      if outcome == .accepted {
        try Notices(site: site).tellRating(
          found.action, from: History(found.action.updates).standing(asAt: asAt)?.rating,
          to: submission.content.rating, asAt: asAt, view.entry, ledger)
      }
      if outcome == .returned { try Notices(site: site).tellReturned(submission, found.action, view, ledger) }
      return outcome
    }
  }

  /// Accepts those that the page listed as having nothing to look at. One that was sent again or
  /// decided meanwhile, or that has something to look at by now, is left.
  @Sendable func acceptAll(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion, month) = (
      site, site.occasion(context.reader), try context.parameters.require("month")
    )
    let wanted = Set(form.all("submission"))
    let (view, count) = try await site.database.write { session -> (PlanView, Int) in
      let view = try site.view(context, session, query: .empty, month: month)
      let desk = try MonthDesk.load(site, view, session)
      guard view.period?.isClosed == false else { return (view, 0) }
      let chosen = desk.plain.filter { wanted.contains($0.submission.id.rawValue) }
      let actions = try ActionRecords.actions(
        view.entry.listed, only: chosen.map(\.standing.reference), updates: .none, session)
      let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
      try Ledger.keep(session, occasion, council: view.plan.council.id) { ledger in
        for waiting in chosen {
          guard let action = byID[waiting.submission.action] else { continue }
          let outcome = try SubmissionDecision.accept.keep(
            waiting.submission, of: action, needsBoard: false, asAt: waiting.submission.month,
            in: view.plan.id, update: site.ids(), ledger)
          guard outcome == .accepted else { continue }
          try Notices(site: site).tellRating(
            action, from: waiting.standing.rating?.key, to: waiting.submission.content.rating,
            asAt: waiting.submission.month, view.entry, ledger)
        }
      }
      return (view, chosen.count)
    }
    return Reply.seeOther(view.links.period(view.asAt) + "?done=accepted&count=\(count)")
  }
}
