import Documents
import Foundation
import Hummingbird
import Improvement
import Logging
import Records

/// The site: every route, and what its pages work with. All of it is fixed at the start; the state is
/// in the database.
package struct Site: Sendable {
  let database: any Database
  let book = PlanBook()
  let shelf = PageShelf()
  let assets: Assets
  let layout: Layout
  let cookies: Cookies
  let settings: Settings
  /// The clock, read once a request.
  let now: @Sendable () -> Moment
  let ids: IDMaker
  /// Sends one message; nil where no mail server was named.
  let mailer: (@Sendable (MailMessage) async -> MailOutcome)?
  /// Where files of evidence are kept; nil where the site was given no folder.
  let files: EvidenceFiles?

  /// How the site is run.
  package struct Settings: Sendable {
    /// The address at which people reach it: "https://plan.example.gov.uk".
    package var address = "http://localhost:8080"
    /// True in the demonstration alone: anybody may sign in as any role.
    package var isDemo = false
    /// The address that mail comes from.
    package var mailFrom = "line-of-sight@localhost"
    /// Whether a mail server was named, so that links and reminders can be sent.
    fileprivate(set) var sendsMail = false
    /// Bytes of an answer that costs nothing to make, against which pages are measured; nil but then.
    package var fixedAnswer: Int?

    package init() {}
  }

  package init(
    database: any Database, settings: Settings = Settings(), files: EvidenceFiles? = nil,
    mailer: (@Sendable (MailMessage) async -> MailOutcome)? = nil, now: @escaping @Sendable () -> Moment
  ) throws {
    self.database = database
    var settings = settings
    settings.sendsMail = mailer != nil
    self.settings = settings
    self.files = files
    self.mailer = mailer
    self.now = now
    let rising = RisingTime()
    ids = IDMaker { rising.next(UInt64(now().seconds) * 1000) }
    cookies = Cookies(isSecure: settings.address.hasPrefix("https://"))
    assets = try Assets()
    layout = Layout(assets: assets)
  }

  package func router() -> Router<AppContext> { routes().router }

  /// The router, and what each route for people who are signed in needs.
  func routes() -> (router: Router<AppContext>, guarded: [Gate.Routes.Route]) {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    router.add(middleware: WhoIsAsking(site: self))
    router.add(middleware: ProblemPages(layout: layout))
    router.add(middleware: LateUpdates(site: self))

    do {  // the program itself
      let health = HealthPages(database: database)
      router.get("healthz", use: health.alive)
      router.get("readyz", use: health.ready)
      router.get("assets/:hash/:name") { _, context in
        let (hash, name) = (try context.parameters.require("hash"), try context.parameters.require("name"))
        guard let answer = assets.answer(name, hash: hash) else { throw HTTPError(.notFound) }
        return answer
      }
    }
    if let bytes = settings.fixedAnswer.map({ [UInt8](repeating: UInt8(ascii: "x"), count: $0) }) {
      router.get("fixed") { _, _ in Reply.bytes(bytes, type: "text/html; charset=utf-8") }  // measurements
    }
    do {  // open to everybody
      router.get("/", use: FrontDoorPages(site: self).show)
      let help = HelpPages(layout: layout)
      router.get("help", use: help.help)
      router.get("accessibility", use: help.accessibility)
      let signIn = SignInPages(site: self)
      router.get("sign-in", use: signIn.show)
      router.post("sign-in", use: signIn.send)
      router.get("sign-in/code", use: signIn.showCode)
      router.post("sign-in/code", use: signIn.sendCode)
      let links = OneTimeLinkPages(site: self)
      router.get("invitations/:token", use: links.show)
      router.post("invitations/:token", use: links.accept)
      router.get("resets/:token", use: links.show)
      router.post("resets/:token", use: links.accept)
      let forgotten = ForgottenPasswordPages(site: self)
      router.get("forgotten-password", use: forgotten.show)
      router.post("forgotten-password", use: forgotten.send)
      router.get("calendars/:token", use: CalendarPages(site: self).feed)
      let answers = AnswerPages(site: self)
      router.get("answers/:token", use: answers.list)
      router.get("answers/:token/actions/:reference", use: answers.show)
      router.post("answers/:token/actions/:reference", use: answers.send)
      router.post("answers/:token/actions/:reference/draft", use: answers.saveDraft)
      if settings.isDemo { router.post("demo/sign-in", use: FrontDoorPages(site: self).enter) }
    }
    let guarded = Gate.Routes()
    let signedIn = router.group(context: SignedInContext.self)
    do {  // a person's own
      let gate = Gate(group: signedIn, routes: guarded, base: "")
      gate.post("sign-out", may: nil, use: SignInPages(site: self).signOut)
      gate.get("plans", may: .readPublished, use: PlansPages(site: self).all)
      let account = AccountPages(site: self)
      gate.get("account", may: nil, use: account.show)
      gate.post("account/password", may: nil, use: account.changePassword)
      gate.post("account/recovery-codes", may: nil, use: account.renewCodes)
      gate.post("account/sessions", may: nil, use: account.endSessions)
      gate.post("account/calendar", may: nil, use: account.renewCalendar)
    }
    do {  // the council
      let gate = Gate(group: signedIn, routes: guarded, base: "")
      let people = PeoplePages(site: self)
      gate.get("people", may: .managePeople, use: people.all)
      gate.post("people", may: .managePeople, use: people.add)
      gate.get("people/new", may: .managePeople, use: people.new)
      gate.get("people/:person", may: .managePeople, use: people.show)
      gate.post("people/:person", may: .managePeople, use: people.change)
      gate.post("people/:person/invitation", may: .managePeople, use: people.invite)
      gate.post("people/:person/departure", may: .managePeople, use: people.leave)
      gate.post("people/:person/return", may: .managePeople, use: people.comeBack)
      gate.post("people/:person/reassignment", may: .managePeople, use: people.reassign)
      let notices = NoticesPages(site: self)
      gate.get("notices", may: .readNotices, use: notices.all)
      gate.post("notices/:notice/cancellation", may: .manageNotices, use: notices.cancel)
      gate.post("notices/:notice/repeat", may: .manageNotices, use: notices.again)
      gate.get("audit-trail", may: .readAuditTrail, use: AuditTrailPages(site: self).show)
    }
    do {  // one plan
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      plan.get(may: .readPlan, use: OverviewPages(site: self).show)
      plan.get("pace", may: .readPlan, use: PacePages(site: self).show)
      let register = RegisterPages(site: self)
      plan.get("actions", may: .readActions, use: register.show)
      plan.get("actions.csv", may: .readActions, use: register.csv)
      plan.get("actions.json", may: .readActions, use: register.json)
      plan.get("actions/:reference", may: .readActions, use: ActionPages(site: self).show)
      plan.get("evidence/:evidence", may: .readActions, use: EvidencePages(site: self).download)
      let updates = UpdatePages(site: self)
      plan.get("actions/:reference/updates", may: .updateActions, use: updates.show)
      plan.post(
        "actions/:reference/updates", may: .updateActions, limit: UpdatePages.limit, use: updates.send)
      plan.post(
        "actions/:reference/updates/draft", may: .updateActions, limit: UpdatePages.limit,
        use: updates.saveDraft)
      let recommendations = RecommendationsPages(site: self)
      plan.get("recommendations", may: .readPlan, use: recommendations.show)
      plan.get("recommendations/:code", may: .readPlan, use: recommendations.one)
      plan.get("comparison", may: .readPlan, use: ComparisonPages(site: self).show)
      let reports = ExceptionReportPages(site: self)
      plan.get("exception-reports", may: .readPublished, use: reports.all)
      plan.get("exception-reports/:month", may: .readPublished, use: reports.show)
    }
    do {  // changing the plan
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      plan.get("outline", may: .editPlan, use: OutlinePages(site: self).show)
      let priorities = PriorityPages(site: self)
      plan.get("priorities/new", may: .editPlan, use: priorities.new)
      plan.post("priorities", may: .editPlan, use: priorities.add)
      plan.get("priorities/:number", may: .editPlan, use: priorities.show)
      plan.post("priorities/:number", may: .editPlan, use: priorities.change)
      plan.post("priorities/:number/responsibilities", may: .editPlan, use: priorities.answer)
      plan.post("priorities/:number/responsibilities/:from/removal", may: .editPlan, use: priorities.takeBack)
      let narratives = NarrativePages(site: self)
      plan.get("priorities/:number/narrative", may: .narratePriorities, use: narratives.show)
      plan.post("priorities/:number/narrative", may: .narratePriorities, use: narratives.send)
      let objectives = ObjectivePages(site: self)
      plan.get("objectives/new", may: .editPlan, use: objectives.new)
      plan.post("objectives", may: .editPlan, use: objectives.add)
      plan.get("objectives/:reference", may: .editPlan, use: objectives.show)
      plan.post("objectives/:reference", may: .editPlan, use: objectives.change)
      let wordings = ActionWordingPages(site: self)
      plan.get("actions/new", may: .editPlan, use: wordings.new)
      plan.post("actions", may: .editPlan, use: wordings.add)
      plan.get("actions/:reference/wording", may: .editPlan, use: wordings.show)
      plan.post("actions/:reference/wording", may: .editPlan, use: wordings.change)
      let waits = ActionDependencyPages(site: self)
      plan.get("actions/:reference/dependencies", may: .editPlan, use: waits.show)
      plan.post("actions/:reference/dependencies", may: .editPlan, use: waits.change)
      plan.get("dependencies", may: .readPlan, use: DependenciesPages(site: self).show)
      let withdrawals = WithdrawalPages(site: self)
      plan.get("actions/:reference/withdrawal", may: .editPlan, use: withdrawals.show)
      plan.post("actions/:reference/withdrawal", may: .editPlan, use: withdrawals.withdraw)
      plan.post("actions/:reference/withdrawal/reversal", may: .editPlan, use: withdrawals.undo)
      let timescales = TimescaleChangePages(site: self)
      plan.get("timescale-changes", may: .readPlan, use: timescales.all)
      plan.get("actions/:reference/timescale-changes", may: .askForTimescale, use: timescales.show)
      plan.post("actions/:reference/timescale-changes", may: .askForTimescale, use: timescales.ask)
      plan.post(
        "actions/:reference/timescale-changes/:change/decision", may: .editPlan, use: timescales.decide)
      let wanted = RecommendationWordingPages(site: self)
      plan.get("recommendations/new", may: .editPlan, use: wanted.new)
      plan.post("recommendations", may: .editPlan, use: wanted.add)
      plan.get("recommendations/:code/wording", may: .editPlan, use: wanted.show)
      plan.post("recommendations/:code/wording", may: .editPlan, use: wanted.change)
      let barriers = BarrierPages(site: self)
      plan.get("barriers", may: .readPlan, use: barriers.all)
      plan.get("barriers/new", may: .editPlan, use: barriers.new)
      plan.post("barriers", may: .editPlan, use: barriers.add)
      plan.get("barriers/:barrier", may: .editPlan, use: barriers.show)
      plan.post("barriers/:barrier", may: .editPlan, use: barriers.change)
      plan.post("barriers/:barrier/closure", may: .editPlan, use: barriers.close)
      plan.post("barriers/:barrier/reopening", may: .editPlan, use: barriers.reopen)
    }
    do {  // what warns, and what changes many
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      let warning = EarlyWarningPages(site: self)
      plan.get("early-warning", may: .readPlan, use: warning.show)
      plan.get("early-warning.csv", may: .readPlan, use: warning.csv)
      plan.get("record-quality", may: .readPlan, use: RecordQualityPages(site: self).show)
      let bulk = BulkEditPages(site: self)
      plan.get("actions/changes", may: .editPlan, use: bulk.choose)
      plan.post("actions/changes/preview", may: .editPlan, use: bulk.preview)
      plan.post("actions/changes", may: .editPlan, use: bulk.change)
      let views = SavedViewsPages(site: self)
      plan.get("views", may: .readActions, use: views.all)
      plan.post("views", may: .readActions, use: views.save)
      plan.get("views/:view", may: .readActions, use: views.one)
      plan.post("views/:view", may: .readActions, use: views.rename)
      plan.post("views/:view/removal", may: .readActions, use: views.remove)
      let values = OwnValuesPages(site: self)
      plan.get("actions/:reference/own-fields", may: .readActions, use: values.show)
      plan.post("actions/:reference/own-fields", may: .readActions, use: values.send)
      let tasks = RecurringTasksPages(site: self)
      plan.get("actions/:reference/tasks", may: .readActions, use: tasks.all)
      plan.post("actions/:reference/tasks", may: .editPlan, use: tasks.add)
      plan.post("actions/:reference/tasks/:task/end", may: .editPlan, use: tasks.end)
      let occurrences = OccurrencePages(site: self)
      plan.get("actions/:reference/tasks/:task/:month", may: .updateActions, use: occurrences.show)
      plan.post(
        "actions/:reference/tasks/:task/:month", may: .updateActions, limit: OccurrencePages.limit,
        use: occurrences.record)
    }
    do {  // what a council sets
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      let settings = SettingsPages(site: self)
      plan.get("settings", may: .changeSettings, use: settings.show)
      plan.post("settings", may: .changeSettings, use: settings.send)
      plan.get("settings/sentences", may: .changeSettings, use: settings.sentences)
      plan.post("settings/sentences", may: .changeSettings, use: settings.sendSentences)
      let fields = OwnFieldsPages(site: self)
      plan.get("own-fields", may: .changeSettings, use: fields.all)
      plan.post("own-fields", may: .changeSettings, use: fields.add)
      plan.get("own-fields/:field", may: .changeSettings, use: fields.one)
      plan.post("own-fields/:field", may: .changeSettings, use: fields.change)
      plan.post("own-fields/:field/removal", may: .changeSettings, use: fields.remove)
    }
    do {  // the plan's versions
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      let versions = VersionsPages(site: self)
      plan.get("versions", may: .readPlan, use: versions.all)
      plan.post("versions", may: .editPlan, use: versions.fix)
      plan.get("versions/comparison", may: .readPlan, use: VersionComparisonPages(site: self).show)
      plan.get("versions/:number", may: .readPlan, use: versions.one)
      plan.get("versions/:number/content.json", may: .readPlan, use: versions.content)
      plan.post("versions/:number/content", may: .editPlan, use: versions.fixAnew)
      plan.post("versions/:number/approvals", may: .editPlan, use: versions.record)
    }
    do {  // the month
      let plan = Gate(group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
      let months = MonthPages(site: self)
      plan.get("periods/:month", may: .readPlan, use: months.show)
      plan.get("periods/:month/answers.csv", may: .readPlan, use: MonthAnswersFile(site: self).csv)
      plan.post("periods/:month/opening", may: .runMonth, use: months.open)
      plan.post("periods/:month/review", may: .runMonth, use: months.review)
      plan.post("periods/:month/dates", may: .runMonth, use: months.setDates)
      plan.post("periods/:month/reminders", may: .runMonth, use: months.remind)
      plan.post("periods/:month/closure", may: .runMonth, use: months.close)
      plan.post("periods/:month/publication", may: .runMonth, use: months.publish)
      plan.post("periods/:month/reopening", may: .runMonth, use: months.reopen)
      let links = AnswerLinkPages(site: self)
      plan.get("periods/:month/links", may: .runMonth, use: links.show)
      plan.post("periods/:month/links", may: .runMonth, use: links.send)
      let submissions = SubmissionPages(site: self)
      plan.post("periods/:month/acceptances", may: .reviewUpdates, use: submissions.acceptAll)
      plan.get("submissions/:submission", may: .readPlan, use: submissions.show)
      plan.post("submissions/:submission/acceptance", may: .reviewUpdates, use: submissions.accept)
      plan.post("submissions/:submission/return", may: .reviewUpdates, use: submissions.sendBack)
      plan.post(
        "submissions/:submission/board-acceptance", may: .recordAcceptance, use: submissions.boardAccept)
    }
    return (router, guarded.all)
  }

  /// Loads the plan that the path names, or says that there is none. Another council's plan is none.
  func entry(_ context: SignedInContext, _ session: any Session) throws -> PlanBook.Entry {
    let slug = try context.parameters.require("plan")
    guard let entry = try book.entry(slug: slug, session),
      entry.listed.council.id == context.person.council
    else { throw PageProblem.noPlan(slug) }
    return entry
  }

  /// The plan as this request looks at it.
  func view(
    _ context: SignedInContext, _ session: any Session, query: Query, month: String? = nil
  ) throws -> PlanView {
    try PlanView(entry(context, session), query: query, month: month, context: context)
  }

  /// The plan's position at the view's month; only the reader's own part, where they may see no more.
  func position(_ view: PlanView, _ session: any Session) throws -> Position {
    let position = try book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
    guard let own = view.own else { return position }
    return Position(
      asAt: position.asAt, standings: position.standings.filter { own.contains($0.priority) })
  }

  /// Removes what a crash left half-written among the files of evidence.
  package func tidy() { files?.sweep(at: now().seconds) }

  func occasion(_ reader: Reader) -> Occasion { occasion(reader.person.title) }

  func occasion(_ who: String) -> Occasion {
    let moment = now()
    return Occasion(who: who, at: moment.iso, day: moment.day)
  }
}
