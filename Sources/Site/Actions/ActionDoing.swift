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
    let isOpen = view.entry.periods.last?.isClosed == false && action.withdrawal == nil
    guard isOpen, person.may(.updateActions, action: action.lead, priority: action.priority, of: view.plan.id)
    else { return "" }
    return
      "<p class=\"acts\"><a class=\"button-quiet small-button\" href=\"\(view.links.action(action.reference, "updates"))\">Update it</a></p>"
  }
}
