import Documents
import Improvement
import Papers

/// An action's recurring tasks as its page shows them: the newest months of each, what is overdue flagged.
struct RecurringTaskList: Sendable {
  let view: PlanView
  let action: Action
  let tasks: [RecurringTask]
  let today: Day
  /// Months of a task that its action's page shows.
  private static let shown = 6

  private var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }
  private var person: Person { view.reader.person }
  private var mayRecord: Bool {
    person.may(.updateActions, action: action.lead, priority: action.priority, of: view.plan.id)
  }

  /// The action's page has nothing of them where there are none and the reader could add none.
  var html: HTML {
    guard !tasks.isEmpty || person.may(.editPlan) else { return "" }
    let all = tasks.isEmpty ? "Add one" : "All of them"
    return """
      <section aria-labelledby="tasks"><div class="section section-head"><h2 id="tasks">Recurring tasks</h2><p><a href="\(links.action(action.reference, "tasks"))">\(all)<span class="unseen">, recurring tasks</span></a></p></div>
      \(if: tasks.isEmpty, "<p class=\"empty\">None.</p>", else: HTML.each(tasks) { piece($0, most: Self.shown) })</section>
      """
  }

  /// One task with its months.
  ///
  /// - Parameters:
  ///   - most: months that are shown; overdue ones always are.
  ///   - isAlone: whether no heading stands over all tasks, so that its own is one of the page's.
  func piece(_ task: RecurringTask, most: Int, isAlone: Bool = false) -> HTML {
    let months = task.months(through: view.asAt)
    let overdue = task.overdue(asAt: view.asAt, today: today, knownOn: view.knownOn)
    let listed = months.enumerated().filter {
      $0.offset >= months.count - most || overdue.contains($0.element)
    }
    let next = task.next(after: view.asAt).map { "Next in \($0.long)." } ?? "It has ended."
    return """
      \(if: isAlone, "<h2 class=\"task-name\">\(task.what)</h2>", else: "<h3 class=\"task-name\">\(task.what)</h3>")
      <p class="meta">\(Words.capitalised(task.rhythm)), from \(task.from.long)\(task.until.map { " until \($0.long)" } ?? ""). \(next)\(if: !overdue.isEmpty, " <b class=\"flag\">\(overdue.count) overdue</b>")</p>
      \(if: !listed.isEmpty, "<ul class=\"tasks\">\(each: listed.reversed(), { month($0.element, task) })</ul>")
      """
  }

  private func month(_ month: Month, _ task: RecurringTask) -> HTML {
    let record = links.action(action.reference, "tasks/\(task.id.rawValue)/\(month.iso)")
    switch task.state(in: month, asAt: view.asAt, today: today, knownOn: view.knownOn) {
    case .done(let occurrence):
      return """
        <li class="done"><span>\(month.long) <span class="meta">\(occurrence.doneOn.long), \(view.entry.named(occurrence.doneBy))</span>\(occurrence.note.map { "<span class=\"under\">\($0)</span>" as HTML })\(occurrence.evidence.map(proof))</span> <span class="state">Done</span></li>

        """
    case .overdue:
      return
        "<li class=\"fault\"><span>\(name(month, record))</span> <span class=\"state\">Overdue</span></li>\n"
    case .due: return "<li><span>\(name(month, record))</span> <span class=\"state\">Due</span></li>\n"
    }
  }

  private func name(_ month: Month, _ record: String) -> HTML {
    mayRecord ? "<a href=\"\(record)\">Record \(month.long)</a>" : "\(month.long)"
  }

  private func proof(_ evidence: Evidence) -> HTML {
    "<span class=\"under\">\(ActionEvidence(view: view, evidence: []).title(evidence))</span>"
  }
}
