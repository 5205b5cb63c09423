import Documents
import Foundation
import Hummingbird
import Improvement
import Logging
import Papers
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
  /// The council's own sign-in; nil where none was named.
  let provider: SignInProvider?
  /// Where files of evidence are kept; nil where the site was given no folder.
  let files: EvidenceFiles?
  /// Papers as files.
  let renderings: Renderings
  private let renderingShelf: RenderingShelf?

  /// How the site is run.
  package struct Settings: Sendable {
    /// The address at which people reach it: "https://plan.example.gov.uk".
    package var address = "http://localhost:8080"
    /// True in the demonstration alone: anybody may sign in as any role.
    package var isDemo = false
    /// The address that mail comes from.
    package var mailFrom = "line-of-sight@localhost"
    /// Seconds between keeping a notice and sending it, so that a slip mails nobody. What is asked for by its own
    /// receiver, and an immediate risk, leave at once.
    package var mailDelay = 120
    /// "in two minutes": when mail leaves that waits.
    var mailLeaves: String {
      mailDelay % 60 == 0 && mailDelay > 0
        ? "in \(Words.count(mailDelay / 60)) \(mailDelay == 60 ? "minute" : "minutes")"
        : "in \(Words.plural(mailDelay, "second"))"
    }
    /// Whether a mail server was named, so that links and reminders can be sent.
    fileprivate(set) var sendsMail = false
    /// Whether secret links are shown to whoever makes them, who hands them over: no mail leaves the
    /// demonstration, nor a site without a mail server.
    var handsOverLinks: Bool { isDemo || !sendsMail }
    /// The proxies that are believed about where requests come from.
    package var trustedProxies = TrustedProxies()
    /// Bytes of an answer that costs nothing to make, against which pages are measured; nil but then.
    package var fixedAnswer: Int?

    package init() {}
  }

  /// - Parameter renderings: the folder in which papers' files are kept; without one they are made each time.
  package init(
    database: any Database, settings: Settings = Settings(), files: EvidenceFiles? = nil,
    renderings: String? = nil,
    mailer: (@Sendable (MailMessage) async -> MailOutcome)? = nil, singleSignOn: SingleSignOn? = nil,
    now: @escaping @Sendable () -> Moment
  ) throws {
    self.database = database
    var settings = settings
    settings.sendsMail = mailer != nil
    self.settings = settings
    self.files = files
    renderingShelf = renderings.map { RenderingShelf(folder: $0) }
    self.renderings = Renderings(shelf: renderingShelf)
    self.mailer = mailer
    provider = singleSignOn.map { SignInProvider($0, now: now) }
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
    router.add(middleware: WhereFrom(proxies: settings.trustedProxies))
    router.add(middleware: WhoIsAsking(site: self))
    router.add(middleware: ProblemPages(layout: layout))
    router.add(middleware: LateForms(site: self))

    addProgramRoutes(router)
    addOpenRoutes(router)
    let guarded = Gate.Routes()
    let signedIn = router.group(context: SignedInContext.self)
    let gate = Gate(site: self, group: signedIn, routes: guarded, base: "")
    addPersonRoutes(gate)
    addCouncilRoutes(gate)
    let plan = Gate(site: self, group: signedIn.group("plans/:plan"), routes: guarded, base: "/plans/{plan}")
    addPlanRoutes(plan)
    addPlanImportRoutes(plan)
    addOutlineRoutes(plan)
    addChangeControlRoutes(plan)
    addAchievementRoutes(plan)
    addWarningRoutes(plan)
    addSettingsRoutes(plan)
    addVersionRoutes(plan)
    addMonthRoutes(plan)
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
    let entry = try entry(context, session)
    return try PlanView(
      entry, query: query, month: month, risks: immediateRisks(entry, session), context: context)
  }

  /// The plan's position at the view's month; only the reader's own part, where they may see no more.
  func position(_ view: PlanView, _ session: any Session) throws -> Position {
    let position = try book.position(view.entry, asAt: view.asAt, knownOn: view.knownOn, session)
    guard let own = view.own else { return position }
    return Position(
      asAt: position.asAt, standings: position.standings.filter { own.contains($0.priority) })
  }

  /// Removes what a crash left half-written, and papers' files that are old.
  ///
  /// - Parameter seconds: by the machine's own clock, as its files are dated.
  package func tidy(at seconds: Int) {
    files?.sweep(at: seconds)
    renderingShelf?.sweep(at: seconds)
    PrivateFolder.sweep(at: seconds)
  }

  func occasion(_ reader: Reader) -> Occasion { occasion(reader.person.title) }

  func occasion(_ who: String) -> Occasion {
    let moment = now()
    return Occasion(who: who, at: moment.iso, day: moment.day)
  }
}
