import Hummingbird
import Improvement
import Papers
import Records

/// The register of actions: the page, and the same rows as files.
struct RegisterPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context)
    return Reply.page(
      site.layout.page(page.view, .register, title: "Register of actions", main: page.html, isWide: true))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (file, _, name) = try await file(request, context)
    return Reply.download(file.csv, type: "text/csv; charset=utf-8", name: name + ".csv")
  }

  @Sendable func json(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (file, _, _) = try await file(request, context)
    return Reply.json(file.json)
  }

  @Sendable func workbook(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (file, view, name) = try await file(request, context)
    let workbook = file.workbook(created: site.now().seconds) {
      site.settings.address + view.links.action($0)
    }
    return try Reply.download(workbook, name: name + ".xlsx")
  }

  private func page(_ request: Request, _ context: SignedInContext) async throws -> RegisterPage {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      let position = try site.position(view, session)
      let (filter, problems) = RegisterQuery.read(query.items, scale: view.plan.scale)
      let sort = query["sort"].flatMap(RegisterSort.init(rawValue:)) ?? .reference
      let beyond = try RegisterRecords.beyond(
        filter, view.entry.listed, asAt: view.asAt, knownOn: view.knownOn, session)
      let found = position.standings.filter { filter.matches($0, beyond[$0.action]) }
      var page = RegisterPage(
        view: view, position: position, filter: filter, problems: problems, sort: sort,
        found: sort.sorted(found, scale: view.plan.scale), number: Int(query["page"] ?? "1") ?? 1,
        note: query["done"] == "changed"
          ? "Changed: \(Words.plural(found.count, "action")), listed below." : nil)
      if view.knownOn == nil {
        page.awaiting = try SubmissionRecords.awaiting(view.entry.listed, asAt: view.asAt, session)
      }
      return page
    }
  }

  /// A field of the council's own leaves only if its reader may see it.
  private func ownColumns(_ view: PlanView, _ session: any Session) throws -> [RegisterFile.OwnColumn] {
    let plan = view.entry.listed
    return try OwnFieldRecords.fields(plan, session).filter { $0.isSeen(by: view.reader.person) }.map {
      RegisterFile.OwnColumn(
        label: $0.label, kind: $0.kind, values: try OwnFieldRecords.values(of: $0.id, plan, session))
    }
  }

  private func file(_ request: Request, _ context: SignedInContext) async throws -> (
    RegisterFile, PlanView, name: String
  ) {
    let (site, query) = (site, Query(request))
    return try await site.database.read { session in
      let view = try site.view(context, session, query: query)
      var (filter, _) = RegisterQuery.read(query.items, scale: view.plan.scale)
      // A file holds withdrawn actions too, marked as such, unless the reader asks otherwise.
      if query["withdrawn"] == nil { filter.withdrawn = nil }
      let position = try site.position(view, session)
      let beyond = try RegisterRecords.beyond(
        filter, view.entry.listed, asAt: view.asAt, knownOn: view.knownOn, session)
      let texts = try RegisterRecords.texts(view.entry.listed, session)
      let found = position.standings.filter { filter.matches($0, beyond[$0.action]) }
      let file = RegisterFile(
        view.plan, asAt: view.asAt, standings: found, texts: texts,
        own: try ownColumns(view, session))
      return (file, view, "\(view.plan.slug)-register-\(view.asAt.iso)")
    }
  }
}
