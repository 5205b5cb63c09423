import Documents
import Hummingbird
import Improvement
import Records

/// The headings under which a council tells what it achieved: their names and their order.
struct AchievementHeadingsPages: Sendable {
  let site: Site

  private struct Desk: Sendable {
    let view: PlanView
    let headings: [AchievementHeading]
    /// How many entries stand under each.
    let used: [String: Int]

    var kept: KeptRecord { AchievementHeadingsForm.kept(headings) }
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    let headings = try AchievementHeadingRecords.all(view.entry.listed, session)
    let entries = try AchievementRecords.all(view.entry.listed, session)
    return Desk(
      view: view, headings: headings, used: AchievementList(headings: headings, entries: entries).counts)
  }

  private func page(_ desk: Desk, _ form: OpenForm) -> Response {
    let list = desk.view.links.page("achievements")
    var page = FormPage(
      heading: "Headings of achievements", action: list + "/headings",
      fields: AchievementHeadingsForm(filled: form.filled).fields(
        form.problems, desk.headings, used: desk.used), button: "Keep")
    page.opening =
      "<p class=\"about\">They stand in reports in this order. A heading that is renamed keeps what stands under it; one whose name is taken away goes, where nothing stands under it.</p>"
    (page.trail, page.cancel) = ([("Achievements", list)], list)
    (page.kept, page.form) = (desk.kept, form)
    return page.response(site, desk.view, .overview)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let desk = try await site.database.read { try self.desk(context, $0) }
    return page(desk, OpenForm(desk.kept))
  }

  @Sendable func keep(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, $0) }, over: { $0.kept }) {
      desk, filled, ledger in
      let (headings, problems) = AchievementHeadingsForm(filled: filled).headings(
        desk.headings, used: desk.used)
      guard problems.isEmpty else { return problems }
      try AchievementHeadingRecords.keep(headings, of: desk.view.entry.listed, ids: site.ids, ledger)
      return problems
    }
    if let again { return page(again.desk, again.form) }
    return Reply.seeOther(try context.planPage("achievements?done=headings"))
  }
}
