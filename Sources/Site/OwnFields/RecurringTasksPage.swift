import Documents
import Improvement
import Papers

/// All recurring tasks of an action; for the officer, adding and ending them.
struct RecurringTasksPage: Sendable {
  let desk: ActionDesk
  let tasks: [RecurringTask]
  let today: Day
  var form: RecurringTaskForm
  var problems = FormProblems()
  /// The task whose last month was sent, with what was typed.
  var ending: (task: ID<RecurringTask>, until: String)?
  var note: String?

  private var action: Action { desk.action }
  private var mayEdit: Bool { desk.view.reader.person.may(.editPlan) }
  var title: String { problems.title("Recurring tasks of \(action.reference.text)") }

  static func seen(_ task: RecurringTask) -> String {
    Seen.mark([task.id.rawValue, task.what, task.until?.iso ?? ""])
  }

  static func field(_ task: RecurringTask) -> String { "until-" + task.id.rawValue }

  var html: HTML {
    let (links, reference) = (desk.links, action.reference)
    return """
      \(Components.trail([("Register", links.register()), (reference.text, links.action(reference))]))
      \(problems.summary)
      \(Components.done(note))
      <div class="page-head"><div><p class="caption">\(reference.text) \(action.stem)</p><h1>Recurring tasks</h1></div></div>
      <div class="split">
      <div class="stack-wide">\(if: tasks.isEmpty, "<p class=\"empty\"><b>None yet.</b> What is done again and again for this action, such as a monthly dip sample, gathers its evidence here.</p>", else: HTML.each(tasks, task))</div>
      \(if: mayEdit, adding)
      </div>
      """
  }

  private var adding: HTML {
    """
    <section aria-labelledby="add"><div class="section"><h2 id="add">Add a task</h2></div>
    <form class="form" method="post" action="\(desk.address("tasks"))" novalidate>\(Components.proof(desk.view.reader))
    \(form.html(ending == nil ? problems : FormProblems()))
    <p><button class="button">Add the task</button></p></form></section>
    """
  }

  private func task(_ task: RecurringTask) -> HTML {
    let list = RecurringTaskList(view: desk.view, action: action, tasks: tasks, today: today)
    return
      "<section aria-label=\"\(task.what)\">\(list.piece(task, most: 60, isAlone: true))\(if: mayEdit, end(task))</section>\n"
  }

  private func end(_ task: RecurringTask) -> HTML {
    let name = Self.field(task)
    let typed = ending.flatMap { $0.task == task.id ? $0.until : nil }
    let field = Field(
      name, "Last month", value: typed ?? task.until?.iso ?? "",
      hint: "Leave it empty while no end is known.",
      problem: problems[name]
    ).with { ($0.type, $0.width) = ("month", "w-mid") }
    return """
      <form class="task-end" method="post" action="\(desk.address("tasks/\(task.id.rawValue)/end"))" novalidate>\(Components.proof(desk.view.reader))\(Seen.field(Self.seen(task)))
      \(field.input)<p><button class="button-quiet small-button">Set the last month<span class="unseen"> of \(task.what)</span></button></p></form>
      """
  }
}
