import Documents
import Improvement
import Papers

/// Recording what was done for one month.
struct OccurrencePage: Sendable {
  let desk: ActionDesk
  let task: RecurringTask
  let month: Month
  var form: OccurrenceForm
  var read = OccurrenceForm.Read()
  /// Somebody else was quicker.
  var recorded: TaskOccurrence?

  var title: String {
    (read.problems.isEmpty && recorded == nil ? "" : "Error: ") + "\(task.what), \(month.long)"
  }

  var html: HTML {
    let (links, reference) = (desk.links, desk.action.reference)
    let posts = [desk.action.lead, desk.view.reader.person.title].compactMap { $0 }
    return """
      \(Components.trail([("Register", links.register()), (reference.text, links.action(reference)), ("Recurring tasks", links.action(reference, "tasks"))]))
      \(read.problems.summary)
      \(recorded.map(quicker))
      <div class="page-head"><div><p class="caption">\(reference.text) \(desk.action.stem)</p><h1>\(task.what), \(month.long)</h1></div></div>
      <form class="form" method="post" enctype="multipart/form-data" action="\(links.action(reference, "tasks/\(task.id.rawValue)/\(month.iso)"))" novalidate>\(Components.proof(desk.view.reader))
      \(form.html(read.problems, asksPrivacy: read.asksPrivacy, posts: posts))
      <p class="row"><button class="button">Record it as done</button> <a href="\(links.action(reference))">Back to the action</a></p></form>
      """
  }

  private func quicker(_ occurrence: TaskOccurrence) -> HTML {
    let named = desk.view.entry.named
    return """
      <div class="problems" role="alert" aria-labelledby="problems-title" tabindex="-1"><h2 id="problems-title">\(month.long) is recorded already</h2>
      <p>\(Words.capitalised(named(occurrence.recordedBy))) recorded on \(occurrence.recordedOn.long) that it was done on \(occurrence.doneOn.long) by \(named(occurrence.doneBy)).\(occurrence.note.map { " “\($0)”" } ?? "") What you typed stands below and was not kept.</p></div>
      """
  }
}
