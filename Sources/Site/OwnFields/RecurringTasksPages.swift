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
    _ context: SignedInContext, form: RecurringTaskForm? = nil, problems: FormProblems = FormProblems(),
    ending: (task: ID<RecurringTask>, until: String)? = nil, note: String? = nil,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let (site, today) = (site, site.now().day)
    let page = try await site.database.read { session in
      let sought = try ActionSought.find(site, context, session)
      let tasks = try RecurringTaskRecords.tasks(of: sought.action.id, sought.view.entry.listed, session)
      return RecurringTasksPage(
        sought: sought, tasks: tasks, today: today, form: form ?? RecurringTaskForm(from: today.inMonth),
        problems: problems, ending: ending, note: note)
    }
    return Reply.page(
      site.layout.page(page.sought.view, .register, title: page.title, main: page.html), status: status)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, RecurringTaskForm(form), site.occasion(context.reader))
    let (problems, address) = try await site.database.write { session -> (FormProblems, String) in
      let sought = try ActionSought.find(site, context, session)
      let (task, problems) = filled.task(site.ids(), of: sought.action.id)
      guard let task else { return (problems, "") }
      try Ledger.keep(session, occasion, council: sought.view.plan.council.id) {
        try RecurringTaskRecords.add(task, in: sought.view.plan.id, $0)
      }
      return (problems, sought.links.action(sought.action.reference, "tasks"))
    }
    guard problems.isEmpty else {
      return try await list(context, form: filled, problems: problems, status: .unprocessableContent)
    }
    return Reply.seeOther(address + "?done=added")
  }

  static func find(
    _ context: SignedInContext, _ sought: ActionSought, _ session: any Session
  ) throws -> RecurringTask {
    let id = ID<RecurringTask>(try context.parameters.require("task"))
    let tasks = try RecurringTaskRecords.tasks(of: sought.action.id, sought.view.entry.listed, session)
    guard let task = tasks.first(where: { $0.id == id }) else {
      throw PageProblem(
        status: .notFound, title: "There is no such task",
        sentences: ["Action \(sought.action.reference.text) has no recurring task there."],
        links: [("Its tasks", sought.links.action(sought.action.reference, "tasks"))])
    }
    return task
  }

  @Sendable func end(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (problems, isStale, ending, address) = try await site.database.write { session in
      let sought = try ActionSought.find(site, context, session)
      let task = try Self.find(context, sought, session)
      let (field, address) = (
        RecurringTasksPage.field(task), sought.links.action(sought.action.reference, "tasks")
      )
      let typed = String(trimmed(form[field] ?? ""))
      var problems = FormProblems()
      guard form["seen"] == RecurringTasksPage.seen(task) else {
        problems.add(
          field,
          "Somebody else has changed its last month meanwhile: it is \(task.until?.long ?? "not set") now. Send yours again if it still holds"
        )
        return (problems, true, (task: task.id, until: typed), address)
      }
      let month = RecurringTaskForm.month(typed, field, isNeeded: false, &problems)
      if let month, month < task.from {
        problems.add(field, "It cannot end before it begins, in \(task.from.long)")
      }
      if let month, let done = task.occurrences.last, done.month > month {
        problems.add(field, "\(done.month.long) is recorded as done: it cannot have ended before")
      }
      if problems.isEmpty {
        try Ledger.keep(session, occasion, council: sought.view.plan.council.id) {
          try RecurringTaskRecords.end(task, with: month, in: sought.view.plan.id, $0)
        }
      }
      return (problems, false, (task: task.id, until: typed), address)
    }
    guard problems.isEmpty else {
      return try await list(
        context, problems: problems, ending: ending, status: isStale ? .conflict : .unprocessableContent)
    }
    return Reply.seeOther(address + "?done=ended")
  }
}
