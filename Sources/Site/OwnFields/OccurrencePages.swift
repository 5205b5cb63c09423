import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Recording what was done for one month of a recurring task.
struct OccurrencePages: Sendable {
  let site: Site
  /// Bytes of a form with its file.
  static let limit = 25_000_000

  /// The month that the path names, when the task falls in it and it has begun.
  private static func occurrence(
    _ context: SignedInContext, _ site: Site, _ session: any Session
  ) throws -> OccurrencePage {
    let desk = try ActionDesk.load(site, context, may: .readActions, session)
    try desk.check(.updateActions)
    let (task, name) = (
      try RecurringTasksPages.find(context, desk, session), try context.parameters.require("month")
    )
    guard let month = Month(name), task.falls(in: month), month <= site.now().day.inMonth else {
      throw PageProblem(
        status: .notFound, title: "Nothing is to be recorded there",
        sentences: [
          "“\(task.what)” does not fall in \(Month(name)?.long ?? name), or that month has not begun."
        ],
        links: [("Its months", desk.address("tasks"))])
    }
    return OccurrencePage(
      desk: desk, task: task, month: month, form: OccurrenceForm(by: desk.view.reader.person.title),
      recorded: task.occurrences.first { $0.month == month })
  }

  private func answer(_ page: OccurrencePage, status: HTTPResponse.Status) -> Response {
    Reply.page(
      site.layout.page(page.desk.view, .register, title: page.title, main: page.html), status: status)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let site = site
    return answer(try await site.database.read { try Self.occurrence(context, site, $0) }, status: .ok)
  }

  @Sendable func record(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    var page = try await site.database.read { try Self.occurrence(context, site, $0) }
    page.form = OccurrenceForm(form)
    guard page.recorded == nil else { return answer(page, status: .conflict) }
    page.read = page.form.read(of: page.desk.plan, today: occasion.day)
    let evidence = try evidence(form, page, occasion, &page.read.problems)
    guard page.read.problems.isEmpty, let doneOn = page.read.doneOn else {
      return answer(page, status: .unprocessableContent)
    }
    let occurrence = TaskOccurrence(
      month: page.month, doneOn: doneOn, doneBy: page.form.doneBy,
      note: page.form.note.isEmpty ? nil : page.form.note, evidence: evidence, recordedBy: occasion.who,
      recordedOn: occasion.day)
    // Whoever is second is told, and what they typed is still there.
    let now = try await site.database.write { session -> OccurrencePage in
      let now = try Self.occurrence(context, site, session)
      guard now.recorded == nil else { return now }
      try Ledger.keep(session, occasion, council: now.desk.plan.council.id) {
        try RecurringTaskRecords.record(
          occurrence, of: now.task, in: now.desk.plan.id, ids: site.ids, $0)
      }
      return now
    }
    page.recorded = now.recorded
    guard now.recorded == nil else { return answer(page, status: .conflict) }
    return Reply.seeOther(page.desk.address("tasks") + "?done=recorded")
  }

  /// The file or the link, one of the two.
  private func evidence(
    _ form: FormData, _ page: OccurrencePage, _ occasion: Occasion, _ problems: inout FormProblems
  ) throws -> Evidence? {
    let (typed, kind) = (page.form, "recurring task")
    if let refused = form.refusedFiles.first(where: { $0.field == "evidence" }) {
      problems.add("evidence", refused.sentence)
      return nil
    }
    guard let file = form.files.first(where: { $0.field == "evidence" }) else {
      guard !typed.link.isEmpty else { return nil }
      return Evidence(
        title: typed.linkTitle.isEmpty ? "\(page.task.what), \(page.month.long)" : typed.linkTitle,
        kind: kind,
        date: Day(typed.doneOn), link: typed.link, addedBy: occasion.who, addedOn: occasion.day)
    }
    // Browsers never fill a file in again.
    guard problems.isEmpty else {
      problems.add("evidence", "Choose “\(file.name)” again: a file does not stay in the form")
      return nil
    }
    switch try EvidenceGiven.keep(file, site) {
    case .refused(let sentence):
      problems.add("evidence", sentence)
      return nil
    case .kept(let file):
      return Evidence(
        title: file.name, kind: kind, date: Day(typed.doneOn), file: file, addedBy: occasion.who,
        addedOn: occasion.day)
    }
  }
}
