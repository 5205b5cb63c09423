import Documents
import Improvement
import Papers

/// What was sent of priorities as a whole, each with what a reviewer may do with it.
struct MonthNarratives {
  let page: MonthPage
  private var view: PlanView { page.view }

  static func field(_ id: String) -> String { "remark-\(id)" }

  var html: HTML {
    let waiting = page.desk.narratives
    return """
      <section aria-labelledby="narratives"><div class="section"><h2 id="narratives">Words for priorities to review: \(waiting.count)</h2></div>
      \(each: waiting, one)</section>
      """
  }

  private func one(_ sent: SentNarrative) -> HTML {
    let (id, name) = (sent.id.rawValue, view.plan.priority(sent.words.priority)?.heading ?? "")
    let reason = sent.privacyReason.map { reason -> HTML in
      "<p class=\"flag\">It may name somebody. Sent because: \(reason)</p>"
    }
    let field = Self.field(id)
    let remark = Field(
      field, "What should be put right?", value: page.reasons[field] ?? "", problem: page.problems[field]
    ).with { $0.rows = 2 }
    return """
      <div class="decision"><h3>\(name)</h3>
      \(each: sent.words.narrative.blocks, ActionStory.block)\(reason)
      <p class="meta">Sent on \(sent.sentOn.long) by \(view.entry.named(sent.words.submittedBy ?? ""))</p>
      \(form(id, "acceptance", "<p><button class=\"button small-button\">Accept<span class=\"unseen\"> the words for \(name)</span></button></p>"))
      \(form(id, "return", "\(remark.area)<p><button class=\"button-quiet small-button\">Send back<span class=\"unseen\"> the words for \(name)</span></button></p>"))</div>

      """
  }

  private func form(_ id: String, _ act: String, _ body: HTML) -> HTML {
    "<form method=\"post\" action=\"\(view.links.period(view.asAt, "narratives/\(id)/\(act)"))\" novalidate>\(Components.proof(view.reader))\(body)</form>"
  }
}
