import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// What was achieved: the list, as a table for spreadsheets, and as a paper for a range of months.
struct AchievementsPages: Sendable {
  let site: Site

  private func list(_ context: SignedInContext, _ session: any Session) throws -> (PlanView, AchievementList)
  {
    let view = try site.view(context, session, query: .empty)
    let plan = view.entry.listed
    return (
      view,
      AchievementList(
        headings: try AchievementHeadingRecords.all(plan, session),
        entries: try AchievementRecords.all(plan, session))
    )
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let notes = [
      "noted": "It is noted.", "corrected": "The correction is kept.", "withdrawn": "It is withdrawn.",
      "headings": "The headings are kept.",
    ]
    let query = Query(request)
    let (view, list) = try await site.database.read { try self.list(context, $0) }
    let page = AchievementsPage(
      view: view, list: list, month: try Self.month("month", query, view), heading: query["heading"],
      note: query["done"].flatMap { notes[$0] })
    return Reply.page(site.layout.page(view, .overview, title: "Achievements", main: page.html))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let (view, list) = try await site.database.read { try self.list(context, $0) }
    let page = AchievementsPage(
      view: view, list: list, month: try Self.month("month", query, view), heading: query["heading"])
    return Reply.table(
      AchievementsFile(page.chosen, plan: view.plan).rows, name: "\(view.plan.slug)-achievements")
  }

  /// The paper; with a format at the end of its address the file.
  @Sendable func paper(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (_, format) = PaperReply.parts(request.uri.path.split(separator: "/").last.map(String.init) ?? "")
    let query = Query(request)
    let (view, list, templates) = try await site.database.read { session in
      let (view, list) = try self.list(context, session)
      return (view, list, format != nil ? try TemplateRecords.all(view.entry.listed, session) : [:])
    }
    let months = try Self.months(query, view)
    let paper = AchievementsPaper(list, months: months, plan: view.plan, today: site.now().day)
    let page = AchievementsPaperPage(view: view, paper: paper, list: list)
    guard let format else {
      return Reply.page(site.layout.page(view, .overview, title: paper.paper.title, main: page.html))
    }
    let file = PaperReply(
      site: site, print: paper.print(address: site.settings.address),
      json: AchievementsFile(list, plan: view.plan).json(months),
      name: "\(view.plan.slug)-achievements-\(months.lowerBound.iso)-\(months.upperBound.iso)",
      back: ("The paper", page.address(nil)), templates: templates)
    return try await file.file(format, context)
  }

  /// The months that a paper is asked for; a quarter where it is not said.
  private static func months(_ query: Query, _ view: PlanView) throws -> ClosedRange<Month> {
    let to = try month("to", query, view) ?? view.asAt
    let from = try month("from", query, view) ?? to - 2
    guard from <= to else {
      throw PageProblem(
        status: .badRequest, title: "These months are the wrong way round",
        sentences: ["From \(from.long) to \(to.long) is no time at all. Choose an earlier first month."],
        links: [("Achievements", view.links.page("achievements"))])
    }
    return from...to
  }

  private static func month(_ name: String, _ query: Query, _ view: PlanView) throws -> Month? {
    guard let text = query[name] else { return nil }
    guard let month = Month(text) else {
      throw PageProblem(
        status: .badRequest, title: "That is not a month",
        sentences: ["“\(text)” is not a month. Write it as year and month: 2017-03."],
        links: [("Achievements", view.links.page("achievements"))])
    }
    return month
  }
}
