import Hummingbird
import Improvement
import Papers
import Records

/// Recurring tasks: adding and ending them, and recording what was done.
struct RecurringTasksPages: Sendable {
  let site: Site
  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note: String? =
      switch Query(request)["done"] {
      case "added": "The task is added."
      case "ended": "Its last month is set."
      case "recorded": "It is recorded as done."
      default: nil
      }
    return try await list(context, note: note)
  }

  private func list(
    _ context: SignedInContext, form: RecurringTaskForm? = nil, _ sent: OpenForm = OpenForm(),
    ending: (task: ID<RecurringTask>, until: String)? = nil, note: String? = nil
  ) async throws -> Response {
    let (site, today) = (site, site.now().day)
    let page = try await site.database.read { session in
      let desk = try ActionDesk.load(site, context, may: .readActions, session)
      let tasks = try RecurringTaskRecords.tasks(of: desk.action.id, desk.view.entry.listed, session)
      return RecurringTasksPage(
        desk: desk, tasks: tasks, today: today, form: form ?? RecurringTaskForm(from: today.inMonth),
        problems: sent.problems, ending: ending, note: note)
    }
    return Reply.page(
      site.layout.page(page.desk.view, .register, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = RecurringTaskForm(form)
    let again = try await site.keep(
      form, context, on: { try ActionDesk.load(site, context, may: .readActions, $0) }
    ) {
      desk, _, ledger in
      let (task, problems) = filled.task(site.ids(), of: desk.action.id)
      if let task { try RecurringTaskRecords.add(task, in: desk.plan.id, ledger) }
      return problems
    }
    if let again { return try await list(context, form: filled, again.form) }
    return Reply.seeOther(try context.actionPage("/tasks?done=added"))
  }

  static func find(
    _ context: SignedInContext, _ desk: ActionDesk, _ session: any Session
  ) throws -> RecurringTask {
    let id = ID<RecurringTask>(try context.parameters.require("task"))
    let tasks = try RecurringTaskRecords.tasks(of: desk.action.id, desk.view.entry.listed, session)
    guard let task = tasks.first(where: { $0.id == id }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such task",
        sentences: ["Action \(desk.action.reference.text) has no recurring task there."],
        links: [("Its tasks", desk.address("tasks"))])
    }
    return task
  }

  private struct Desk: Sendable {
    let at: ActionDesk
    let task: RecurringTask
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let at = try ActionDesk.load(site, context, may: .readActions, session)
    return Desk(at: at, task: try Self.find(context, at, session))
  }

  @Sendable func end(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(
      form, context, on: { try desk(context, $0) }, seen: { RecurringTasksPage.seen($0.task) },
      told: { Self.ended($0.task) }
    ) { desk, filled, ledger in
      let (task, field, typed) = (desk.task, RecurringTasksPage.field(desk.task), Self.typed(filled, desk))
      var problems = FormProblems()
      let month = RecurringTaskForm.month(typed, field, isNeeded: false, &problems)
      if let month, month < task.from {
        problems.add(field, "It cannot end before it begins, in \(task.from.long)")
      }
      if let month, let done = task.occurrences.last, done.month > month {
        problems.add(field, "\(done.month.long) is recorded as done: it cannot have ended before")
      }
      if problems.isEmpty {
        try RecurringTaskRecords.end(task, with: month, in: desk.at.view.plan.id, ledger)
      }
      return problems
    }
    if let again {
      let typed = Self.typed(again.form.filled, again.desk)
      return try await list(context, again.form, ending: (task: again.desk.task.id, until: typed))
    }
    return Reply.seeOther(try context.actionPage("/tasks?done=ended"))
  }

  private static func typed(_ filled: Filled, _ desk: Desk) -> String {
    filled.text(RecurringTasksPage.field(desk.task)) ?? ""
  }

  private static func ended(_ task: RecurringTask) -> FormProblems {
    FormProblems(
      RecurringTasksPage.field(task),
      "Somebody else has changed its last month meanwhile: it is \(task.until?.long ?? "not set") now. Send yours again if it still holds"
    )
  }
}
