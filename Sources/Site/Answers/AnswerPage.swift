import Documents
import Improvement

/// The actions of a partner's post, and where each has got to.
struct AnswerPage {
  let plan: Plan
  let month: Month
  let post: String
  let endsAt: Int
  let items: [MonthAnswers.Item]
  let drafts: Set<ID<Action>>
  let author: UpdateAuthor
  let sent: String?
  var draft: DraftNotice?

  var html: HTML {
    """
    \(note)
    <div class="page-head"><div><p class="caption">\(plan.council.name), \(plan.title)</p>
    <h1>Your actions for \(month.long)</h1>
    <p class="lede">You answer as \(post). No account is needed; this link is yours alone, and works \(AnswerLinks.words(endsAt: endsAt)).</p></div></div>
    \(ActionsAsked(items: items, drafts: drafts, scale: plan.scale, month: month, form: author.form).html)
    """
  }

  private var note: HTML {
    if let draft { return draft.html }
    return Components.done(sent.map { "Your update for \($0) has been sent." })
  }

  static let ended: HTML = """
    <div class="measure"><h1>This link no longer works</h1>
    <p>The month has been closed, the link’s time is over, it was ended, or a newer one was sent to you. The improvement officer can send another.</p></div>
    """
}
