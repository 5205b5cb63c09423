import Hummingbird
import Improvement
import Papers
import Records

/// The month: opened, asked about, reviewed, closed.
struct MonthPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    return try await page(context) { note(query, $0) }
  }

  private func note(_ query: Query, _ period: ReportingPeriod) -> String? {
    let sendsMail = site.settings.sendsMail
    return switch query["done"] {
    case "opened" where !sendsMail: "The month is open. No mail leaves from here: tell the leads yourself."
    case "opened": "The month is open, and every lead has been asked."
    case "reminded" where !sendsMail: "No mail leaves from here, so nobody was reminded: tell them yourself."
    case "reminded": "Those who have not answered will be reminded \(site.settings.mailLeaves)."
    case "accepted": "\(query["count"] ?? "0") accepted."
    case "decided": "Somebody else decided meanwhile: look again at what is left."
    case "reviewed": "\(update(query)) is accepted."
    case "awaiting": "\(update(query)) is accepted, and waits for the board."
    case "words-accepted": "The words are accepted, and stand in the report."
    case "words-returned": "The words are sent back."
    case "returned": "\(update(query)) is sent back."
    case "dates": MonthClosing.dates(period)
    case "link":
      "The link leaves \(site.settings.mailLeaves). Until then it can be stopped under What was sent."
    case "published": "Members can now read the report of this month as it was closed last."
    case "reopened": "The month is open again. Whatever was published stays as members know it."
    default: nil
    }
  }

  /// "The update of action 1.7.2"
  private func update(_ query: Query) -> String {
    "The update" + (query["action"].flatMap { Reference($0) }.map { " of action \($0)" } ?? "")
  }

  func page(
    _ context: SignedInContext, problems: FormProblems = FormProblems(), reasons: [String: String] = [:],
    note: (ReportingPeriod) -> String? = { _ in nil }
  ) async throws -> Response {
    let (site, month) = (site, try context.parameters.require("month"))
    let desk = try await site.database.read { session in
      try MonthDesk.load(
        site, try site.view(context, session, query: Query.empty, month: month), session)
    }
    let page = MonthPage(
      desk: desk, today: site.now().day, problems: problems, reasons: reasons, note: note(desk.period))
    return Reply.page(
      site.layout.page(
        desk.view, .month, title: problems.title(desk.view.asAt.long), main: page.html),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  // MARK: Acts

  @Sendable func open(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let name = try context.parameters.require("month")
    let (site, occasion) = (site, site.occasion(context.reader))
    let slug = try await site.database.write { session -> String in
      let entry = try site.entry(context, session)
      guard let month = Month(name), let newest = entry.periods.last?.month ?? Month(name).map({ $0 - 1 }),
        month == newest + 1
      else {
        throw PageProblem(
          status: .conflict, title: "That month cannot be opened",
          sentences: ["Months are opened one after another, and each only once."],
          links: [("The plan", "/plans/\(entry.plan.slug)")])
      }
      try Ledger.keep(session, occasion, council: entry.listed.council.id) { ledger in
        let period = ReportingPeriod.opened(month, on: occasion.day)
        try PeriodRecords.open(period, of: entry.plan.id, ledger)
        guard let opened = try site.book.entry(slug: entry.plan.slug, session) else { return }
        try Notices(site: site).askAll(opened, period, ledger)
      }
      return entry.plan.slug
    }
    return Reply.seeOther("/plans/\(slug)/periods/\(name)?done=opened")
  }

  @Sendable func review(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await change(context) { period, _, _ in
      guard period.state == .open else { return }
      period.state = .inReview
    }
  }

  @Sendable func setDates(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    var problems = FormProblems()
    func day(_ name: String) -> Day? {
      let text = form[name] ?? ""
      guard !text.isEmpty else { return nil }
      if let day = Day(text) { return day }
      problems.add(name, Day.refusal(of: text))
      return nil
    }
    let (updatesBy, closeBy, boardOn) = (day("updates-by"), day("close-by"), day("board-on"))
    if let updatesBy, let closeBy, closeBy < updatesBy {
      problems.add("close-by", "The month cannot close before its updates are due")
    }
    guard problems.isEmpty else {
      let typed = ["updates-by", "close-by", "board-on"].map { ($0, form[$0] ?? "") }
      return try await page(
        context, problems: problems, reasons: Dictionary(uniqueKeysWithValues: typed))
    }
    return try await change(context, done: "dates") { period, _, _ in
      (period.updatesBy, period.closeBy, period.boardOn) = (updatesBy, closeBy, boardOn)
    }
  }

  @Sendable func close(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let name = try context.parameters.require("month")
    let outcome = try await site.database.write { session -> Refusal? in
      let view = try site.view(context, session, query: .empty, month: name)
      guard let period = view.period, !period.isClosed else { return nil }
      let answers = try MonthAnswersSource(site: site).answers(view.entry, period, session)
      let faults = try Closing(site: site).preflight(view.entry, answers, session).faults
      var refusal = Refusal()
      let reasoned = faults.map { check -> PeriodSnapshot.Fault in
        let field = "reason-" + check.key.replacing(" ", with: "-")
        let reason = String(trimmed(form[field] ?? ""))
        refusal.reasons[field] = reason
        if reason.isEmpty {
          refusal.problems.add(field, "\(check.title): mend it, or say why the month closes all the same")
        }
        return PeriodSnapshot.Fault(what: check.title, reason: reason)
      }
      let privacy = PrivacyQuestion.ask(
        of: refusal.reasons.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, Filled(form),
        in: view.plan, &refusal.problems)
      refusal.reasons[PrivacyQuestion.name] = form[PrivacyQuestion.name]
      let isEarly = occasion.day <= period.month.lastDay
      refusal.reasons["early"] = form["early"]
      if isEarly, form["early"] != "yes" {
        refusal.problems.add(
          "early",
          "\(period.month.long) ends on \(period.month.lastDay.long). Close it then, or tick that it is closed before"
        )
      }
      guard refusal.problems.isEmpty else { return refusal }
      try Ledger.keep(session, occasion, council: view.plan.council.id) { ledger in
        try Closing(site: site).close(view.entry, period, faults: reasoned, ledger)
        ledger.noteKept(privacy, "reporting period", period.month.iso)
        if isEarly { ledger.note("closed before it ended", "reporting period", period.month.iso) }
      }
      return nil
    }
    if let outcome { return try await page(context, problems: outcome.problems, reasons: outcome.reasons) }
    return try here(context)
  }

  private struct Refusal: Sendable {
    var problems = FormProblems()
    var reasons: [String: String] = [:]
  }

  @Sendable func remind(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let site = site
    return try await change(context, done: "reminded") { period, entry, ledger in
      try Notices(site: site).remindAll(entry, period, ledger)
    }
  }

  func change(
    _ context: SignedInContext, done: String? = nil,
    _ change: @escaping @Sendable (inout ReportingPeriod, PlanBook.Entry, Ledger) throws -> Void
  ) async throws -> Response {
    let (site, occasion) = (site, site.occasion(context.reader))
    let name = try context.parameters.require("month")
    try await site.database.write { session in
      let view = try site.view(context, session, query: .empty, month: name)
      guard let period = view.period else { return }
      try Ledger.keep(session, occasion, council: view.plan.council.id) { ledger in
        var changed = period
        try change(&changed, view.entry, ledger)
        if changed != period { try PeriodRecords.change(period, to: changed, of: view.plan.id, ledger) }
      }
    }
    return try here(context, done: done)
  }

  private func here(_ context: SignedInContext, done: String? = nil) throws -> Response {
    let (plan, month) = (try context.parameters.require("plan"), try context.parameters.require("month"))
    return Reply.seeOther(
      "/plans/\(PercentEncoding.encode(plan))/periods/\(PercentEncoding.encode(month))"
        + (done.map { "?done=\($0)" } ?? ""))
  }
}
