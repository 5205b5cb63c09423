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
  /// Today in England, read once a request.
  let today: @Sendable () -> Day
  /// True in the demonstration alone.
  let isDemo: Bool
  /// Bytes of an answer that costs nothing to make, against which pages are measured; nil but then.
  let fixedAnswer: Int?

  package init(
    database: any Database, today: @escaping @Sendable () -> Day, isDemo: Bool = false,
    fixedAnswer: Int? = nil
  ) throws {
    self.database = database
    self.today = today
    self.isDemo = isDemo
    self.fixedAnswer = fixedAnswer
    assets = try Assets()
    layout = Layout(assets: assets)
  }

  package func router() -> Router<AppContext> {
    let router = Router(context: AppContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ProblemPages(layout: layout))

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
    if let fixedAnswer {  // measurements
      let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: fixedAnswer)
      router.get("fixed") { _, _ in Reply.bytes(bytes, type: "text/html; charset=utf-8") }
    }
    do {  // front door
      let plans = PlansPages(site: self)
      router.get("/", use: plans.frontDoor)
      router.get("plans", use: plans.all)
      let help = HelpPages(layout: layout)
      router.get("help", use: help.help)
      router.get("accessibility", use: help.accessibility)
    }
    do {  // one plan
      let plan = router.group("plans/:plan")
      plan.get(use: OverviewPages(site: self).show)
      let register = RegisterPages(site: self)
      plan.get("actions", use: register.show)
      plan.get("actions.csv", use: register.csv)
      plan.get("actions.json", use: register.json)
      plan.get("actions/:reference", use: ActionPages(site: self).show)
      let recommendations = RecommendationsPages(site: self)
      plan.get("recommendations", use: recommendations.show)
      plan.get("recommendations/:code", use: recommendations.one)
      plan.get("comparison", use: ComparisonPages(site: self).show)
      let reports = ExceptionReportPages(site: self)
      plan.get("exception-reports", use: reports.all)
      plan.get("exception-reports/:month", use: reports.show)
    }
    return router
  }

  /// Loads the plan that the path names, or says that there is none.
  func entry(_ context: AppContext, _ session: any Session) throws -> PlanBook.Entry {
    let slug = try context.parameters.require("plan")
    guard let entry = try book.entry(slug: slug, session) else { throw PageProblem.noPlan(slug) }
    return entry
  }
}
