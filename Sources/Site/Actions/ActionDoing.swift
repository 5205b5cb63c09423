import Documents
import Improvement
import Papers

/// What waits for acceptance, and what the reader may do with the action.
struct ActionDoing {
  let page: ActionPage
  private var view: PlanView { page.view }

  var html: HTML {
    "\(each: page.sent, waits)\(acts)"
  }

  /// An update that was sent counts for nothing yet, and no reader should think that it does.
  private func waits(_ submission: Submission) -> HTML {
    let rating = view.plan.scale[submission.content.rating]
    let words = rating?.kind == .complete ? "Awaiting acceptance" : "An update waits for review"
    let whose = submission.state == .awaitingBoard ? "the board’s" : "the officer’s"
    let address = view.links.page("submissions/" + submission.id.rawValue)
    let name: HTML = view.reader.person.may(.readPlan) ? "<a href=\"\(address)\">\(words)</a>" : "\(words)"
    return """
      <div class="notice" role="note"><p>\(name)</p><p>Said to be \(rating?.label ?? "") for \(submission.month.long) by \(view.entry.named(submission.sentBy)) on \(submission.sentOn.long). It counts once it has \(whose) acceptance.</p></div>
      """
  }

  private var acts: HTML {
    let (person, action) = (view.reader.person, page.action)
    guard action.withdrawal == nil,
      person.may(.updateActions, action: action.lead, priority: action.priority, of: view.plan.id)
    else { return "" }
    let address = view.links.action(action.reference, "updates")
    let update: HTML =
      view.entry.periods.last?.isClosed == false
      ? "<a class=\"button-quiet small-button\" href=\"\(address)\">Update it</a> " : ""
    let mayCorrect = view.period?.isClosed == true && person.may(.reviewUpdates)
    let correct: HTML =
      mayCorrect
      ? "<a href=\"\(PlanLinks(plan: view.plan.slug, asAt: nil).action(action.reference, "updates"))?month=\(view.asAt.iso)\">Correct what was said for \(view.asAt.long)</a>"
      : ""
    return update.isEmpty && correct.isEmpty ? "" : "<p class=\"acts row\">\(update)\(correct)</p>"
  }
}
