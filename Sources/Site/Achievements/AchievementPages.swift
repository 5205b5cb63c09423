import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Noting an achievement, one with its history, correcting it, and taking it back.
struct AchievementPages: Sendable {
  let site: Site

  struct Desk: Sendable {
    let view: PlanView
    let headings: [AchievementHeading]
    /// Each time that it was said, the newest first; none for a new one.
    let versions: [Achievement]

    var achievement: Achievement? { versions.first }
    var kept: KeptRecord? { achievement.map(AchievementForm.kept) }
    var list: String { view.links.page("achievements") }
    var address: String { list + (achievement.map { "/\($0.number)" } ?? "") }
    var mayRecord: Bool { view.reader.person.may(.recordAchievements) }
  }

  private func desk(_ context: SignedInContext, isNew: Bool, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let plan = view.entry.listed
    var versions: [Achievement] = []
    if !isNew {
      let name = try context.parameters.require("achievement")
      versions = try Int(name).map { try AchievementRecords.versions($0, plan, session) } ?? []
      guard !versions.isEmpty else {
        throw PageProblem(
          status: .notFound, title: "There is no achievement \(name)",
          sentences: ["Nothing was noted under that number."],
          links: [("Achievements", view.links.page("achievements"))])
      }
    }
    return Desk(
      view: view, headings: try AchievementHeadingRecords.all(plan, session), versions: versions)
  }

  private func page(_ desk: Desk, _ form: OpenForm, withdrawal: OpenForm = OpenForm()) -> Response {
    let history = AchievementHistory(desk: desk, form: withdrawal)
    guard desk.mayRecord else {
      return Reply.page(
        site.layout.page(desk.view, .overview, title: history.title, main: history.page))
    }
    var page = FormPage(
      heading: desk.achievement == nil ? "Note an achievement" : history.title, action: desk.address,
      fields: AchievementForm(filled: form.filled).fields(
        form.problems, headings: desk.headings, plan: desk.view.plan),
      button: desk.achievement.map { $0.isWithdrawn ? "Bring it back" : "Keep the correction" } ?? "Note it")
    (page.trail, page.cancel) = ([("Achievements", desk.list)], desk.list)
    (page.kept, page.form) = (desk.kept, form.isWrong ? form : withdrawal)
    if desk.achievement != nil { (page.opening, page.rest) = (history.state, history.rest) }
    return page.response(site, desk.view, .overview)
  }

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: true, $0) }
    var filled = Filled()
    filled["heading"] = Query(request)["heading"] ?? ""
    filled["day"] = site.now().day.iso
    return page(desk, OpenForm(filled: filled))
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, isNew: false, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await keep(context, form, isNew: true)
  }

  @Sendable func correct(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await keep(context, form, isNew: false)
  }

  private func keep(_ context: SignedInContext, _ form: FormData, isNew: Bool) async throws -> Response {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: isNew, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      let (listed, today) = (desk.view.entry.listed, ledger.occasion.day)
      let blank =
        try desk.achievement?.next(id: site.ids(), by: context.person.title, on: today)
        ?? Achievement(
          id: site.ids(), number: AchievementRecords.nextNumber(listed, ledger.session), heading: "",
          day: today, words: "", recordedBy: context.person.title, recordedOn: today)
      let known = try ActionRecords.actions(listed, updates: .none, ledger.session).map(\.reference)
      let (achievement, problems, privacy) = AchievementForm(filled: filled).achievement(
        blank, old: desk.achievement, headings: desk.headings, known: Set(known), plan: desk.view.plan,
        today: today)
      guard let achievement else { return problems }
      try AchievementRecords.add([achievement], to: listed.id, ledger)
      ledger.noteKept(privacy, "achievement", achievement.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("achievements?done=\(isNew ? "noted" : "corrected")"))
  }

  @Sendable func withdraw(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      guard let old = desk.achievement, !old.isWithdrawn else { return FormProblems() }
      var problems = FormProblems()
      problems.add(AchievementCheck.withdrawal(old, because: filled["because"]))
      let privacy = PrivacyQuestion.ask(
        of: [("because", filled["because"])], filled, in: desk.view.plan, &problems)
      guard problems.isEmpty else { return problems }
      var withdrawn = old.next(id: site.ids(), by: context.person.title, on: ledger.occasion.day)
      withdrawn.withdrawnBecause = filled.line("because")
      try AchievementRecords.add([withdrawn], to: desk.view.plan.id, ledger)
      ledger.noteKept(privacy, "achievement", withdrawn.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, OpenForm(again.desk.kept), withdrawal: again.form) }
    return Reply.seeOther(try context.planPage("achievements?done=withdrawn"))
  }
}
