import Hummingbird
import Improvement
import Papers
import Records

/// Filling in a plan's own fields, action by action.
struct OwnValuesPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let (desk, own) = try Self.find(site, context, session)
      return OwnValuesPage(desk: desk, own: own)
    }
    return answer(page)
  }

  private static func find(
    _ site: Site, _ context: SignedInContext, _ session: any Session
  ) throws -> (ActionDesk, OwnValues) {
    let desk = try ActionDesk.load(site, context, may: .readActions, session)
    let links = [("The action", desk.page)]
    guard let own = try OwnValues.load(desk.action, desk.view, session) else {
      throw PageProblem(
        status: .notFound, title: "There is nothing to fill in",
        sentences: ["The plan has no field of its own that you may see."], links: links)
    }
    guard !own.editable.isEmpty else {
      throw PageProblem(
        status: .forbidden, title: "There is nothing here for you to fill in",
        sentences: ["The plan’s own fields of this action are filled in by others."], links: links)
    }
    return (desk, own)
  }

  private func answer(_ page: OwnValuesPage, status: HTTPResponse.Status = .ok) -> Response {
    Reply.page(
      site.layout.page(page.desk.view, .register, title: page.title, main: page.html), status: status)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (page, status) = try await site.database.write { session -> (OwnValuesPage, HTTPResponse.Status?) in
      let (desk, own) = try Self.find(site, context, session)
      var page = OwnValuesPage(desk: desk, own: own)
      page.privacy = PrivacyTick(form)
      page.typed = Dictionary(form.items.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      let read = Self.read(form, &page)
      guard page.problems.isEmpty else { return (page, .unprocessableContent) }
      Self.checkSeen(form, read, &page)
      guard page.problems.isEmpty else { return (page, .conflict) }
      try Ledger.keep(session, occasion, council: desk.plan.council.id) { ledger in
        for (field, value) in read {
          try OwnFieldRecords.set(
            field, of: desk.action.id, from: own.values[field.id], to: value, in: desk.plan.id,
            ledger)
        }
      }
      return (page, nil)
    }
    if let status { return answer(page, status: status) }
    return Reply.seeOther(page.desk.page + "?done=own-fields#own-fields")
  }

  /// What was typed into each field that was touched, with the problems put on the page.
  private static func read(_ form: FormData, _ page: inout OwnValuesPage) -> [(
    field: OwnField, value: String?
  )] {
    var read: [(OwnField, String?)] = []
    for field in page.own.editable {
      let name = OwnValuesPage.name(field)
      let typed = form[name] ?? ""
      // Left as it was when the form was opened, though it may be no option any more.
      if OwnValues.mark(field, typed) == form["seen-\(name)"] { continue }
      switch field.read(typed) {
      case .success(let value):
        read.append((field, value))
        guard field.kind == .text, let value,
          let problem = page.privacy.problem(name, value, of: page.desk.plan)
        else { continue }
        page.problems.add(name, problem)
        page.asksPrivacy = true
      case .failure(let problem): page.problems.add(name, problem.sentence)
      }
    }
    return read
  }

  /// A field that somebody else has filled in meanwhile is told, unless both say the same.
  private static func checkSeen(
    _ form: FormData, _ read: [(field: OwnField, value: String?)], _ page: inout OwnValuesPage
  ) {
    for (field, value) in read {
      let (name, held) = (OwnValuesPage.name(field), page.own.values[field.id])
      guard form["seen-\(name)"] != page.own.seen(field), value != held else { continue }
      let now = held.map { "“\(field.shown($0))”" } ?? "empty"
      page.problems.add(
        name,
        "Somebody else has changed \(field.label) meanwhile: it is \(now) now. Send yours again if it still holds"
      )
    }
  }
}
